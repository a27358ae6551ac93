/// Reads one line of JSON (RFC 8259), byte by byte.
///
/// Why not Foundation's: a request needs what `JSONSerialization` and `JSONDecoder` do not give.
/// Names that come twice must be an error, the `id` goes back exactly as it was written, numbers are
/// rounded once and correctly, nesting has a limit instead of a stack overflow, numbers land in one
/// flat array, and a small request costs a microsecond or two instead of tens.
struct JSONScanner {
  /// The line, without its end.
  let bytes: [UInt8]
  /// The next byte to read.
  private(set) var offset = 0

  /// How deep lists and objects may nest.
  static let depthLimit = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next byte, or nil at the end.
  var next: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// The column of the next byte, from 1.
  var column: Int { offset + 1 }

  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  /// Takes the byte if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Takes the byte, which must come next.
  mutating func expect(_ byte: UInt8, _ what: String) throws(RequestProblem) {
    guard take(byte) else { throw unexpected(what) }
  }

  /// Takes a word such as `true`, which must come next.
  mutating func expect(_ word: StaticString, _ what: String) throws(RequestProblem) {
    let start = offset
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else {
        offset = start
        throw unexpected(what)
      }
    }
  }

  /// The problem that something else was expected here.
  func unexpected(_ expected: String) -> RequestProblem {
    guard offset < bytes.count else {
      return .notJSON(expected: expected, found: "the end of the line", column: column)
    }
    // A word or a number says more than its first letter: NaN, Infinity, 'single', +1.
    var end = offset
    while end < bytes.count, end < offset + 12, Self.isWordByte(bytes[end]) { end += 1 }
    if end == offset { end += 1 }
    let found =
      bytes[offset..<end].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      ? String(decoding: bytes[offset..<end], as: UTF8.self)
      : "byte 0x" + String(bytes[offset], radix: 16, uppercase: true)
    return .notJSON(expected: expected, found: found, column: column)
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
  mutating func skipValue(depth: Int) throws(RequestProblem) {
    switch next {
    case UInt8(ascii: "{"):
      offset += 1
      var names: Set<String> = []
      try members(depth: depth + 1) { (scanner, name) throws(RequestProblem) in
        guard names.insert(name).inserted else { throw .duplicateField(name) }
        try scanner.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      offset += 1
      try elements(depth: depth + 1) { (scanner) throws(RequestProblem) in
        try scanner.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try expect("true", "a value")
    case UInt8(ascii: "f"): try expect("false", "a value")
    case UInt8(ascii: "n"): try expect("null", "a value")
    default: try skipNumber()
    }
  }

  /// Reads the rest of an object, whose `{` is read: `body` is given each name and reads its value.
  mutating func members(
    depth: Int, _ body: (inout JSONScanner, String) throws(RequestProblem) -> Void
  ) throws(RequestProblem) {
    guard depth <= Self.depthLimit else {
      throw .tooDeep(limit: Self.depthLimit, column: column - 1)
    }
    skipSpace()
    if take(UInt8(ascii: "}")) { return }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected("a name in double quotes") }
      let name = try string()
      skipSpace()
      try expect(UInt8(ascii: ":"), "a colon")
      skipSpace()
      try body(&self, name)
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      try expect(UInt8(ascii: "}"), "a comma or }")
      return
    }
  }

  /// Reads the rest of a list, whose `[` is read: `body` reads each element.
  mutating func elements(
    depth: Int, _ body: (inout JSONScanner) throws(RequestProblem) -> Void
  ) throws(RequestProblem) {
    guard depth <= Self.depthLimit else {
      throw .tooDeep(limit: Self.depthLimit, column: column - 1)
    }
    skipSpace()
    if take(UInt8(ascii: "]")) { return }
    while true {
      skipSpace()
      try body(&self)
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      try expect(UInt8(ascii: "]"), "a comma or ]")
      return
    }
  }

  /// Moves on; for the extensions that read numbers and strings.
  mutating func advance(by count: Int = 1) {
    offset += count
  }
}
