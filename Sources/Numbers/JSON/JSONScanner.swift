/// Reads JSON (RFC 8259), byte by byte.
///
/// Why not Foundation's: a request for a loss needs what `JSONSerialization` and `JSONDecoder` do not give.
/// Names that come twice must be an error, the `id` goes back exactly as it was written, numbers are
/// rounded once and correctly, nesting has a limit instead of a stack overflow, numbers land in one
/// flat array, and a small request costs a microsecond or two instead of tens.
package struct JSONScanner {
  /// What is read, from its beginning.
  package let bytes: [UInt8]
  /// The next byte to read.
  package internal(set) var offset = 0
  /// Whether text that is not UTF-8 is mended instead of refused.
  let mendsText: Bool

  /// How deep lists and objects may nest; a file of a million brackets must not use up the stack.
  package static let depthLimit = 64

  /// A scanner at the first byte.
  package init(_ bytes: [UInt8], mendsText: Bool = false) {
    self.bytes = bytes
    self.mendsText = mendsText
  }

  /// The next byte, or nil at the end.
  package var next: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// The column of the next byte, from 1.
  var column: Int { offset + 1 }

  /// Past blanks and line ends.
  package mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  /// Takes the byte if it comes next.
  package mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Takes the byte, which must come next.
  package mutating func expect(
    _ byte: UInt8, _ what: JSONProblem.Expected
  ) throws(JSONProblem) {
    guard take(byte) else { throw unexpected(what) }
  }

  /// Takes a word such as `true`, which must come next.
  package mutating func expect(_ word: StaticString) throws(JSONProblem) {
    let start = offset
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else {
        offset = start
        throw unexpected(.value)
      }
    }
  }

  /// The problem that something else was expected here.
  package func unexpected(_ expected: JSONProblem.Expected) -> JSONProblem {
    .unexpected(expected: expected, found: found, column: column)
  }

  private var found: JSONProblem.Found {
    guard offset < bytes.count else { return .end }
    // A word or a number says more than its first letter: NaN, Infinity, 'single', +1.
    var end = offset
    while end < bytes.count, end < offset + 12, Self.isWordByte(bytes[end]) { end += 1 }
    if end == offset { end += 1 }
    return bytes[offset..<end].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      ? .text(String(decoding: bytes[offset..<end], as: UTF8.self)) : .byte(bytes[offset])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Reads past one value of any kind and checks it, names within it included.
  package mutating func skipValue(depth: Int) throws(JSONProblem) {
    switch next {
    case UInt8(ascii: "{"):
      var names: Set<String> = []
      try members(depth: depth + 1) { (scanner, name) throws(JSONProblem) in
        guard names.insert(name).inserted else { throw .duplicateName(name) }
        try scanner.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try elements(depth: depth + 1) { (scanner) throws(JSONProblem) in
        try scanner.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try expect("true")
    case UInt8(ascii: "f"): try expect("false")
    case UInt8(ascii: "n"): try expect("null")
    default: try skipNumber()
    }
  }

  /// Reads an object, whose brace comes next: `body` is given each name and reads its value.
  ///
  /// - Parameter depth: how many lists and objects are open then, this one included.
  package mutating func members(
    depth: Int, _ body: (inout JSONScanner, String) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try open(UInt8(ascii: "{"), .object, depth)
    if take(UInt8(ascii: "}")) { return }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected(.name) }
      let name = try string()
      skipSpace()
      try expect(UInt8(ascii: ":"), .colon)
      skipSpace()
      try body(&self, name)
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      return try expect(UInt8(ascii: "}"), .commaOrBrace)
    }
  }

  /// Reads a list, whose bracket comes next: `body` reads each element.
  package mutating func elements(
    depth: Int, _ body: (inout JSONScanner) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try open(UInt8(ascii: "["), .value, depth)
    if take(UInt8(ascii: "]")) { return }
    while true {
      skipSpace()
      try body(&self)
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      return try expect(UInt8(ascii: "]"), .commaOrBracket)
    }
  }

  private mutating func open(
    _ byte: UInt8, _ what: JSONProblem.Expected, _ depth: Int
  ) throws(JSONProblem) {
    try expect(byte, what)
    guard depth <= Self.depthLimit else {
      throw .tooDeep(limit: Self.depthLimit, column: column - 1)
    }
    skipSpace()
  }
}
