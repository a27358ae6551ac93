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

  func point(_ input: Double, _ target: Double, at index: Int) -> PointResult {
    let logit = LogitPoint(input)
    let negative = DoubleDouble(difference: 1, target)
    var surprise = DoubleDouble.zero
    if target != 0 { surprise += logit.surprisal * target }
    if negative.high != 0 { surprise += negative * logit.complementSurprisal }
    let surpriseSlope = negative * logit.probability - logit.complement * target

    // The miss 1 - p_t, and its slope divided by itself, whose limit for sure targets is known.
    let miss = negative * logit.probability + logit.complement * target
    let relativeSlope =
      target == 1
      ? -logit.probability
      : target == 0
        ? logit.complement
        : (DoubleDouble.one - DoubleDouble(target) * 2.0) * logit.probability * logit.complement
          / miss

    let exponent = gamma.asDouble
    let fading = DoubleDouble.pow(miss, exponent)
    var weight = DoubleDouble.one
    if let alpha {
      let other = DoubleDouble(difference: 1, alpha.asDouble)
      weight = DoubleDouble(product: alpha.asDouble, target) + other * negative
    }
    let scale = weight * fading
    if surprise.high == 0 || scale.high == 0 {
      return PointResult(value: .zero, slope: scale * surpriseSlope)
    }
    let drag = relativeSlope.high == 0 ? .zero : surprise * relativeSlope * exponent
    return PointResult(value: scale * surprise, slope: scale * (surpriseSlope + drag))
  }
}
