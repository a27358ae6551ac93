/// A value of JSON as Python writes it: NaN and Infinity are numbers, too.
package enum JSONValue: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// `true` or `false`.
  case flag(Bool)
  /// A string.
  case text(String)
  /// `null`.
  case none
  /// A list.
  case list([JSONValue])
  /// An object.
  case members(JSONMembers)
}

/// The members of an object in the order in which they were written; of two with one name the later counts.
package struct JSONMembers: Hashable, Sequence, Sendable {
  private var pairs: [Pair] = []
  /// Where each name is; kept only for objects that are large enough to gain from it.
  private var places: [String: Int] = [:]
  private static let few = 16

  private struct Pair: Hashable, Sendable {
    let name: String
    var value: JSONValue
  }

  /// No members.
  package init() {}

  /// Whether there are none.
  package var isEmpty: Bool { pairs.isEmpty }
  /// The values in their order.
  package var values: [JSONValue] { pairs.map(\.value) }

  /// Whether the names are the same, in the same order.
  package func hasNames(of other: JSONMembers) -> Bool {
    pairs.count == other.pairs.count && zip(pairs, other.pairs).allSatisfy { $0.name == $1.name }
  }

  /// The value of that name; nil when there is none.
  package subscript(name: String) -> JSONValue? { place(of: name).map { pairs[$0].value } }

  /// Gives a name a value.
  package mutating func set(_ name: String, _ value: JSONValue) {
    if let place = place(of: name) {
      pairs[place].value = value
      return
    }
    pairs.append(Pair(name: name, value: value))
    if pairs.count > Self.few {
      if places.isEmpty {
        for (place, pair) in pairs.enumerated() { places[pair.name] = place }
      }
      places[name] = pairs.count - 1
    }
  }

  private func place(of name: String) -> Int? {
    places.isEmpty ? pairs.firstIndex { $0.name == name } : places[name]
  }

  /// Name and value of each.
  package func makeIterator() -> AnyIterator<(key: String, value: JSONValue)> {
    var rest = pairs.makeIterator()
    return AnyIterator { rest.next().map { ($0.name, $0.value) } }
  }
}

extension JSONValue {
  /// The one value that the bytes hold, blanks around it aside.
  package static func read(_ bytes: [UInt8]) -> Result<JSONValue, JSONProblem> {
    var scanner = JSONScanner(bytes, mendsText: true)
    do throws(JSONProblem) {
      scanner.skipSpace()
      let value = try scanner.value(depth: 0)
      scanner.skipSpace()
      guard scanner.next == nil else { throw scanner.unexpected(.end) }
      return .success(value)
    } catch {
      return .failure(error)
    }
  }
}

extension JSONScanner {
  /// Reads a value, inside of `depth` lists and objects.
  fileprivate mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
    switch next {
    case UInt8(ascii: "{"):
      var all = JSONMembers()
      try members(depth: depth + 1) { (scanner, name) throws(JSONProblem) in
        all.set(name, try scanner.value(depth: depth + 1))
      }
      return .members(all)
    case UInt8(ascii: "["):
      var list: [JSONValue] = []
      try elements(depth: depth + 1) { (scanner) throws(JSONProblem) in
        list.append(try scanner.value(depth: depth + 1))
      }
      return .list(list)
    case UInt8(ascii: "\""): return .text(try string())
    default: return try scalar()
    }
  }

  private mutating func scalar() throws(JSONProblem) -> JSONValue {
    let start = offset
    var end = offset
    if let number = bytes.withUnsafeBytes({ DecimalNumber.scan($0, &end) }), number.value.isFinite,
      bytes[start] != UInt8(ascii: "+"), bytes[start] != UInt8(ascii: "."),
      end == bytes.count || Self.endsScalar(bytes[end])
    {
      offset = end
      return .number(number.value)
    }
    // What is too long for the quick way, a word, or a mistake.
    while let byte = next, !Self.endsScalar(byte) { offset += 1 }
    let word = bytes[start..<offset]
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
      if offset < bytes.count { offset = start }
      throw unexpected(.value)
    }
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":")
  }
}
