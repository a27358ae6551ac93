/// Binary cross-entropy of probabilities: -w (y ln p + (1 - y) ln(1 - p)), in nats; what
/// `torch.nn.BCELoss` computes under `ZeroPolicy.pytorch`, and scikit-learn's `log_loss` of one column
/// under `ZeroPolicy.scikitLearn`. Targets lie in 0...1.
public struct BinaryCrossEntropy<Scalar: LossScalar>: ElementLoss, PointLoss {
  /// What the logarithm of 0 is.
  public var zeroPolicy: ZeroPolicy

  /// The loss with these settings, which are checked when it is used.
  public init(zeroPolicy: ZeroPolicy = .infinite) {
    self.zeroPolicy = zeroPolicy
  }

  /// Value and gradient with respect to the probabilities; see `ElementLoss`.
  public func evaluate(
    _ inputs: UnsafeBufferPointer<Scalar>, target: UnsafeBufferPointer<Scalar>,
    options: LossOptions<Scalar>, gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateElements(self, inputs, target, options, gradient)
  }

  func check(count: Int) throws(LossError) { try zeroPolicy.check() }

  func check(_ input: Double, _ target: Double, at index: Int) throws(LossError) {
    try DistributionCheck.check(input, as: .probabilities, row: index, column: 0)
    try DistributionCheck.check(target, as: .target, row: index, column: 0)
  }

  func point(_ input: Double, _ target: Double, at index: Int) -> ExtendedPoint {
    let complement = DoubleDouble(difference: 1, input)
    let negative = DoubleDouble(difference: 1, target)
    var result = ExtendedPoint(value: .zero, slope: .zero)
    if target != 0 {
      let point = zeroPolicy.surprisal(DoubleDouble(input)) * target
      result.value += point.value
      result.slope += point.slope
      result.isClamped = point.isClamped
    }
    if negative.high != 0 {
      let point = zeroPolicy.surprisal(complement) * negative
      result.value += point.value
      result.slope += -point.slope
      result.isClamped = result.isClamped || point.isClamped
    }
    switch zeroPolicy {
    case .clampLog(_, let leastVariance):
      let variance = complement * input
      let divisor = variance.high < leastVariance ? DoubleDouble(leastVariance) : variance
      result.slope = DoubleDouble(difference: input, target) / divisor
    case .infinite where target != 0 && negative.high != 0:
      // One fraction, because the two slopes may nearly cancel.
      result.slope = DoubleDouble(difference: input, target) / (complement * input)
    case .infinite, .clampProbability:
      break
    }
    return result
  }
}
