import RealModule

extension DoubleDouble {
  /// Below this exponent even a scaled exponential is nothing: exp(-1000) < 2^-1442.
  private static let smallestExponent = -1000.0

  /// exp(x) as a significand and a power of two, with a relative error below 2^-90.
  ///
  /// x = n ln2/4096 + r, so exp(x) = 2^(n/4096) exp(r) with |r| below 2^-13: two tables of powers of
  /// two, and a series that needs its first three terms in full. The exponent stays apart so that
  /// neither part of the pair falls into the subnormal numbers.
  static func expParts(_ x: Self) -> (significand: Self, exponent: Int) {
    guard x.high >= smallestExponent else { return (x.high.isNaN ? x : .zero, 0) }
    guard x.high <= 1000 else { return (Self(.infinity), 0) }
    let count = (x.high * ExponentialTable.stepsPerUnit).rounded()
    let (first, second, third) = ExponentialTable.step
    // The first two multiples are exact, and so is the first difference.
    let reduced = Self(difference: x.high - count * first, count * second)
    let r = Self(sum: reduced.high, reduced.low + (x.low - count * third))

    let square = r * r
    let z = r.high
    let tail = z * z * z * (1.0 / 6 + z * (1.0 / 24 + z * (1.0 / 120 + z * (1.0 / 720))))
    let series = r + Self(high: square.high * 0.5, low: square.low * 0.5) + tail

    let steps = Int(count)
    let power = ExponentialTable.coarse[(steps >> 6) & 63] * ExponentialTable.fine[steps & 63]
    return (power + power * series, steps >> 12)
  }

  /// exp(x): infinite above the largest finite result, 0 below the smallest.
  static func exp(_ x: Self) -> Self {
    let (significand, exponent) = expParts(x)
    return significand.scaled(byPowerOfTwo: exponent)
  }

  /// exp(x) - 1, accurate for small x.
  static func expMinusOne(_ x: Self) -> Self {
    guard abs(x.high) < 0x1p-20 else { return exp(x) + -1.0 }
    guard abs(x.high) > 0x1p-120 else { return x }
    // Five terms: the next is below 2^-106 of the first.
    var sum = Self.one + x / 5
    for divisor in [4.0, 3, 2] { sum = .one + x * sum / divisor }
    return x * sum
  }

  /// exp(x) for a double.
  static func exp(_ x: Double) -> Self { exp(Self(x)) }
}

extension DoubleDouble {
  /// ln x, -infinity at 0 and NaN below; relative error below 2^-80 everywhere.
  static func log(_ x: Self) -> Self {
    guard x.high > 0, x.high.isFinite else {
      return Self(x.high == 0 ? -.infinity : x.high > 0 ? .infinity : .nan)
    }
    let excess = x + -1.0
    if abs(excess.high) < 0.25 { return log(onePlus: excess) }
    return refined(Double.log(x.high), argument: x)
  }

  /// ln x for a double.
  static func log(_ x: Double) -> Self { log(Self(x)) }

  /// ln(1 + x), accurate for small x; -infinity at -1 and NaN below.
  static func log(onePlus x: Self) -> Self {
    guard x.high > -1, x.high.isFinite else {
      return Self(x.high == -1 ? -.infinity : x.high > 0 ? .infinity : .nan)
    }
    if abs(x.high) < 0x1p-10 {
      guard abs(x.high) > 0x1p-120 else { return x }
      // 2 artanh(x / (2 + x)): five terms, of which the next would be below 2^-110 of the first.
      let ratio = x / (x + 2.0)
      let square = ratio * ratio
      var series = Self.one / 9
      for divisor in [7.0, 5, 3, 1] { series = .one / divisor + square * series }
      return ratio * 2.0 * series
    }
    return refined(Double.log(onePlus: x.high), argument: Self.one + x)
  }

  /// ln(x / y) of positive numbers, without cancellation where they are close.
  static func log(_ x: Self, over y: Self) -> Self {
    let difference = x - y
    guard abs(difference.high) < abs(y.high) * 0.25 else { return log(x) - log(y) }
    return log(onePlus: difference / y)
  }

  /// One Newton step on exp(y) = x, which doubles the digits of a logarithm known to a double.
  private static func refined(_ estimate: Double, argument x: Self) -> Self {
    let (significand, exponent) = expParts(Self(-estimate))
    let residual = x.scaled(byPowerOfTwo: exponent) * significand + -1.0
    return Self(estimate) + residual
  }

  /// x to the power y for x >= 0; 0^0 is 1, as in the binomial and everywhere in this module.
  static func pow(_ x: Self, _ y: Double) -> Self {
    if y == 0 { return .one }
    if y == 1 { return x }
    if y == 2 { return x * x }
    if x.high == 0 { return y > 0 ? .zero : Self(.infinity) }
    return exp(log(x) * y)
  }

  /// x to the power y for any x, as C's `pow` has it: NaN for a negative x with a broken exponent.
  static func signedPow(_ x: Self, _ y: Double) -> Self {
    if x.high >= 0, y.isFinite { return pow(x, y) }
    guard x.high < 0, y == y.rounded(), abs(y) < 1e15 else { return Self(Double.pow(x.high, y)) }
    let size = Double.pow(-x.high, y)
    return Self(y.truncatingRemainder(dividingBy: 2) == 0 ? size : -size)
  }
}
