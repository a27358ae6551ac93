import Tables

/// What one column of somebody's table holds, and what becomes of it.
struct TableColumn {
  /// What the cells that have a value are.
  private enum Kind {
    case numbers
    /// The different words, sorted.
    case words([String])
    /// More different words than help; the first that is no number stands in this row.
    case tooManyWords(count: Int, row: Int)
    case nothing
  }

  /// Its position in the table.
  let index: Int
  private let table: Table
  private let kind: Kind

  init(_ table: Table, _ index: Int, mostWords: Int) {
    self.table = table
    self.index = index
    let rows = (0..<table.rowCount).filter { !table.isMissing(row: $0, column: index) }
    guard !rows.isEmpty else {
      kind = .nothing
      return
    }
    guard let odd = rows.first(where: { table.number(row: $0, column: index) == nil }) else {
      kind = .numbers
      return
    }
    let words = Set(rows.map { table[$0, index] })
    kind =
      words.count <= mostWords
      ? .words(words.sorted()) : .tooManyWords(count: words.count, row: odd)
  }

  private var name: String { table.columnNames[index] }

  /// True when there is something to learn from.
  var isUsed: Bool {
    switch kind {
    case .numbers, .words: true
    case .tooManyWords, .nothing: false
    }
  }

  /// What the features made of it are called.
  var featureNames: [String] {
    switch kind {
    case .numbers: [name]
    case .words(let words): words.map { "\(name)=\($0)" }
    case .tooManyWords, .nothing: []
    }
  }

  /// What the person is told; nothing about a column of numbers.
  var note: DatasetNote? {
    switch kind {
    case .numbers: nil
    case .words(let words): .columnEncoded(column: name, words: words)
    case .tooManyWords(let count, let row):
      .tooManyWords(
        column: name, words: count, line: table.line(ofRow: row), text: table[row, index])
    case .nothing: .columnIgnored(column: name)
    }
  }

  /// Appends the features of one row, which must have a value here.
  func append(row: Int, to values: inout [Double]) {
    switch kind {
    case .numbers: values.append(table.number(row: row, column: index) ?? .nan)
    case .words(let words):
      let word = table[row, index]
      for candidate in words { values.append(candidate == word ? 1 : 0) }
    case .tooManyWords, .nothing: break
    }
  }
}
