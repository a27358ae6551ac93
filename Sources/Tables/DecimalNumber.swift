/// Reads a decimal number from the bytes of a cell.
enum DecimalNumber {
  /// Powers of ten that a Double holds exactly.
  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The closest Double to the decimal text, or nil when it is not a finite decimal number.
  static func parse(_ cell: ArraySlice<UInt8>) -> Double? {
    var text = cell
    while let first = text.first, isBlank(first) { text.removeFirst() }
    while let last = text.last, isBlank(last) { text.removeLast() }
    guard !text.isEmpty else { return nil }
    return short(text) ?? general(text)
  }

  /// The common case: at most 15 digits and no exponent.
  ///
  /// The digits fit a Double exactly and so does the power of ten, hence one division rounds once
  /// and the result is the closest Double.
  private static func short(_ text: ArraySlice<UInt8>) -> Double? {
    var digits = 0
    var decimals = -1
    var value: Int64 = 0
    var negative = false
    for (offset, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 15 else { return nil }
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        if decimals >= 0 { decimals += 1 }
      case UInt8(ascii: ".") where decimals < 0: decimals = 0
      case UInt8(ascii: "-") where offset == 0: negative = true
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    let magnitude = Double(value) / exactPowers[max(decimals, 0)]
    return negative ? -magnitude : magnitude
  }

  /// Everything else that is made of digits, signs, a point and an exponent.
  ///
  /// The alphabet is checked first because Swift's own parser also takes "inf", "nan" and
  /// hexadecimal numbers, which a table of decimal numbers does not hold.
  private static func general(_ text: ArraySlice<UInt8>) -> Double? {
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        continue
      default: return nil
      }
    }
    var string = Substring(decoding: text, as: UTF8.self)
    if string.first == "+" { string.removeFirst() }
    guard let value = Double(string), value.isFinite else { return nil }
    return value
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
