/// How the losses of the examples become one number.
public enum Reduction: String, CaseIterable, Hashable, Sendable {
  /// Not at all: one loss an example.
  case none
  /// Their sum divided by the sum of the weights used; the number of examples where there are no
  /// weights. Nothing to average (every row ignored) gives NaN, as in PyTorch.
  case mean
  /// Their sum.
  case sum
}

extension Reduction {
  /// The one place where losses are reduced: the number for a sum of weighted losses and the sum of
  /// the weights used. `none` has no such number and gives NaN.
  func combine(sum: DoubleDouble, weight: DoubleDouble) -> DoubleDouble {
    switch self {
    case .none: DoubleDouble(.nan)
    case .mean: sum / weight
    case .sum: sum
    }
  }

  /// The number of losses already weighted, divided by a weight that may be given apart.
  ///
  /// - Parameters:
  ///   - losses: one loss an example, each already multiplied by its weight.
  ///   - weight: the sum of the weights used; the number of losses where it is `nil`.
  /// - Returns: the sum or the mean; the single loss or NaN for `none`.
  public func reduce<T: LossScalar>(_ losses: [T], weight: T? = nil) -> T {
    if self == .none { return losses.count == 1 ? losses[0] : .nan }
    var sum = DoubleDouble.zero
    for loss in losses { sum += loss.asDouble }
    let divisor = DoubleDouble(weight?.asDouble ?? Double(losses.count))
    return T(combine(sum: sum, weight: divisor).high)
  }
}
