/// Reads separated text in one pass: numbers become numbers at once, and words are counted.
///
/// Whether there is a header is decided by the first line: one with a cell that is no number, above rows
/// that have a number there, or two names at least; or the numbers of columns, 0, 1, 2 and so on, above
/// rows with decimals.
struct TextGrid {
  private let bytes: UnsafeRawBufferPointer
  private let file: String
  private let separator: UInt8
  private var position: Int
  private var line = 1
  /// The columns while they are read.
  private var numbers: [[Double]] = []
  private var words: [WordColumn?] = []
  private var whole: [Bool] = []
  private var decimals = 0
  private var hasExponent = false
  private var rows = 0
  /// Cells with quotation marks that had to be copied.
  private var unquoted: [UInt8] = []

  /// A column of words: each word's number, and the words in the order in which they came.
  private struct WordColumn {
    var codes: [Int32] = []
    var names: [String] = []
    var known: [String: Int32] = [:]

    mutating func append(_ word: String) {
      let code =
        known[word]
        ?? {
          let next = Int32(names.count)
          names.append(word)
          known[word] = next
          return next
        }()
      codes.append(code)
    }
  }

  init(_ bytes: UnsafeRawBufferPointer, file: String) {
    self.bytes = bytes
    self.file = file
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = bytes[position...].prefix { $0 != 10 && $0 != 13 }
    let candidates: [UInt8] = [44, 59, 9]
    // Columns set apart by blanks alone come from numpy.savetxt.
    separator =
      candidates.first { header.contains($0) }
      ?? (header.drop { $0 == 32 }.contains(32) ? 32 : 44)
  }

  mutating func read(_ progress: (Double) -> Void) throws(GridReader.Problem) -> Grid {
    skipEmptyLines()
    let start = (position, line)
    let first = try cells()
    guard !first.isEmpty else { throw .noRows(file: file) }
    skipEmptyLines()
    let second = position < bytes.count ? try cells() : nil
    let isHeader = Self.isHeader(first, second)
    if isHeader, second == nil { throw .noRows(file: file) }
    let columns = first.count
    (position, line) = start
    if isHeader {
      _ = try cells()
      skipEmptyLines()
      let names = first
      for (index, name) in names.enumerated() where names[..<index].contains(name) {
        throw .table(.duplicateColumn(file: file, name: name))
      }
    }
    let firstLine = line
    numbers = [[Double]](repeating: [], count: columns)
    words = [WordColumn?](repeating: nil, count: columns)
    whole = [Bool](repeating: true, count: columns)
    var nextReport = 1 << 22
    while position < bytes.count {
      try readRow(columns)
      skipEmptyLines()
      if position >= nextReport {
        progress(Double(position) / Double(bytes.count))
        nextReport += 1 << 22
      }
    }
    return Grid(
      file: file, format: "csv", columnNames: isHeader ? first : nil,
      columns: (0..<columns).map { column in
        words[column].map { .words($0.codes, names: $0.names) } ?? .numbers(numbers[column])
      }, rowCount: rows, firstLine: firstLine, shape: [rows, columns], areWhole: whole,
      decimals: hasExponent ? nil : decimals, isFortranOrder: false)
  }

  /// A first line of numbers is a row; one with words is a header, unless the line below has words in
  /// just the same places and there is a number in both.
  private static func isHeader(_ first: [String], _ second: [String]?) -> Bool {
    func isNumber(_ text: String) -> Bool { text.isEmpty || number(text) != nil }
    let texts = first.map { !isNumber($0) }
    guard texts.contains(true) else { return isCount(first, above: second) }
    guard let second else { return first.count > 1 || texts[0] }
    if zip(texts, second).contains(where: { $0 && isNumber($1) }) { return true }
    return texts.allSatisfy { $0 }
  }

  /// Columns that were never named are written as 0, 1, 2 by pandas, with nothing above row numbers. Two
  /// cells are too few to tell: they may be a row of a hard answer.
  private static func isCount(_ first: [String], above second: [String]?) -> Bool {
    let cells = first.first == "" ? Array(first.dropFirst()) : first
    return cells.count >= 3 && cells.indices.allSatisfy { cells[$0] == "\($0)" }
      && second?.contains { $0.contains(".") } == true
  }

  private static func number(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBytes { NumberText.parse($0[...])?.value }
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 10 {
        position += 1
        line += 1
      } else if byte == 13 {
        position += 1
        if position < bytes.count, bytes[position] == 10 { position += 1 }
        line += 1
      } else if byte == 35, separator == 32 || position == 0 || bytes[position - 1] == 10 {
        // numpy.savetxt writes its header behind a number sign.
        while position < bytes.count, bytes[position] != 10 { position += 1 }
      } else {
        break
      }
    }
  }

  /// The cells of a line as text, for the header.
  private mutating func cells() throws(GridReader.Problem) -> [String] {
    var cells: [String] = []
    let start = line
    while true {
      let cell = try nextCell(column: cells.count + 1)
      guard let text = String(validating: cell, as: UTF8.self) else {
        throw .table(.notText(file: file, line: start))
      }
      cells.append(text)
      if !moveToNextCell() { return cells }
    }
  }

  private mutating func readRow(_ columns: Int) throws(GridReader.Problem) {
    let start = line
    let startPosition = position
    var count = 0
    while true {
      let cell = try nextCell(column: count + 1)
      if count < columns { try take(cell, column: count, line: start) }
      count += 1
      if !moveToNextCell() { break }
      if position - startPosition > GridReader.longestLine {
        throw .lineTooLong(file: file, line: start)
      }
    }
    guard count == columns else {
      throw .table(.raggedRow(file: file, line: start, cells: count, expected: columns))
    }
    rows += 1
  }

  /// Past the separator, or past the end of the line; false at the end of the line.
  private mutating func moveToNextCell() -> Bool {
    guard position < bytes.count else { return false }
    if bytes[position] == separator {
      position += 1
      if separator == 32 {
        while position < bytes.count, bytes[position] == 32 { position += 1 }
        if position >= bytes.count || bytes[position] == 10 || bytes[position] == 13 {
          skipLineEnd()
          return false
        }
      }
      return true
    }
    skipLineEnd()
    return false
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    if bytes[position] == 13 {
      position += 1
      if position < bytes.count, bytes[position] == 10 { position += 1 }
    } else {
      position += 1
    }
    line += 1
  }

  /// The bytes of the next cell without blanks around it; `position` is behind it.
  private mutating func nextCell(
    column: Int
  ) throws(GridReader.Problem) -> UnsafeRawBufferPointer.SubSequence {
    while position < bytes.count, bytes[position] == 32 || (bytes[position] == 9 && separator != 9)
    {
      position += 1
    }
    if position < bytes.count, bytes[position] == 34 { return try quotedCell(column: column) }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == 10 || byte == 13 { break }
      position += 1
    }
    var end = position
    while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
    return bytes[start..<end]
  }

  private mutating func quotedCell(
    column: Int
  ) throws(GridReader.Problem) -> UnsafeRawBufferPointer.SubSequence {
    let (start, opening) = (position + 1, line)
    position += 1
    while true {
      guard position < bytes.count else {
        throw .table(.unclosedQuote(file: file, line: opening, column: column))
      }
      if bytes[position] == 10 { line += 1 }
      if bytes[position] == 34 {
        if position + 1 < bytes.count, bytes[position + 1] == 34 {
          position += 2
          continue
        }
        break
      }
      position += 1
    }
    let cell = bytes[start..<position]
    position += 1
    while position < bytes.count, bytes[position] == 32 { position += 1 }
    if position < bytes.count, bytes[position] != separator, bytes[position] != 10,
      bytes[position] != 13
    {
      throw .table(.textAfterQuote(file: file, line: line, column: column))
    }
    return cell
  }

  private mutating func take(
    _ cell: UnsafeRawBufferPointer.SubSequence, column: Int, line: Int
  ) throws(GridReader.Problem) {
    if words[column] != nil {
      let word = try text(cell, line)
      words[column]?.append(word)
      return
    }
    if let parsed = NumberText.parse(cell) {
      numbers[column].append(parsed.value)
      if !parsed.isWhole { whole[column] = false }
      decimals = max(decimals, parsed.decimals)
      if parsed.hasExponent { hasExponent = true }
      return
    }
    // The first word makes a column of words; numbers before it are words, too.
    var column_ = WordColumn()
    for value in numbers[column] {
      column_.append(value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)")
    }
    column_.append(try text(cell, line))
    numbers[column] = []
    words[column] = column_
  }

  private func text(
    _ cell: UnsafeRawBufferPointer.SubSequence, _ line: Int
  ) throws(GridReader.Problem) -> String {
    guard let text = String(validating: cell, as: UTF8.self) else {
      throw .table(.notText(file: file, line: line))
    }
    return text.contains("\"\"")
      ? text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
      : text
  }
}
