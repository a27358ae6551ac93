/// Focal loss over several classes, of logits or probabilities: -sum of t_c a_c (1 - p_c)^gamma ln p_c, in nats.
/// gamma = 0 is cross-entropy (Lin et al. 2017, arXiv 1708.02002). A mean divides by the rows.
public struct CategoricalFocal<Scores: ProbabilityScores>: ClassLoss, RowLoss {
  /// What it is computed in.
  public typealias Scalar = Scores.Scalar

  /// How strongly easy rows fade, at least 0.
  public var gamma: Scalar
  /// One weight a class (the paper's alpha); 1 each where there are none.
  public var alpha: [Scalar]?

  /// The loss with these settings, which are checked when it is used.
  public init(gamma: Scalar = 2, alpha: [Scalar]? = nil) {
    self.gamma = gamma
    self.alpha = alpha
  }

  /// Value and gradient with respect to the scores; see `ClassLoss`.
  public func evaluate(
    _ scores: Scores, target: Target<Scalar>, options: LossOptions<Scalar>,
    gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateRows(self, scores, target, options, gradient)
  }

  func check(classes: Int) throws(LossError) {
    try checkClassWeights(alpha, classes: classes)
    try checkRange("gamma", gamma.asDouble, 0, .greatestFiniteMagnitude)
  }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    EachClass<Scores, Focal>(Focal(gamma: gamma.asDouble), classWeights: alpha)
      .evaluate(row, target: target, gradient: gradient)
  }
}

/// -(1 - p)^gamma ln p.
struct Focal: TrueClassLoss {
  let gamma: Double
  var slopeAtZero: Double { -.infinity }

  func point(
    _ probability: DoubleDouble, _ complement: DoubleDouble, surprisal: DoubleDouble
  ) -> ExtendedPoint {
    let weight = DoubleDouble.pow(complement, gamma)
    // (1 - p)^(gamma - 1) is infinite at p = 1 for gamma < 1, where its product with ln p is 0.
    let fading =
      surprisal.high == 0 || gamma == 0
      ? DoubleDouble.zero
      : probability * surprisal * DoubleDouble.pow(complement, gamma - 1) * gamma
    return ExtendedPoint(
      value: probability.high == 0 ? surprisal : weight * surprisal, slope: -fading - weight)
  }
}

/// Focal loss, -(1 - p)^gamma ln p: easy examples weigh less (Lin et al. 2017, arXiv 1708.02002).
struct FocalEntry: CatalogedLoss {
  let id = "focal"
  let parameters = [LossParameter("gamma", in: 0...10, standard: 2)]

  /// A surprise, discounted by a number.
  func unit(_ settings: LossSettings) -> LogBase? { .nats }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    CategoricalFocal(gamma: settings["gamma"])
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    Focal(gamma: settings["gamma"]).point(ofProbability: p).rounded
  }
}
