/// The logarithm that a loss or an entropy is read in. Everything is computed in nats.
public enum LogBase: String, CaseIterable, Hashable, Sendable {
  /// Natural logarithms: what every library reports.
  case nats
  /// Logarithms to base 2: yes-or-no questions.
  case bits
  /// Logarithms to base 10: decimal digits.
  case base10

  /// How many of this unit make one nat: 1 / ln(base).
  public var unitsPerNat: Double { unitsPerNatExtended.high }

  var unitsPerNatExtended: DoubleDouble {
    switch self {
    case .nats: .one
    case .bits: DoubleDouble(high: 0x1.71547652b82fep+0, low: 0x1.777d0ffda0d24p-56)
    case .base10: DoubleDouble(high: 0x1.bcb7b1526e50ep-2, low: 0x1.95355baaafad3p-57)
    }
  }

  /// An amount in this unit, from the same amount in nats.
  public func convert<T: LossScalar>(nats: T) -> T {
    T((unitsPerNatExtended * nats.asDouble).high)
  }

  /// An amount in nats, from the same amount in this unit.
  public func nats<T: LossScalar>(from amount: T) -> T {
    T((DoubleDouble(amount.asDouble) / unitsPerNatExtended).high)
  }
}
