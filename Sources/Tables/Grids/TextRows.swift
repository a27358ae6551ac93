internal import Numbers

/// Reads the rows of a part of separated text into memory for numbers, row by row.
///
/// A part begins at the start of a line. Where it is not the whole text, what only the whole can tell
/// makes it stop: cells in quotation marks, which may hold line ends, and whatever is wrong, whose line has
/// to be counted from the start.
struct TextRows {
  /// Why a part was not read to its end.
  enum Stop: Error {
    /// It has to be read as a whole.
    case needsWhole
    /// It is wrong.
    case problem(GridReader.Problem)
  }

  /// More columns than any model has classes.
  private static let mostColumns = 1 << 20

  private let bytes: UnsafeRawBufferPointer
  private let file: String
  private let separator: UInt8
  private let columns: Int
  private let isWhole: Bool
  private let longestLine: Int
  private let target: UnsafeMutablePointer<Double>
  private(set) var position: Int
  private(set) var line: Int
  /// The line of each row, where they do not follow one by one; known for a whole text alone.
  private(set) var lines: [Int]?
  private let firstLine: Int
  /// The first cell without anything in it, by its column: the row, from 0.
  private(set) var emptyCells: [Int: Int] = [:]
  /// How many rows have been read.
  private(set) var rows = 0
  /// The columns of words.
  private(set) var words: [WordColumn?]
  private var hasWords = false
  /// Which columns held nothing but whole numbers.
  private(set) var areWhole: [Bool]
  /// The most decimals that a number had.
  private(set) var decimals = 0
  /// Whether a number had an exponent.
  private(set) var hasExponent = false

  /// Rows of `columns` cells from `start` to the end of `bytes`.
  ///
  /// - Parameter target: has room for as many rows as there are line ends, and one more.
  init(
    _ bytes: UnsafeRawBufferPointer, start: Int, line: Int, file: String, separator: UInt8,
    columns: Int, isWhole: Bool, longestLine: Int, target: UnsafeMutablePointer<Double>
  ) {
    self.longestLine = longestLine
    self.bytes = bytes
    self.file = file
    self.separator = separator
    self.columns = columns
    self.isWhole = isWhole
    self.target = target
    self.line = line
    firstLine = line
    position = start
    words = [WordColumn?](repeating: nil, count: columns)
    areWhole = [Bool](repeating: true, count: columns)
  }

  /// Reads all rows; `progress` is told how far, now and then.
  mutating func readAll(_ progress: (Int) -> Void) throws(Stop) {
    var nextReport = position + 1 << 22
    skipEmptyLines()
    while position < bytes.count {
      try readRow()
      skipEmptyLines()
      if position >= nextReport {
        progress(position)
        nextReport += 1 << 22
      }
    }
  }

  /// Past lines without cells, and comments.
  mutating func skipEmptyLines() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 10 || byte == 13 {
        skipLineEnd()
      } else if byte == 35, separator == 32 || position == 0 || bytes[position - 1] == 10 {
        // numpy.savetxt writes its header behind a number sign.
        while position < bytes.count, bytes[position] != 10 { position += 1 }
      } else {
        break
      }
    }
  }

  /// The cells of a line as text, for the header.
  mutating func cells() throws(Stop) -> [String] {
    var cells: [String] = []
    let (start, startPosition) = (line, position)
    while true {
      cells.append(try text(try nextCell(column: cells.count + 1), start))
      if !moveToNextCell() { return cells }
      if position - startPosition > longestLine || cells.count > Self.mostColumns {
        throw .problem(.lineTooLong(file: file, line: start))
      }
    }
  }

  private mutating func readRow() throws(Stop) {
    let (start, startPosition) = (line, position)
    if lines == nil, start != firstLine + rows {
      guard isWhole else { throw .needsWhole }
      lines = (0..<rows).map { firstLine + $0 }
    }
    lines?.append(start)
    var count = 0
    while true {
      if count < columns, !hasWords || words[count] == nil,
        let parsed = CellNumber.parse(bytes, &position, separator)
      {
        take(parsed, column: count)
      } else {
        let cell = try nextCell(column: count + 1)
        if count < columns { try take(cell, column: count, line: start) }
      }
      count += 1
      if !moveToNextCell() { break }
      if position - startPosition > longestLine {
        throw .problem(.lineTooLong(file: file, line: start))
      }
    }
    guard count == columns else {
      throw .problem(
        .table(.raggedRow(file: file, line: start, cells: count, expected: columns)))
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
  ) throws(Stop) -> UnsafeRawBufferPointer.SubSequence {
    while position < bytes.count, bytes[position] == 32 || (bytes[position] == 9 && separator != 9)
    {
      position += 1
    }
    if position < bytes.count, bytes[position] == 34 { return try quotedCell(column: column) }
    let start = position
    let last = min(bytes.count, start + longestLine)
    while position < last {
      let byte = bytes[position]
      if byte == separator || byte == 10 || byte == 13 { break }
      position += 1
    }
    if position == last, last < bytes.count {
      throw .problem(.lineTooLong(file: file, line: line))
    }
    var end = position
    while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
    return bytes[start..<end]
  }

  private mutating func quotedCell(
    column: Int
  ) throws(Stop) -> UnsafeRawBufferPointer.SubSequence {
    guard isWhole else { throw .needsWhole }
    let (start, opening) = (position + 1, line)
    position += 1
    while true {
      guard position < bytes.count else {
        throw .problem(.table(.unclosedQuote(file: file, line: opening, column: column)))
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
      throw .problem(.table(.textAfterQuote(file: file, line: line, column: column)))
    }
    return cell
  }

  private mutating func take(_ parsed: DecimalNumber, column: Int) {
    target[rows * columns + column] = parsed.value
    if !parsed.isWhole, areWhole[column] { areWhole[column] = false }
    if parsed.decimals > decimals { decimals = parsed.decimals }
    if parsed.hasExponent { hasExponent = true }
  }

  private mutating func take(
    _ cell: UnsafeRawBufferPointer.SubSequence, column: Int, line: Int
  ) throws(Stop) {
    if cell.isEmpty, emptyCells[column] == nil { emptyCells[column] = rows }
    if words[column] == nil, let parsed = CellNumber.parse(cell, comma: separator != 44) {
      return take(parsed, column: column)
    }
    let word = try text(cell, line)
    if words[column] == nil {
      // The first word makes a column of words; numbers before it are words, too.
      var earlier = WordColumn(firstRow: rows)
      for row in 0..<rows {
        let value = target[row * columns + column]
        earlier.append(value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)")
      }
      words[column] = earlier
      hasWords = true
    }
    target[rows * columns + column] = 0
    words[column]?.append(word)
  }

  private func text(
    _ cell: UnsafeRawBufferPointer.SubSequence, _ line: Int
  ) throws(Stop) -> String {
    guard let text = String(validating: cell, as: UTF8.self) else {
      throw .problem(.table(.notText(file: file, line: line)))
    }
    return text.contains("\"\"")
      ? text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
      : text
  }
}
