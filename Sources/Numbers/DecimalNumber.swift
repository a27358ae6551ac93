/// A decimal number as files write it: digits, a point, an exponent; rounded once, so that it is the Double
/// next to what stands there.
package struct DecimalNumber: Sendable {
  /// The number; infinite beyond the largest Double.
  package let value: Double
  /// Whether it was written without a point and without an exponent.
  package private(set) var isWhole = false
  /// How many digits stand behind the point; 15 where there is an exponent.
  package private(set) var decimals = 0
  /// Whether it was written with an exponent.
  package private(set) var hasExponent = false

  /// A number that was not written in digits.
  package init(_ value: Double) { self.value = value }

  private init(value: Double, isWhole: Bool = false, decimals: Int, hasExponent: Bool) {
    self.value = value
    self.isWhole = isWhole
    self.decimals = decimals
    self.hasExponent = hasExponent
  }

  /// The number that a text is and nothing else; nil when it is none. One beyond the largest Double is infinite.
  ///
  /// - Parameter comma: whether a comma is a point.
  package init?(_ text: String, comma: Bool = false) {
    var text = text
    guard let number = text.withUTF8({ Self.parse(UnsafeRawBufferPointer($0), comma: comma) })
    else { return nil }
    self = number
  }

  /// The number that a person typed, with a point or a comma, blanks aside; nil when it is none.
  package static func typed(in text: String) -> Double? {
    let text = text.filter { $0 != " " && $0 != "\t" }.replacing("−", with: "-")
    return text.utf8.count <= 40 ? DecimalNumber(text, comma: true)?.value : nil
  }

  /// The number of a cell, blanks around it aside; nil when it is not a finite decimal number.
  package static func parse(_ cell: ArraySlice<UInt8>) -> Double? {
    var text = cell
    while let first = text.first, isBlank(first) { text.removeFirst() }
    while let last = text.last, isBlank(last) { text.removeLast() }
    guard let value = text.withUnsafeBytes({ parse($0)?.value }), value.isFinite else { return nil }
    return value
  }

  /// The number that fills the bytes; nil when they are none. One beyond the largest Double is infinite.
  package static func parse(
    _ bytes: UnsafeRawBufferPointer, comma: Bool = false
  ) -> DecimalNumber? {
    var position = 0
    if let number = scan(bytes, &position, comma: comma), position == bytes.count { return number }
    return general(bytes, comma: comma)
  }

  /// The digits at `position`, eight at a time where there are so many. Nil where there is none, or more of
  /// them than a 64-bit number holds, or an exponent beyond the exact powers of ten.
  ///
  /// - Parameter comma: whether a comma is a point, as where cells end at a semicolon.
  package static func scan(
    _ bytes: UnsafeRawBufferPointer, _ position: inout Int, comma: Bool = false
  ) -> DecimalNumber? {
    guard let memory = bytes.baseAddress else { return nil }
    let end = bytes.count
    var index = position
    func byte() -> UInt8 { index < end ? memory.load(fromByteOffset: index, as: UInt8.self) : 0 }
    let sign = byte()
    if sign == 45 || sign == 43 { index += 1 }
    var value: UInt64 = 0
    func readDigits() -> Bool {
      while true {
        // Eight digits more fit below 10^19.
        if value < 100_000_000_000, index + 8 <= end,
          let eight = eightDigits(
            UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        {
          value = value &* 100_000_000 &+ eight
          index += 8
          continue
        }
        let digit = byte() &- 48
        guard digit <= 9 else { return true }
        guard value < 1_000_000_000_000_000_000 else { return false }
        value = value &* 10 &+ UInt64(digit)
        index += 1
      }
    }
    var first = index
    guard readDigits() else { return nil }
    var count = index - first
    var decimals = 0
    let hasPoint = byte() == 46 || (comma && byte() == 44)
    if hasPoint {
      index += 1
      first = index
      guard readDigits() else { return nil }
      decimals = index - first
      count += decimals
    }
    guard count > 0 else { return nil }
    var power = -decimals
    let hasExponent = byte() | 32 == 101
    if hasExponent {
      index += 1
      let sign = byte()
      if sign == 45 || sign == 43 { index += 1 }
      first = index
      var exponent = 0
      while byte() &- 48 <= 9, index - first < 4 {
        exponent = exponent * 10 + Int(byte() &- 48)
        index += 1
      }
      guard index > first else { return nil }
      power += sign == 45 ? -exponent : exponent
    }
    guard abs(power) <= 22 else { return nil }
    let size = scaled(value, power)
    position = index
    return DecimalNumber(
      value: sign == 45 ? -size : size, isWhole: !hasPoint && !hasExponent,
      decimals: hasExponent ? 15 : decimals, hasExponent: hasExponent)
  }

  /// The number that eight digits in memory stand for; nil where one of the bytes is no digit.
  ///
  /// All eight at once: pairs, then fours, then the whole, as in the parsers of Daniel Lemire.
  private static func eightDigits(_ bytes: UInt64) -> UInt64? {
    let values = bytes ^ 0x3030_3030_3030_3030
    guard (values | (values &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else {
      return nil
    }
    let pairs = (values &* 10 &+ (values >> 8)) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ (pairs >> 16)) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ (fours >> 32)) & 0xFFFF_FFFF
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// value x 10^power, rounded once: these powers are exact.
  private static func scaled(_ value: UInt64, _ power: Int) -> Double {
    let high = Double(value)
    let scale = powers[abs(power)]
    // Up to 2^53 the digits are exact, too.
    if value <= 1 << 53 { return power < 0 ? high / scale : high * scale }
    // What the double above does not hold of the digits, and what the result leaves.
    let low = Double(Int64(bitPattern: value &- UInt64(high)))
    if power < 0 {
      let quotient = high / scale
      return quotient + (high.addingProduct(-quotient, scale) + low) / scale
    }
    let product = high * scale
    return product + ((-product).addingProduct(high, scale) + low * scale)
  }

  /// Everything else that is made of digits, signs, a point and an exponent.
  ///
  /// The alphabet is checked first because Swift's own parser also takes "inf", "nan" and hexadecimal numbers.
  private static func general(
    _ bytes: UnsafeRawBufferPointer, comma: Bool
  ) -> DecimalNumber? {
    var hasExponent = false
    var text = ""
    for byte in bytes {
      switch byte {
      case 48...57, 43, 45, 46: break
      case 69, 101: hasExponent = true
      case 44 where comma:
        text += "."
        continue
      default: return nil
      }
      text.unicodeScalars.append(Unicode.Scalar(byte))
    }
    if text.first == "+" { text.removeFirst() }
    guard let value = Double(text) else { return nil }
    return DecimalNumber(value: value, decimals: 15, hasExponent: hasExponent)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
