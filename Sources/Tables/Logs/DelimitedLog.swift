/// Lines of cells under a line of names, or without names where it is plain what they are.
struct DelimitedLog: Hashable, Sendable {
  private let file: String
  private let separator: UInt8?
  private var names: [String]
  /// The places of the names in the table; nil until the first row.
  private var places: [Int]?
  /// The column that says which rows a line is of.
  private var partColumn: Int?
  /// Whether the next line may be the line of names: of a file that was begun anew.
  private var expectsNames: Bool

  /// Whether two first lines are cells, and with or without names; nil where they are text.
  static func format(_ line: ArraySlice<UInt8>, next: ArraySlice<UInt8>?) -> LogFormat? {
    for separator in separators {
      let cells = self.cells(line, separator).map(LogNumber.trimmed)
      let following = next.map { self.cells($0, separator).map(LogNumber.trimmed) }
      if let following, following.count != cells.count { continue }
      if cells.count == 1, cells[0].contains(32) { continue }
      if cells.allSatisfy({ LogNumber.parse($0) != nil }) {
        return cells.count <= 3 ? .numbers : nil
      }
      guard areNames(cells) else { continue }
      if let following {
        guard following.contains(where: { LogNumber.parse($0) != nil }) else { continue }
      } else if cells.count < 2 {
        continue
      }
      return .table
    }
    return nil
  }

  private static let separators: [UInt8?] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), nil,
  ]

  private static func isName(_ cell: ArraySlice<UInt8>) -> Bool {
    guard !cell.isEmpty, cell.count <= 80, LogNumber.parse(cell) == nil else { return cell.isEmpty }
    let words = cell.split(separator: 32)
    return words.count <= 6 && !words.dropFirst().contains { LogNumber.parse($0) != nil }
      && !cell.contains(UInt8(ascii: "="))
  }

  /// A reader of lines like a first one.
  init(_ line: ArraySlice<UInt8>, format: LogFormat, file: String, number: Int) throws(LogProblem) {
    self.file = file
    separator =
      Self.separators.first { candidate in
        guard let candidate else { return true }
        return line.contains(candidate)
      } ?? nil
    let cells = try Self.checked(line, separator, file, number)
    expectsNames = format == .table
    guard format == .table else {
      names = Array(
        (cells.count == 1 ? ["loss"] : ["step", "loss", "val_loss"]).prefix(cells.count))
      partColumn = nil
      return
    }
    names = []
    partColumn = nil
    try setNames(cells, number)
  }

  private mutating func setNames(
    _ cells: [ArraySlice<UInt8>], _ number: Int
  ) throws(LogProblem) {
    var names: [String] = []
    for cell in cells {
      let name = String(decoding: LogNumber.trimmed(cell), as: UTF8.self)
      guard name.isEmpty || !names.contains(name) else {
        throw .table(.duplicateColumn(file: file, name: name))
      }
      names.append(name)
    }
    self.names = names
    places = nil
    partColumn = names.firstIndex(where: LogName.namesPart)
  }

  private func isLineOfNames(_ texts: [ArraySlice<UInt8>]) -> Bool {
    zip(texts, names).allSatisfy { $0.elementsEqual($1.utf8) }
  }

  /// Names: none is a number, none holds one behind a blank, and one is known.
  private static func areNames(_ cells: [ArraySlice<UInt8>]) -> Bool {
    cells.allSatisfy(isName)
      && cells.contains { LogName(String(decoding: $0, as: UTF8.self)).quantity != nil }
  }

  /// The file begins anew, with or without its line of names.
  mutating func restart() { expectsNames = true }

  /// The line of names has been read.
  mutating func skipNames() { expectsNames = false }

  /// Takes a line.
  mutating func take(
    _ line: ArraySlice<UInt8>, number: Int, into table: inout LogTable
  ) throws(LogProblem) {
    if LogNumber.trimmed(line).isEmpty || line.first == UInt8(ascii: "#") { return }
    let texts = try Self.checked(line, separator, file, number).map(LogNumber.trimmed)
    // Files that are appended to each other repeat their line of names; one that is written anew may have
    // other names.
    if texts.count == names.count, isLineOfNames(texts) { return }
    if expectsNames {
      expectsNames = false
      if Self.areNames(texts) {
        try setNames(texts, number)
        return
      }
    }
    guard texts.count == names.count else {
      throw .table(
        .raggedRow(file: file, line: number, cells: texts.count, expected: names.count))
    }
    table.beginRecord()
    var part: String?
    if let partColumn, LogNumber.parse(texts[partColumn]) == nil {
      let text = String(decoding: texts[partColumn], as: UTF8.self)
      if LogName.part(text.lowercased()) != nil { part = text.lowercased() }
    }
    if places == nil { places = names.map { $0.isEmpty ? -1 : table.place(of: $0) } }
    for (column, text) in texts.enumerated() where !names[column].isEmpty {
      if let value = LogNumber.parse(text) {
        if part != nil {
          table.add(LogName.joined(part, names[column]), value)
        } else if let places {
          table.add(places[column], value)
        }
      } else if !LogNumber.isMissing(text), column != partColumn {
        table.addWord(names[column], String(decoding: text.prefix(40), as: UTF8.self), line: number)
      }
    }
  }

  private static func checked(
    _ line: ArraySlice<UInt8>, _ separator: UInt8?, _ file: String, _ number: Int
  ) throws(LogProblem) -> [ArraySlice<UInt8>] {
    let cells = cells(line, separator)
    for (column, cell) in cells.enumerated() where cell.first == UInt8(ascii: "\"") {
      guard cell.count >= 2, cell.last == UInt8(ascii: "\"") else {
        throw .table(.unclosedQuote(file: file, line: number, column: column + 1))
      }
    }
    return cells.map { $0.first == UInt8(ascii: "\"") ? $0.dropFirst().dropLast() : $0 }
  }

  /// The cells of a line; separators between quotation marks do not count.
  private static func cells(
    _ line: ArraySlice<UInt8>, _ separator: UInt8?
  ) -> [ArraySlice<UInt8>] {
    var line = line
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == 13 { line = line.dropLast() }
    guard let separator else {
      return line.split(whereSeparator: { $0 == 32 || $0 == 9 })
    }
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var isQuoted = false
    for index in line.indices {
      if line[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if line[index] == separator, !isQuoted {
        cells.append(line[start..<index])
        start = index + 1
      }
    }
    cells.append(line[start...])
    return cells
  }
}
