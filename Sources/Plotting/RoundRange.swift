import Glibc

/// Ends of axes that stay put while data arrive.
///
/// An end is the next member of a coarse series, so it only moves when the data pass it, and then
/// far enough that it will not move again soon. It is a function of the data alone: the same data
/// give the same picture, however they came.
package enum RoundRange {
  private static let steps = [1.0, 1.5, 2, 3, 5, 7]

  /// The smallest round number that is not below `value`; 1 for anything that is not positive.
  package static func above(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 1 }
    var exponent = Int(log10(value).rounded(.down)) - 1
    while true {
      for step in steps {
        let number = RoundNumber(mantissa: Int(step * 10), exponent: exponent - 1).value
        if number >= value * (1 - 1e-12) { return number }
      }
      exponent += 1
    }
  }

  /// The largest power of ten that is not above `value`; 1 for anything that is not positive.
  package static func below(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 1 }
    return RoundNumber(mantissa: 1, exponent: Int((log10(value) + 1e-12).rounded(.down))).value
  }
}
