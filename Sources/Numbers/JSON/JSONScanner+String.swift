extension JSONScanner {
  /// Reads a string, whose opening quote comes next.
  package mutating func string() throws(JSONProblem) -> String {
    try expect(UInt8(ascii: "\""), .string)
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        offset += 1
        return text
      case UInt8(ascii: "\\"):
        return try stringWithEscapes(Array(bytes[start..<offset]))
      default: try character()
      }
    }
    throw unexpected(.closingQuote)
  }

  /// Reads past one character that stands for itself.
  private mutating func character() throws(JSONProblem) {
    let byte = bytes[offset]
    if byte < 0x20 { throw unexpected(.noControlCharacter) }
    if byte < 0x80 || mendsText {
      offset += 1
      return
    }
    guard let length = scalarLength() else { throw .brokenText(column: column) }
    offset += length
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
  private mutating func stringWithEscapes(_ before: [UInt8]) throws(JSONProblem) -> String {
    var text = before
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        offset += 1
        try appendEscape(to: &text)
      default:
        let start = offset
        try character()
        text += bytes[start..<offset]
      }
    }
    throw unexpected(.closingQuote)
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONProblem) {
    guard let byte = next else { throw unexpected(.escape) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      offset += 1
      text += Array(String(Character(try escapedScalar())).utf8)
      return
    default: throw unexpected(.escape)
    }
    offset += 1
  }

  /// The character of `\uXXXX`, or of two such that are the halves of a surrogate pair. Half a pair alone is
  /// JSON but no text: it becomes U+FFFD, as elsewhere in Swift.
  private mutating func escapedScalar() throws(JSONProblem) -> Unicode.Scalar {
    let unit = try codeUnit()
    let behind = offset
    if UTF16.isLeadSurrogate(unit), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      let second = try codeUnit()
      if UTF16.isTrailSurrogate(second) {
        return UTF16.decode(UTF16.EncodedScalar([unit, second]))
      }
    }
    offset = behind
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(JSONProblem) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw unexpected(.hexadecimalDigits)
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}
