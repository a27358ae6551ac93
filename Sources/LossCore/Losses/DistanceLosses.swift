/// Squared error, (x - y)^2; `torch.nn.MSELoss`. Of probabilities against 0 or 1 it is the Brier score
/// of a yes-or-no question.
public struct SquaredError<Scalar: LossScalar>: ElementLoss, PointLoss {
  /// Whether inputs and targets must lie in 0...1.
  public var takesProbabilities: Bool

  /// The loss with these settings.
  public init(takesProbabilities: Bool = false) {
    self.takesProbabilities = takesProbabilities
  }

  /// Value and gradient with respect to the inputs; see `ElementLoss`.
  public func evaluate(
    _ inputs: UnsafeBufferPointer<Scalar>, target: UnsafeBufferPointer<Scalar>,
    options: LossOptions<Scalar>, gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateElements(self, inputs, target, options, gradient)
  }

  func check(_ input: Double, _ target: Double, at index: Int) throws(LossError) {
    if takesProbabilities { try checkProbabilities(input, target, at: index) }
  }

  func point(_ input: Double, _ target: Double, at index: Int) -> PointResult {
    let miss = DoubleDouble(difference: input, target)
    return PointResult(value: miss * miss, slope: miss * 2.0)
  }
}

/// Absolute error, |x - y|; `torch.nn.L1Loss`. Its slope at x = y is taken as 0.
public struct AbsoluteError<Scalar: LossScalar>: ElementLoss, PointLoss {
  /// Whether inputs and targets must lie in 0...1.
  public var takesProbabilities: Bool

  /// The loss with these settings.
  public init(takesProbabilities: Bool = false) {
    self.takesProbabilities = takesProbabilities
  }

  /// Value and gradient with respect to the inputs; see `ElementLoss`.
  public func evaluate(
    _ inputs: UnsafeBufferPointer<Scalar>, target: UnsafeBufferPointer<Scalar>,
    options: LossOptions<Scalar>, gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateElements(self, inputs, target, options, gradient)
  }

  func check(_ input: Double, _ target: Double, at index: Int) throws(LossError) {
    if takesProbabilities { try checkProbabilities(input, target, at: index) }
  }

  func point(_ input: Double, _ target: Double, at index: Int) -> PointResult {
    let miss = DoubleDouble(difference: input, target)
    if miss.high == 0 { return PointResult(value: .zero, slope: .zero) }
    return miss.high > 0
      ? PointResult(value: miss, slope: .one) : PointResult(value: -miss, slope: -.one)
  }
}

private func checkProbabilities(
  _ input: Double, _ target: Double, at index: Int
) throws(LossError) {
  try DistributionCheck.check(input, as: .probabilities, row: index, column: 0)
  try DistributionCheck.check(target, as: .target, row: index, column: 0)
}
