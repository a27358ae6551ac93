import Tables

extension JSONScanner {
  /// Reads a string, whose opening quote comes next.
  mutating func string() throws(RequestProblem) -> String {
    try expect(UInt8(ascii: "\""), "a string")
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        advance()
        return text
      case UInt8(ascii: "\\"):
        return try stringWithEscapes(Array(bytes[start..<offset]))
      default: try character()
      }
    }
    throw unexpected("a closing quote")
  }

  /// Reads past one character that stands for itself.
  private mutating func character() throws(RequestProblem) {
    let byte = bytes[offset]
    if byte < 0x20 { throw unexpected("no control character within a string") }
    if byte < 0x80 {
      advance()
      return
    }
    guard let length = scalarLength() else { throw .brokenText(column: column) }
    advance(by: length)
  }

  /// The length of the well-formed UTF-8 sequence of two to four bytes that comes next, or nil:
  /// no overlong forms, no surrogates, nothing above U+10FFFF (Unicode 16, table 3-7).
  private func scalarLength() -> Int? {
    let first = bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in 2..<max(2, length) where bytes[offset + index] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Reads the rest of a string that has an escape, the next byte being its backslash.
  private mutating func stringWithEscapes(_ before: [UInt8]) throws(RequestProblem) -> String {
    var text = before
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        advance()
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        advance()
        try appendEscape(to: &text)
      default:
        let start = offset
        try character()
        text += bytes[start..<offset]
      }
    }
    throw unexpected("a closing quote")
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(RequestProblem) {
    guard let byte = next else { throw unexpected("an escape") }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      advance()
      text += Array(String(Character(try escapedScalar())).utf8)
      return
    default: throw unexpected("an escape")
    }
    advance()
  }

  private mutating func escapedScalar() throws(RequestProblem) -> Unicode.Scalar {
    var position = offset
    let scalar = JSONEscape.scalar(bytes[...], at: &position)
    advance(by: position - offset)
    guard let scalar else { throw unexpected("four hexadecimal digits") }
    return scalar
  }
}
