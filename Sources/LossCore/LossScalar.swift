public import RealModule

/// A number that losses are computed in: `Float` or `Double`.
///
/// Whatever the scalar, the reference path widens it to `Double`, computes in pairs of doubles
/// (about 100 bits) and rounds once at the end, so that a result is off by little more than half
/// a unit in the last place of its own type.
public protocol LossScalar: Real, BinaryFloatingPoint, Sendable {
  /// The same number as a `Double`; exact.
  var asDouble: Double { get }
}

extension Float: LossScalar {
  /// The same number as a `Double`; exact.
  @inlinable public var asDouble: Double { Double(self) }
}

extension Double: LossScalar {
  /// The number itself.
  @inlinable public var asDouble: Double { self }
}
