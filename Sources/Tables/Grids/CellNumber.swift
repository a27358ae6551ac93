internal import Numbers

/// The numbers of a grid, NaN and infinity included.
enum CellNumber {
  /// The number of a cell; nil when it is no number. An empty cell is NaN.
  ///
  /// - Parameter comma: whether a comma is a point.
  static func parse(
    _ cell: UnsafeRawBufferPointer.SubSequence, comma: Bool = false
  ) -> DecimalNumber? {
    guard !cell.isEmpty else { return DecimalNumber(.nan) }
    return DecimalNumber.parse(UnsafeRawBufferPointer(rebasing: cell), comma: comma)
      ?? special(cell)
  }

  /// The number at `position` that fills its cell, which ends at a separator or with the line; `position`
  /// is behind it then. Nil, and `position` where it was, for anything else.
  static func parse(
    _ bytes: UnsafeRawBufferPointer, _ position: inout Int, _ separator: UInt8
  ) -> DecimalNumber? {
    var end = position
    guard let number = DecimalNumber.scan(bytes, &end, comma: separator != 44) else { return nil }
    if end < bytes.count {
      let next = bytes[end]
      guard next == separator || next == 10 || next == 13 else { return nil }
    }
    position = end
    return number
  }

  /// The words that mean no value, or no finite one.
  private static func special(_ cell: UnsafeRawBufferPointer.SubSequence) -> DecimalNumber? {
    guard cell.count <= 9 else { return nil }
    switch String(decoding: cell, as: UTF8.self).lowercased() {
    case "nan", "na", "n/a", "null", "none", "#n/a", "?": return DecimalNumber(.nan)
    case "inf", "+inf", "infinity": return DecimalNumber(.infinity)
    case "-inf", "-infinity": return DecimalNumber(-.infinity)
    default: return nil
    }
  }
}
