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
    return short(cell) ?? long(cell) ?? special(cell)
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Up to 19 digits without an exponent. With more than 15, rounding twice may move the last bit, which
  /// is worth nothing in a probability that was printed.
  private static func short(_ cell: UnsafeRawBufferPointer.SubSequence) -> Parsed? {
    var index = cell.startIndex
    let end = cell.endIndex
    let isNegative = cell[index] == 45
    if isNegative || cell[index] == 43 { index += 1 }
    var value: UInt64 = 0
    var digits = 0
    var decimals = -1
    while index < end {
      let byte = cell[index]
      if byte >= 48, byte <= 57 {
        value = value &* 10 &+ UInt64(byte &- 48)
        if value > 0 { digits += 1 }
        if decimals >= 0 { decimals += 1 }
      } else if byte == 46, decimals < 0 {
        decimals = 0
      } else {
        return nil
      }
      index += 1
    }
    guard digits <= 19, decimals <= 22, index - cell.startIndex > (isNegative ? 1 : 0) else {
      return nil
    }
    if decimals == 0, cell.count == 1 { return nil }
    let size = Double(value) / powers[max(0, decimals)]
    return Parsed(
      value: isNegative ? -size : size, isWhole: decimals < 0, decimals: max(0, decimals))
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
