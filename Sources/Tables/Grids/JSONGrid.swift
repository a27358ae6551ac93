import FoundationEssentials

/// Reads JSON Lines: every line a number, an array of numbers, or an object of numbers, words and arrays.
enum JSONGrid {
  static func read(
    _ bytes: UnsafeRawBufferPointer, file: String
  ) throws(GridReader.Problem) -> Grid {
    var names: [String]?
    var numbers: [[Double]] = []
    var texts: [[String]?] = []
    var rows = 0
    var line = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.endIndex
      defer { start = end + 1 }
      line += 1
      if end - start > GridReader.longestLine { throw .lineTooLong(file: file, line: line) }
      let text = bytes[start..<end]
      guard text.contains(where: { $0 > 32 }) else { continue }
      guard let value = try? JSONDecoder().decode(Value.self, from: Data(text)) else {
        throw .badJSON(file: file, line: line)
      }
      var (labels, cells) = value.flat("")
      if labels.contains("") { labels = [] }
      if rows == 0 {
        names = labels.isEmpty ? nil : labels
        numbers = [[Double]](repeating: [], count: cells.count)
        texts = [[String]?](repeating: nil, count: cells.count)
      }
      if let names {
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
        throw .table(
          .raggedRow(file: file, line: line, cells: cells.count, expected: numbers.count))
      }
      for (column, cell) in cells.enumerated() {
        switch cell {
        case .number(let value):
          if texts[column] != nil {
            texts[column]?.append("\(value)")
          } else {
            numbers[column].append(value)
          }
        case .text(let text):
          if texts[column] == nil { texts[column] = numbers[column].map { "\($0)" } }
          texts[column]?.append(text)
        }
      }
      rows += 1
    }
    guard rows > 0 else { throw .noRows(file: file) }
    return Grid(
      file: file, format: "jsonl", columnNames: names,
      columns: numbers.indices.map { column in
        texts[column].map { words($0) } ?? .numbers(numbers[column])
      }, rowCount: rows, firstLine: 1, shape: [rows, numbers.count],
      areWhole: numbers.map { $0.allSatisfy { $0 == $0.rounded() } }, decimals: nil,
      isFortranOrder: false)
  }

  private static func words(_ texts: [String]) -> Grid.Column {
    var known: [String: Int32] = [:]
    var names: [String] = []
    let codes = texts.map { text -> Int32 in
      if let code = known[text] { return code }
      let code = Int32(names.count)
      known[text] = code
      names.append(text)
      return code
    }
    return .words(codes, names: names)
  }

  private enum Cell {
    case number(Double)
    case text(String)
  }

  /// A value of JSON, as far as a grid can hold it.
  private indirect enum Value: Decodable {
    case number(Double)
    case text(String)
    case list([Value])
    case members([(String, Value)])

    init(from decoder: any Decoder) throws {
      if let container = try? decoder.container(keyedBy: Key.self) {
        self = .members(
          try container.allKeys.sorted { $0.stringValue < $1.stringValue }.map {
            ($0.stringValue, try container.decode(Value.self, forKey: $0))
          })
      } else if var container = try? decoder.unkeyedContainer() {
        var list: [Value] = []
        while !container.isAtEnd { list.append(try container.decode(Value.self)) }
        self = .list(list)
      } else {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
          self = .number(.nan)
        } else if let flag = try? container.decode(Bool.self) {
          self = .number(flag ? 1 : 0)
        } else if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }
    }

    /// The cells of a row with their names; empty names where there are none.
    func flat(_ name: String) -> ([String], [Cell]) {
      switch self {
      case .number(let value): return ([name], [.number(value)])
      case .text(let text): return ([name], [.text(text)])
      case .list(let list):
        let parts = list.enumerated().map { index, value in
          value.flat(name.isEmpty ? "" : "\(name)[\(index)]")
        }
        return (parts.flatMap(\.0), parts.flatMap(\.1))
      case .members(let members):
        let parts = members.map { $1.flat(name.isEmpty ? $0 : "\(name).\($0)") }
        return (parts.flatMap(\.0), parts.flatMap(\.1))
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
