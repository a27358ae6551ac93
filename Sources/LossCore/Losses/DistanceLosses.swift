/// Squared error, (x - y)^2; `torch.nn.MSELoss`. Of probabilities against 0 or 1 it is the Brier score
/// of a yes-or-no question.
public struct SquaredError<Scalar: LossScalar>: ElementLoss, PointLoss {
  /// The loss.
  public init() {}

  /// Value and gradient with respect to the inputs; see `ElementLoss`.
  public func evaluate(
    _ inputs: UnsafeBufferPointer<Scalar>, target: UnsafeBufferPointer<Scalar>,
    options: LossOptions<Scalar>, gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateElements(self, inputs, target, options, gradient)
  }

  func point(_ input: Double, _ target: Double, at index: Int) -> ExtendedPoint {
    .squared(DoubleDouble(difference: input, target))
  }
}

extension ExtendedPoint {
  /// The square of a miss.
  static func squared(_ miss: DoubleDouble) -> ExtendedPoint {
    ExtendedPoint(value: miss * miss, slope: miss * 2.0)
  }

  /// The size of a miss; its slope at 0 is taken as 0.
  static func absolute(_ miss: DoubleDouble) -> ExtendedPoint {
    let sign: Double = miss.high > 0 ? 1 : miss.high < 0 ? -1 : 0
    return ExtendedPoint(value: miss.high < 0 ? -miss : miss, slope: DoubleDouble(sign))
  }

  /// A violation of a margin, or nothing where the margin is kept; at the kink its slope is 0.
  static func hinge(_ violation: DoubleDouble) -> ExtendedPoint {
    violation.high > 0
      ? ExtendedPoint(value: violation, slope: .one) : ExtendedPoint(value: .zero, slope: .zero)
  }
}

/// Squared error of the probability, (1 - p)^2: the Brier score of one event.
struct SquaredErrorEntry: CatalogedLoss {
  let id = "squared-error"

  func unit(_ settings: LossSettings) -> LogBase? { nil }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    MulticlassBrier(isHalved: true)
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    ExtendedPoint.squared(DoubleDouble(difference: p, 1)).rounded
  }
}

/// Absolute error of the probability, 1 - p: the same pull everywhere.
struct AbsoluteErrorEntry: CatalogedLoss {
  let id = "absolute-error"

  func unit(_ settings: LossSettings) -> LogBase? { nil }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    MulticlassAbsoluteError(isHalved: true)
  }

  /// The slope at p = 1 is the one that leads there.
  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    (ExtendedPoint.absolute(DoubleDouble(difference: p, 1)).value.high, -1)
  }
}
