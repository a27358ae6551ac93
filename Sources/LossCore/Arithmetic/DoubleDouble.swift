/// A number held as the unevaluated sum of two doubles: about 106 bits of significand.
///
/// The reference path computes in it and rounds once at the end. That is what keeps a loss of
/// logits [40, 0] at exp(-40) instead of 0, and every entry of a gradient within 2 ulp even where
/// a probability and its target nearly cancel.
///
/// Invariant: `high` is the sum rounded to a double; where it is not finite, `low` is 0.
/// Source of the algorithms: T. J. Dekker, "A floating-point technique for extending the available
/// precision", 1971; Y. Hida, X. S. Li, D. H. Bailey, "Library for double-double arithmetic", 2007.
struct DoubleDouble: Hashable, Sendable {
  var high: Double
  var low: Double

  static let zero = DoubleDouble(0)
  static let one = DoubleDouble(1)

  @inline(__always)
  init(_ value: Double) {
    high = value
    low = 0
  }

  /// Two doubles that already satisfy the invariant.
  @inline(__always)
  init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// The exact sum of two doubles in any order.
  @inline(__always)
  init(sum a: Double, _ b: Double) {
    let sum = a + b
    let part = sum - a
    let error = (a - (sum - part)) + (b - part)
    high = sum
    // An overflow, or an infinity among the two, leaves NaN in the error.
    low = sum.isFinite ? error : 0
  }

  /// The exact sum of two doubles of which the first is the larger in magnitude.
  @inline(__always)
  init(ordered a: Double, _ b: Double) {
    let sum = a + b
    high = sum
    low = sum.isFinite ? b - (sum - a) : 0
  }

  /// The exact product of two doubles.
  @inline(__always)
  init(product a: Double, _ b: Double) {
    let product = a * b
    high = product
    low = product.isFinite ? (-product).addingProduct(a, b) : 0
  }

  /// The exact difference of two doubles.
  @inline(__always)
  init(difference a: Double, _ b: Double) {
    self.init(sum: a, -b)
  }

  var isFinite: Bool { high.isFinite }
  var isNaN: Bool { high.isNaN }
}

extension DoubleDouble {
  @inline(__always)
  static prefix func - (x: Self) -> Self {
    Self(high: -x.high, low: -x.low)
  }

  @inline(__always)
  static func + (x: Self, y: Self) -> Self {
    var sum = Self(sum: x.high, y.high)
    guard sum.high.isFinite else { return sum }
    let tail = Self(sum: x.low, y.low)
    sum = Self(ordered: sum.high, sum.low + tail.high)
    return Self(ordered: sum.high, sum.low + tail.low)
  }

  @inline(__always)
  static func - (x: Self, y: Self) -> Self { x + -y }

  @inline(__always)
  static func + (x: Self, y: Double) -> Self {
    let sum = Self(sum: x.high, y)
    guard sum.high.isFinite else { return sum }
    return Self(ordered: sum.high, sum.low + x.low)
  }

  @inline(__always)
  static func * (x: Self, y: Self) -> Self {
    let product = Self(product: x.high, y.high)
    guard product.high.isFinite else { return product }
    return Self(ordered: product.high, product.low + (x.high * y.low + x.low * y.high))
  }

  @inline(__always)
  static func * (x: Self, y: Double) -> Self {
    let product = Self(product: x.high, y)
    guard product.high.isFinite else { return product }
    return Self(ordered: product.high, product.low + x.low * y)
  }

  static func / (x: Self, y: Self) -> Self {
    let first = x.high / y.high
    guard first.isFinite, y.high.isFinite else { return Self(first) }
    let remainder = x - y * first
    let second = remainder.high / y.high
    let third = (remainder - y * second).high / y.high
    return Self(ordered: first, second) + third
  }

  static func / (x: Self, y: Double) -> Self { x / Self(y) }

  static func += (x: inout Self, y: Self) { x = x + y }
  static func += (x: inout Self, y: Double) { x = x + y }
}

extension DoubleDouble {
  /// The number times a power of two, rounded once even where the result is subnormal.
  func scaled(byPowerOfTwo exponent: Int) -> Self {
    guard exponent != 0, high != 0, high.isFinite else { return self }
    let scaledHigh = high.scaled(byPowerOfTwo: exponent)
    guard scaledHigh.isFinite else { return Self(scaledHigh) }
    return Self(high: scaledHigh, low: low.scaled(byPowerOfTwo: exponent))
  }
}

extension Double {
  /// 2 to the power of an exponent between -1022 and 1023.
  @inline(__always)
  static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: exponent + 1023) << 52)
  }

  /// The number times a power of two; the exponent may lie between -2044 and 2046.
  ///
  /// Of the two factors that an extreme exponent takes, the first is exact for numbers of ordinary
  /// size, so that a subnormal result is rounded once.
  @inline(__always)
  func scaled(byPowerOfTwo exponent: Int) -> Double {
    if exponent < -1022 {
      return self * Self.powerOfTwo(max(exponent + 1022, -1022)) * Self.powerOfTwo(-1022)
    }
    if exponent > 1023 {
      return self * Self.powerOfTwo(1023) * Self.powerOfTwo(min(exponent - 1023, 1023))
    }
    return self * Self.powerOfTwo(exponent)
  }
}
