/// A value of JSON as Python writes it: NaN and Infinity are numbers, too.
enum JSONValue: Hashable {
  case number(Double)
  case flag(Bool)
  case text(String)
  case none
  case list([JSONValue])
  case members(JSONMembers)
}

/// The members of an object in the order in which they were written; of two with one name the later counts.
struct JSONMembers: Hashable, Sequence {
  private var pairs: [Pair] = []
  private var places: [String: Int] = [:]

  private struct Pair: Hashable {
    let name: String
    var value: JSONValue
  }

  var isEmpty: Bool { pairs.isEmpty }
  var values: [JSONValue] { pairs.map(\.value) }

  /// Whether the names are the same, in the same order.
  func hasNames(of other: JSONMembers) -> Bool {
    pairs.count == other.pairs.count && zip(pairs, other.pairs).allSatisfy { $0.name == $1.name }
  }

  subscript(name: String) -> JSONValue? { places[name].map { pairs[$0].value } }

  mutating func set(_ name: String, _ value: JSONValue) {
    if let place = places[name] {
      pairs[place].value = value
    } else {
      places[name] = pairs.count
      pairs.append(Pair(name: name, value: value))
    }
  }

  func makeIterator() -> AnyIterator<(key: String, value: JSONValue)> {
    var rest = pairs.makeIterator()
    return AnyIterator { rest.next().map { ($0.name, $0.value) } }
  }
}

/// Reads a value of JSON out of bytes.
struct JSONReading {
  /// Where it stopped.
  struct Failure: Error {
    /// The place in the bytes, counted from their beginning.
    let offset: Int
    /// Whether the bytes ended before the value did.
    let isAtEnd: Bool
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// Deeper than any log; a file of a million brackets must not use up the stack.
  private static let deepest = 64

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The one value that the bytes hold, blanks around it aside.
  static func value(_ bytes: ArraySlice<UInt8>) -> Result<JSONValue, Failure> {
    var reading = JSONReading(bytes)
    do throws(Failure) {
      let value = try reading.value(depth: 0)
      reading.skipBlanks()
      guard reading.position == bytes.endIndex else { throw reading.failure }
      return .success(value)
    } catch {
      return .failure(error)
    }
  }

  private var failure: Failure {
    Failure(offset: position - bytes.startIndex, isAtEnd: position >= bytes.endIndex)
  }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 32 || byte == 10 || byte == 13 || byte == 9 { position += 1 }
  }

  private mutating func take(_ byte: UInt8) throws(Failure) {
    skipBlanks()
    guard next == byte else { throw failure }
    position += 1
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.deepest else { throw failure }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return .members(try members(depth))
    case UInt8(ascii: "["): return .list(try list(depth))
    case UInt8(ascii: "\""): return .text(try text())
    default: return try scalar()
    }
  }

  private mutating func list(_ depth: Int) throws(Failure) -> [JSONValue] {
    position += 1
    var list: [JSONValue] = []
    skipBlanks()
    if next == UInt8(ascii: "]") {
      position += 1
      return list
    }
    while true {
      list.append(try value(depth: depth + 1))
      skipBlanks()
      if next == UInt8(ascii: "]") {
        position += 1
        return list
      }
      try take(UInt8(ascii: ","))
    }
  }

  private mutating func members(_ depth: Int) throws(Failure) -> JSONMembers {
    position += 1
    var members = JSONMembers()
    skipBlanks()
    if next == UInt8(ascii: "}") {
      position += 1
      return members
    }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw failure }
      let name = try text()
      try take(UInt8(ascii: ":"))
      members.set(name, try value(depth: depth + 1))
      skipBlanks()
      if next == UInt8(ascii: "}") {
        position += 1
        return members
      }
      try take(UInt8(ascii: ","))
    }
  }

  private mutating func text() throws(Failure) -> String {
    position += 1
    var plain: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: plain, as: UTF8.self)
      case UInt8(ascii: "\\"): plain += try escape()
      case 0..<32:
        position -= 1
        throw failure
      default: plain.append(byte)
      }
    }
    throw failure
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard let byte = next else { throw failure }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "u"):
      guard let scalar = JSONEscape.scalar(bytes, at: &position) else { throw failure }
      return Array(String(Character(scalar)).utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    default:
      position -= 1
      throw failure
    }
  }

  private mutating func scalar() throws(Failure) -> JSONValue {
    let start = position
    while let byte = next, !Self.endsScalar(byte) { position += 1 }
    let word = bytes[start..<position]
    if let first = word.first, first == UInt8(ascii: "-") || (48...57).contains(first),
      let number = DecimalNumber.parse(word)
    {
      return .number(number)
    }
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "null": return .none
    case "NaN": return .number(.nan)
    case "Infinity": return .number(.infinity)
    case "-Infinity": return .number(-.infinity)
    default:
      // A word that the bytes cut short may still become one.
      if position < bytes.endIndex { position = start }
      throw failure
    }
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":")
  }
}
