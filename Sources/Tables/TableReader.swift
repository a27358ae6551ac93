/// Reads comma-separated text (RFC 4180) in one pass over its bytes.
///
/// Taken as they come in real files: a byte order mark, lines ended by LF, CRLF or CR, cells in
/// quotation marks with separators, line ends and doubled quotation marks inside, no line end after
/// the last row, blanks around a cell, and empty lines (left out). Semicolons or tabs separate when the header has them and
/// no comma. What is not guessed at: rows of another length than the header, and quotation marks that
/// never close; both are errors with their line, because a silent repair shifts every later column.
struct TableReader {
  private let file: String
  private let source: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(file: String, source: [UInt8]) {
    self.file = file
    self.source = source
    separator = Self.separator(ofHeaderIn: source)
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The whole table.
  mutating func read() throws(TableError) -> Table {
    try checkText()
    bytes.reserveCapacity(source.count)
    skipEmptyLines()
    guard position < source.count else { throw .empty(file: file) }
    let columns = try readRow()
    let names = headerNames(columns)
    var seen = Set<String>()
    for name in names where !seen.insert(name).inserted {
      throw .duplicateColumn(file: file, name: name)
    }
    bytes.removeAll(keepingCapacity: true)
    starts = [0]
    var lines: [Int] = []
    while true {
      skipEmptyLines()
      guard position < source.count else { break }
      let start = line
      let cells = try readRow()
      guard cells == columns else {
        throw .raggedRow(file: file, line: start, cells: cells, expected: columns)
      }
      lines.append(start)
    }
    return Table(file: file, columnNames: names, bytes: bytes, starts: starts, lines: lines)
  }

  private func headerNames(_ count: Int) -> [String] {
    (0..<count).map { index in
      let name = String(decoding: bytes[starts[index]..<starts[index + 1]], as: UTF8.self)
      let text = name.drop(while: \.isWhitespace)
      return String(text.reversed().drop(while: \.isWhitespace).reversed())
    }
  }

  /// One row, its cells appended to `bytes`; returns how many cells it has.
  private mutating func readRow() throws(TableError) -> Int {
    var cells = 0
    while true {
      cells += 1
      skipBlanks()
      if position < source.count, source[position] == Self.quote {
        try readQuotedCell(column: cells)
      } else {
        let start = position
        while position < source.count, !endsCell(source[position]) { position += 1 }
        var end = position
        while end > start, isBlank(source[end - 1]) { end -= 1 }
        bytes.append(contentsOf: source[start..<end])
      }
      starts.append(bytes.count)
      guard position < source.count, source[position] == separator else { break }
      position += 1
    }
    skipLineEnd()
    return cells
  }

  private mutating func readQuotedCell(column: Int) throws(TableError) {
    let start = line
    position += 1
    while true {
      guard position < source.count else {
        throw .unclosedQuote(file: file, line: start, column: column)
      }
      let byte = source[position]
      position += 1
      if byte == Self.quote {
        guard position < source.count, source[position] == Self.quote else { break }
        position += 1
      } else if byte == Self.lineFeed
        || (byte == Self.carriageReturn
          && !(position < source.count && source[position] == Self.lineFeed))
      {
        line += 1
      }
      bytes.append(byte)
    }
    skipBlanks()
    guard position == source.count || endsCell(source[position]) else {
      throw .textAfterQuote(file: file, line: line, column: column)
    }
  }

  private mutating func skipBlanks() {
    while position < source.count, isBlank(source[position]) { position += 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "\t") && byte != separator)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func skipLineEnd() {
    guard position < source.count else { return }
    if source[position] == Self.carriageReturn {
      position += 1
      if position < source.count, source[position] == Self.lineFeed { position += 1 }
    } else {
      position += 1
    }
    line += 1
  }

  private mutating func skipEmptyLines() {
    while position < source.count,
      source[position] == Self.lineFeed || source[position] == Self.carriageReturn
    {
      skipLineEnd()
    }
  }

  private func checkText() throws(TableError) {
    if String(validating: source, as: UTF8.self) != nil { return }
    var line = 1
    for part in source.split(separator: Self.lineFeed, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { throw .notText(file: file, line: line) }
      line += 1
    }
  }

  private static func separator(ofHeaderIn source: [UInt8]) -> UInt8 {
    let header = source.drop { $0 == lineFeed || $0 == carriageReturn }
      .prefix { $0 != lineFeed && $0 != carriageReturn }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.first { header.contains($0) } ?? UInt8(ascii: ",")
  }
}
