import Numbers

/// A marked value on an axis.
package struct Tick: Hashable, Sendable {
  /// The value, exactly the decimal that the label shows.
  package let value: Double
  /// The label; empty for a minor tick.
  package let label: String

  /// A tick; without a label it is a minor one.
  package init(value: Double, label: String = "") {
    self.value = value
    self.label = label
  }
}

/// A whole number times a power of ten: how ticks are counted, so that no dust gathers.
struct RoundNumber: Hashable {
  let mantissa: Int
  let exponent: Int

  /// One division or multiplication, so correctly rounded for every exponent that occurs.
  var value: Double {
    exponent < 0
      ? Double(mantissa) / RoundNumber.power(-exponent)
      : Double(mantissa) * RoundNumber.power(exponent)
  }

  /// The decimal, with `decimals` digits behind the point; 0 is "0".
  func plain(decimals: Int) -> String {
    mantissa == 0 ? "0" : NumberText.fixed(value, decimals: decimals)
  }

  /// As few digits as tell it: 1e-6, 0.01, 500, 20k, 3M.
  var brief: String {
    if mantissa == 0 { return "0" }
    let size = abs(value)
    if size < 1e-4 || size >= 1e12 {
      var whole = mantissa
      var tens = exponent
      while whole % 10 == 0 {
        whole /= 10
        tens += 1
      }
      return abs(whole) < 10 ? "\(whole)e\(tens)" : NumberText.significant(value, digits: 3)
    }
    for (limit, suffix) in [(1e9, "G"), (1e6, "M"), (1e4, "k")] where size >= limit {
      let unit = limit == 1e4 ? 1e3 : limit
      let scaled = value / unit
      if scaled == scaled.rounded() || limit > 1e4 { return NumberText.shortest(scaled) + suffix }
    }
    return NumberText.shortest(value)
  }

  static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(exponent, 308) { result *= 10 }
    return result
  }
}

/// The cells along an axis, and where its labels may stand.
package enum TickRoom: Hashable, Sendable {
  /// Labels below a horizontal axis of `columns` cells, each under its own cell, which may hang
  /// over by `before` cells to the left and `after` cells to the right.
  case columns(Int, before: Int, after: Int)
  /// Labels beside a vertical axis of `rows` cells.
  case rows(Int)

  /// The cells of the axis itself.
  package var cells: Int {
    switch self {
    case .columns(let count, _, _), .rows(let count): count
    }
  }

  /// The first column of a label (relative to the axis) that stands under cell `place`.
  package func start(ofLabel width: Int, at place: Int) -> Int {
    guard case .columns(let count, let before, let after) = self else { return 0 }
    return min(max(place - (width - 1) / 2, -before), count + after - width)
  }
}
