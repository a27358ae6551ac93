import LossCore

/// Appends JSON to bytes.
enum JSONText {
  /// A number with the fewest digits that read back as the same number; what JSON has no number
  /// for becomes the text "NaN", "Infinity" or "-Infinity".
  static func append<T: LossScalar>(_ value: T, to bytes: inout [UInt8]) {
    guard value.isFinite else {
      let name = value.isNaN ? "\"NaN\"" : value < 0 ? "\"-Infinity\"" : "\"Infinity\""
      bytes += name.utf8
      return
    }
    // Swift's own descriptions are the shortest that read back, for each type.
    if T.self == Float.self {
      bytes += Float(value).description.utf8
    } else {
      bytes += Double(value).description.utf8
    }
  }

  /// Numbers as lists nested by `shape`; a bare number when the shape is empty.
  static func append<T: LossScalar>(
    _ values: ArraySlice<T>, shape: ArraySlice<Int>, to bytes: inout [UInt8]
  ) {
    guard let length = shape.first else {
      for value in values { append(value, to: &bytes) }
      return
    }
    let inner = shape.dropFirst()
    let step = inner.reduce(1, *)
    bytes.append(UInt8(ascii: "["))
    for index in 0..<length {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let start = values.startIndex + index * step
      append(values[start..<start + step], shape: inner, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A string in quotes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
