internal import Numbers

/// Reads JSON: a line each row, or one document that is a list of rows or an object of columns.
///
/// A row is a number, a list of numbers, or an object of numbers, words and lists; the columns of objects are
/// those of the first, in its order.
struct JSONGrid {
  private let file: String
  private let format: String
  private var names: [String]?
  private var numbers: [[Double]] = []
  private var words: [WordColumn?] = []
  private var rows = 0
  private var lines: [Int] = []
  /// The first row, whose names and lists most rows have.
  private var model = JSONValue.none

  /// The longest document that is read as a whole; rows by lines may be any number of bytes.
  private static let longestDocument = 1 << 30

  private init(file: String, format: String) {
    self.file = file
    self.format = format
  }

  static func read(
    _ bytes: UnsafeRawBufferPointer, file: String
  ) throws(GridReader.Problem) -> Grid {
    if let document = try document(bytes, file: file) { return document }
    var grid = JSONGrid(file: file, format: "jsonl")
    var line = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.endIndex
      defer { start = end + 1 }
      line += 1
      if end - start > GridReader.longestLine { throw .lineTooLong(file: file, line: line) }
      let text = bytes[start..<end]
      guard text.contains(where: { $0 > 32 }) else { continue }
      guard case .success(let value) = JSONValue.read(Array(text)) else {
        throw .badJSON(file: file, line: line)
      }
      try grid.add(value, line: line)
    }
    return try grid.finished()
  }

  /// A document that is a table as a whole; nil where the text is rows by lines.
  private static func document(
    _ bytes: UnsafeRawBufferPointer, file: String
  ) throws(GridReader.Problem) -> Grid? {
    let text = bytes.drop { $0 <= 32 }
    let lineEnd = text.firstIndex(of: 10) ?? text.endIndex
    let isOneLine = !text[lineEnd...].contains { $0 > 32 }
    if !isOneLine {
      // A value that the first line does not end goes on in the next.
      guard case .failure(let failure) = JSONValue.read(Array(text[..<lineEnd])),
        failure.isAtEnd
      else { return nil }
    }
    // It is in memory several times over while it is read.
    guard text.count <= longestDocument else { throw .lineTooLong(file: file, line: 1) }
    let all = Array(text)
    let value: JSONValue
    switch JSONValue.read(all) {
    case .success(let read): value = read
    case .failure(let failure):
      let offset = text.startIndex + (failure.isAtEnd && isOneLine ? 0 : failure.offset)
      throw .badJSON(file: file, line: 1 + bytes[..<min(offset, bytes.count)].count { $0 == 10 })
    }
    guard let rows = rows(of: value) else {
      if isOneLine { return nil }
      var grid = JSONGrid(file: file, format: "json")
      try grid.add(value, line: 1)
      return try grid.finished()
    }
    var grid = JSONGrid(file: file, format: "json")
    for (index, row) in rows.enumerated() { try grid.add(row, line: index + 1) }
    return try grid.finished()
  }

  /// The rows of a list of lists or objects, or of an object of lists of which one holds lists.
  private static func rows(of value: JSONValue) -> [JSONValue]? {
    switch value {
    case .list(let list):
      return !list.isEmpty && list.allSatisfy(\.isCompound) ? list : nil
    case .members(let members):
      var columns: [(name: String, cells: [JSONValue])] = []
      for (name, value) in members {
        guard case .list(let cells) = value else { return nil }
        columns.append((name, cells))
      }
      guard let count = columns.first?.cells.count, count > 0,
        columns.allSatisfy({ $0.cells.count == count }),
        columns.contains(where: { $0.cells.allSatisfy(\.isCompound) })
      else { return nil }
      return (0..<count).map { row in
        var members = JSONMembers()
        for column in columns { members.set(column.name, column.cells[row]) }
        return .members(members)
      }
    default: return nil
    }
  }

  private mutating func add(_ value: JSONValue, line: Int) throws(GridReader.Problem) {
    lines.append(line)
    if rows > 0, value.hasShape(of: model) {
      var column = 0
      value.eachCell { cell in
        put(cell, in: column)
        column += 1
      }
      rows += 1
      return
    }
    var (labels, cells) = value.flat("")
    if labels.contains("") { labels = [] }
    if rows == 0 {
      model = value
      names = labels.isEmpty ? nil : labels
      numbers = [[Double]](repeating: [], count: cells.count)
      words = [WordColumn?](repeating: nil, count: cells.count)
    }
    if let names, labels != names {
      // The members of an object may come in any order.
      let places = Dictionary(zip(labels, cells)) { first, _ in first }
      let sorted = names.compactMap { places[$0] }
      guard sorted.count == names.count, labels.count == names.count else {
        throw .table(
          .raggedRow(file: file, line: line, cells: labels.count, expected: names.count))
      }
      cells = sorted
    }
    guard cells.count == numbers.count else {
      throw .table(.raggedRow(file: file, line: line, cells: cells.count, expected: numbers.count))
    }
    for (column, cell) in cells.enumerated() { put(cell, in: column) }
    rows += 1
  }

  private mutating func put(_ cell: JSONValue, in column: Int) {
    if case .text(let text) = cell {
      if words[column] == nil {
        // The first word makes a column of words; numbers before it are words, too.
        var earlier = WordColumn(firstRow: rows)
        for value in numbers[column] { earlier.append("\(value)") }
        words[column] = earlier
      }
      words[column]?.append(text)
    } else if words[column] != nil {
      words[column]?.append("\(cell.number)")
    } else {
      numbers[column].append(cell.number)
    }
  }

  private func finished() throws(GridReader.Problem) -> Grid {
    guard rows > 0 else { throw .noRows(file: file) }
    return Grid(
      file: file, format: format, columnNames: names,
      columns: numbers.indices.map { column in
        words[column]?.column ?? .numbers(numbers[column])
      }, rowCount: rows, firstLine: format == "jsonl" ? 1 : 0,
      lines: format == "jsonl" ? lines : nil,
      areWhole: numbers.map { $0.allSatisfy { $0 == $0.rounded() } }, decimals: nil)
  }
}

extension JSONValue {
  /// Whether it is a list or an object.
  fileprivate var isCompound: Bool {
    switch self {
    case .list, .members: true
    default: false
    }
  }

  /// The number that a cell is: NaN for null, 1 and 0 for true and false.
  fileprivate var number: Double {
    switch self {
    case .number(let value): value
    case .flag(let flag): flag ? 1 : 0
    default: .nan
    }
  }

  /// Whether it has the same names in the same order, and lists as long.
  fileprivate func hasShape(of other: JSONValue) -> Bool {
    switch (self, other) {
    case (.list(let one), .list(let two)):
      return one.count == two.count && zip(one, two).allSatisfy { $0.hasShape(of: $1) }
    case (.members(let one), .members(let two)):
      return one.hasNames(of: two)
        && zip(one.values, two.values).allSatisfy { $0.hasShape(of: $1) }
    default: return !isCompound && !other.isCompound
    }
  }

  /// Calls `body` with each cell, in their order.
  fileprivate func eachCell(_ body: (JSONValue) -> Void) {
    switch self {
    case .list(let list): for value in list { value.eachCell(body) }
    case .members(let members): for value in members.values { value.eachCell(body) }
    default: body(self)
    }
  }

  /// The cells of a row with their names; empty names where there are none.
  fileprivate func flat(_ name: String) -> (names: [String], cells: [JSONValue]) {
    switch self {
    case .list(let list):
      let parts = list.enumerated().map { index, value in
        value.flat(name.isEmpty ? "" : "\(name)[\(index)]")
      }
      return (parts.flatMap(\.names), parts.flatMap(\.cells))
    case .members(let members):
      let parts = members.map { $1.flat(name.isEmpty ? $0 : "\(name).\($0)") }
      return (parts.flatMap(\.names), parts.flatMap(\.cells))
    default: return ([name], [self])
    }
  }
}
