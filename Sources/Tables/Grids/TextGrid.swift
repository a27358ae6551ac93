import Glibc
internal import Numbers

/// Reads separated text in one pass: numbers become numbers at once, and words are counted.
///
/// A long text is cut at line ends into parts that are read at the same time. Where a part cannot be read
/// without what stands before it, the whole is read again from the start: the grid, and the line of what is
/// wrong, are the same for any number of parts.
///
/// Whether there is a header is decided by the first line: one with a cell that is no number, above rows
/// that have a number there, or two names at least; or the numbers of columns, 0, 1, 2 and so on, above
/// rows with decimals.
struct TextGrid {
  private let bytes: UnsafeRawBufferPointer
  private let file: String
  private let separator: UInt8
  private let start: Int
  private let longestLine: Int

  /// A text shorter than this is read by one processor.
  private static let shortestPart = 1 << 20

  init(
    _ bytes: UnsafeRawBufferPointer, file: String, longestLine: Int = GridReader.longestLine
  ) {
    self.longestLine = longestLine
    self.bytes = bytes
    self.file = file
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = bytes[start...].prefix(longestLine).prefix { $0 != 10 && $0 != 13 }
    let candidates: [UInt8] = [44, 59, 9]
    // Where numbers have commas, they are not what sets them apart.
    let behindCommas: UInt8? = [59, 9].first { candidate in
      header.contains(44) && header.contains(candidate)
        && header.split(separator: candidate).allSatisfy {
          CellNumber.parse($0, comma: true) != nil
        }
    }
    // A comma in a name of a class is in one of two lines; what sets cells apart is in both.
    let below = bytes[header.endIndex...].drop { $0 == 10 || $0 == 13 }.prefix(longestLine)
      .prefix { $0 != 10 && $0 != 13 }
    let inBoth = candidates.first { candidate in
      let count = header.count { $0 == candidate }
      return count > 0 && below.count { $0 == candidate } == count
    }
    // Columns set apart by blanks alone come from numpy.savetxt.
    separator =
      behindCommas ?? inBoth ?? candidates.first { header.contains($0) }
      ?? (header.drop { $0 == 32 }.contains(32) ? 32 : 44)
  }

  /// The grid.
  ///
  /// - Parameter parts: how many parts to read at the same time; nil for one a processor.
  func read(
    parts: Int? = nil, _ progress: @escaping (Double) -> Void
  ) throws(GridReader.Problem) -> Grid {
    do throws(TextRows.Stop) {
      let head = try readHead()
      let most = max(1, min(Pieces.processors, (bytes.count - head.start) / Self.shortestPart))
      let count = parts ?? most
      if count > 1, let grid = try? read(head, parts: count, progress) { return grid }
      return try read(head, parts: 1, progress)
    } catch {
      // A whole text never asks for the whole.
      guard case .problem(let problem) = error else { throw .noRows(file: file) }
      throw problem
    }
  }

  /// What stands above the rows, and where they begin.
  private struct Head {
    var names: [String]?
    let columns: Int
    let start: Int
    let line: Int
  }

  private func readHead() throws(TextRows.Stop) -> Head {
    try withUnsafeTemporaryAllocation(of: Double.self, capacity: 1) {
      (none) throws(TextRows.Stop) -> Head in
      guard let room = none.baseAddress else { throw .needsWhole }
      var reader = TextRows(
        bytes, start: start, line: 1, file: file, separator: separator, columns: 0, isWhole: true,
        longestLine: longestLine, target: room)
      reader.skipEmptyLines()
      let top = (reader.position, reader.line)
      let first = try reader.cells()
      guard !first.isEmpty else { throw .problem(.noRows(file: file)) }
      reader.skipEmptyLines()
      let below = (reader.position, reader.line)
      let second = below.0 < bytes.count ? try reader.cells() : nil
      guard isHeader(first, second) else {
        return Head(names: nil, columns: first.count, start: top.0, line: top.1)
      }
      if second == nil { throw .problem(.noRows(file: file)) }
      for (index, name) in first.enumerated() where first[..<index].contains(name) {
        throw .problem(.table(.duplicateColumn(file: file, name: name)))
      }
      return Head(names: first, columns: first.count, start: below.0, line: below.1)
    }
  }

  /// What a part reads, and where its numbers go.
  private struct Room {
    let bytes: UnsafeRawBufferPointer
    let target: UnsafeMutablePointer<Double>
    let progress: (Double) -> Void
  }

  private func read(
    _ head: Head, parts: Int, _ progress: @escaping (Double) -> Void
  ) throws(TextRows.Stop) -> Grid {
    let cuts = cuts(from: head.start, parts: parts)
    // Room for every row that there can be: one a line end, and one at the end of the part.
    let rooms = Pieces.map(
      parts, size: 1,
      room: { part in
        UnsafeRawBufferPointer(rebasing: bytes[cuts[part.lowerBound]..<cuts[part.upperBound]])
      }, { _, bytes in Self.lineEnds(bytes) + 1 })
    let places = rooms.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    var results: [Result<TextRows, TextRows.Stop>] = []
    var rowCount = 0
    let (columns, line, file) = (head.columns, head.line, file)
    let (separator, longestLine) = (separator, longestLine)
    let values = [Double](unsafeUninitializedCapacity: places[parts] * columns) { target, filled in
      guard let memory = target.baseAddress else { return }
      results = Pieces.map(
        parts, size: 1,
        room: { part in
          // The first part tells how far all are: they are read at the same time.
          Room(
            bytes: UnsafeRawBufferPointer(rebasing: bytes[..<cuts[part.upperBound]]),
            target: memory + places[part.lowerBound] * columns,
            progress: part.lowerBound == 0 ? progress : { _ in })
        }
      ) { part, room in
        var reader = TextRows(
          room.bytes, start: cuts[part.lowerBound], line: line, file: file, separator: separator,
          columns: columns, isWhole: parts == 1, longestLine: longestLine, target: room.target)
        do throws(TextRows.Stop) {
          try reader.readAll { room.progress(Double($0) / Double(max(room.bytes.count, 1))) }
          return .success(reader)
        } catch {
          return .failure(error)
        }
      }
      // Lines without cells leave room between the parts.
      for (part, result) in results.enumerated() {
        guard case .success(let reader) = result else { break }
        let (from, to) = (places[part] * columns, rowCount * columns)
        if from > to { memmove(memory + to, memory + from, reader.rows * columns * 8) }
        rowCount += reader.rows
      }
      filled = rowCount * columns
    }
    var read: [TextRows] = []
    for result in results { read.append(try result.get()) }
    guard var words = read.first?.words else { throw .needsWhole }
    var emptyCells: [Int: Int] = [:]
    var above = 0
    for part in read {
      for (column, row) in part.emptyCells where emptyCells[column] == nil {
        emptyCells[column] = above + row
      }
      above += part.rows
    }
    for part in read.dropFirst() where part.rows > 0 {
      for column in 0..<columns {
        // Numbers keep how they were written only where the first word stands above them.
        guard (words[column] == nil) == (part.words[column] == nil) else { throw .needsWhole }
        guard let more = part.words[column] else { continue }
        guard more.firstRow == 0 else { throw .needsWhole }
        words[column]?.append(more)
      }
    }
    return Grid(
      file: file, format: "csv", columnNames: head.names, values: values,
      words: Dictionary(
        uniqueKeysWithValues: words.enumerated().compactMap { place, column in
          column.map { (place, $0.column) }
        }), columnCount: columns, rowCount: rowCount, firstLine: head.line,
      lines: read.first?.lines,
      areWhole: (0..<columns).map { column in read.allSatisfy { $0.areWhole[column] } },
      decimals: read.contains { $0.hasExponent } ? nil : read.map(\.decimals).max(),
      emptyCells: emptyCells)
  }

  /// Where the parts begin, each at the start of a line, and where the last ends.
  private func cuts(from start: Int, parts: Int) -> [Int] {
    var cuts = [start]
    for part in 1..<max(parts, 1) {
      var place = max(cuts[part - 1], start + (bytes.count - start) / parts * part)
      if place > start {
        while place < bytes.count, bytes[place - 1] != 10 { place += 1 }
      }
      cuts.append(place)
    }
    return cuts + [bytes.count]
  }

  /// How many line ends there are: line feeds, and carriage returns that none follows.
  private static func lineEnds(_ bytes: UnsafeRawBufferPointer) -> Int {
    count(10, in: bytes) { _ in true }
      + count(13, in: bytes) { $0 + 1 == bytes.count || bytes[$0 + 1] != 10 }
  }

  private static func count(
    _ byte: Int32, in bytes: UnsafeRawBufferPointer, where counts: (Int) -> Bool
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var (count, place) = (0, 0)
    while place < bytes.count, let found = memchr(base + place, byte, bytes.count - place) {
      place = base.distance(to: found)
      if counts(place) { count += 1 }
      place += 1
    }
    return count
  }

  /// A first line of numbers is a row; one with words is a header, unless the line below has words in
  /// just the same places and there is a number in both.
  private func isHeader(_ first: [String], _ second: [String]?) -> Bool {
    func isNumber(_ text: String) -> Bool { text.isEmpty || number(text) != nil }
    let texts = first.map { !isNumber($0) }
    guard texts.contains(true) else { return isCount(first, above: second) }
    guard let second else { return true }
    if zip(texts, second).contains(where: { $0 && isNumber($1) }) { return true }
    return texts.allSatisfy { $0 }
  }

  /// Columns that were never named are written as 0, 1, 2 by pandas, with nothing above row numbers. Two
  /// cells alone are too few to tell: they may be a row of a hard answer.
  private func isCount(_ first: [String], above second: [String]?) -> Bool {
    if first.first == "", first.count > 1, let second, !second[0].isEmpty,
      Int(second[0]) != nil || number(second[0]) == nil
    {
      return first.indices.dropFirst().allSatisfy { first[$0] == "\($0 - 1)" }
    }
    let cells = first
    return cells.count >= 3 && cells.indices.allSatisfy { cells[$0] == "\($0)" }
      && second?.contains { $0.contains(separator == 44 ? "." : ",") || $0.contains(".") } == true
  }

  private func number(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBytes { CellNumber.parse($0[...], comma: separator != 44)?.value }
  }
}
