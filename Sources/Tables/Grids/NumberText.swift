/// Numbers as files write them, NaN and infinity included.
enum NumberText {
  /// A number and how it was written.
  struct Parsed {
    let value: Double
    var isWhole = false
    var decimals = 0
    var hasExponent = false
  }

  /// The number of a cell; nil when it is no number. An empty cell is NaN.
  static func parse(_ cell: UnsafeRawBufferPointer.SubSequence) -> Parsed? {
    guard !cell.isEmpty else { return Parsed(value: .nan) }
    let bytes = UnsafeRawBufferPointer(rebasing: cell)
    var position = 0
    if let parsed = scan(bytes, &position), position == bytes.count { return parsed }
    return long(cell) ?? special(cell)
  }

  /// The number at `position` that fills its cell, which ends at a separator or with the line; `position`
  /// is behind it then. Nil, and `position` where it was, for anything else.
  static func parse(
    _ bytes: UnsafeRawBufferPointer, _ position: inout Int, _ separator: UInt8
  ) -> Parsed? {
    var end = position
    guard let parsed = scan(bytes, &end) else { return nil }
    if end < bytes.count {
      let next = bytes[end]
      guard next == separator || next == 10 || next == 13 else { return nil }
    }
    position = end
    return parsed
  }

  /// The digits at `position`, eight at a time where there are so many. Nil where there is none, or more of
  /// them than a 64-bit number holds, or an exponent beyond the exact powers of ten.
  private static func scan(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Parsed? {
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
    let hasPoint = byte() == 46
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
    return Parsed(
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

  private static func long(_ cell: UnsafeRawBufferPointer.SubSequence) -> Parsed? {
    var hasExponent = false
    for byte in cell {
      switch byte {
      case 48...57, 43, 45, 46: continue
      case 69, 101: hasExponent = true
      default: return nil
      }
    }
    var text = Substring(decoding: cell, as: UTF8.self)
    if text.first == "+" { text.removeFirst() }
    guard let value = Double(text) else { return nil }
    return Parsed(value: value, decimals: 15, hasExponent: hasExponent)
  }

  /// The words that mean no value, or no finite one.
  private static func special(_ cell: UnsafeRawBufferPointer.SubSequence) -> Parsed? {
    guard cell.count <= 9 else { return nil }
    switch String(decoding: cell, as: UTF8.self).lowercased() {
    case "nan", "na", "n/a", "null", "none", "#n/a", "?": return Parsed(value: .nan)
    case "inf", "+inf", "infinity": return Parsed(value: .infinity)
    case "-inf", "-infinity": return Parsed(value: -.infinity)
    default: return nil
    }
  }
}
