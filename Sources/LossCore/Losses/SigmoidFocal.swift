/// Focal loss of logits for yes-or-no questions: a_t (1 - p_t)^gamma times binary cross-entropy, in
/// nats, as `torchvision.ops.sigmoid_focal_loss` computes it, fractional targets included: there
/// p_t = p y + (1 - p)(1 - y) and a_t = alpha y + (1 - alpha)(1 - y) (Lin et al. 2017).
public struct SigmoidFocal<Scalar: LossScalar>: ElementLoss, PointLoss {
  /// How strongly easy answers fade, at least 0.
  public var gamma: Scalar
  /// The weight of positive answers against negative ones, 0...1; none where it is `nil`.
  public var alpha: Scalar?

  /// The loss with these settings, which are checked when it is used.
  public init(gamma: Scalar = 2, alpha: Scalar? = 0.25) {
    self.gamma = gamma
    self.alpha = alpha
  }

  /// Value and gradient with respect to the logits; see `ElementLoss`.
  public func evaluate(
    _ inputs: UnsafeBufferPointer<Scalar>, target: UnsafeBufferPointer<Scalar>,
    options: LossOptions<Scalar>, gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateElements(self, inputs, target, options, gradient)
  }

  func check(count: Int) throws(LossError) {
    try checkRange("gamma", gamma.asDouble, 0, .greatestFiniteMagnitude)
    if let alpha { try checkRange("alpha", alpha.asDouble, 0, 1) }
  }

  func check(_ input: Double, _ target: Double, at index: Int) throws(LossError) {
    try DistributionCheck.check(target, as: .target, row: index, column: 0)
  }

  func point(_ input: Double, _ target: Double, at index: Int) -> ExtendedPoint {
    LogitPoint(input).focal(target, gamma: gamma.asDouble, alpha: alpha?.asDouble)
  }
}

extension LogitPoint {
  /// a_t (1 - p_t)^gamma times cross-entropy, and its slope, for any target.
  func focal(_ target: Double, gamma: Double, alpha: Double?) -> ExtendedPoint {
    let surprise = crossEntropy(target)
    // The miss 1 - p_t, and its slope divided by itself, whose limit for sure targets is known.
    let miss = miss(target)
    let relativeSlope =
      target == 1
      ? -probability
      : target == 0
        ? complement
        : (DoubleDouble.one - DoubleDouble(target) * 2.0) * probability * complement / miss

    let scale = focalScale(target, gamma: gamma, alpha: alpha)
    if surprise.value.high == 0 || scale.high == 0 {
      return ExtendedPoint(value: .zero, slope: scale * surprise.slope)
    }
    let drag = relativeSlope.high == 0 ? .zero : surprise.value * relativeSlope * gamma
    return ExtendedPoint(value: scale * surprise.value, slope: scale * (surprise.slope + drag))
  }

  /// a_t (1 - p_t)^gamma.
  func focalScale(_ target: Double, gamma: Double, alpha: Double?) -> DoubleDouble {
    let fading = DoubleDouble.signedPow(miss(target), gamma)
    guard let alpha else { return fading }
    let other = DoubleDouble(difference: 1, alpha) * DoubleDouble(difference: 1, target)
    return (DoubleDouble(product: alpha, target) + other) * fading
  }

  /// How much of the probability went to the wrong answer.
  func miss(_ target: Double) -> DoubleDouble {
    DoubleDouble(difference: 1, target) * probability + complement * target
  }
}
