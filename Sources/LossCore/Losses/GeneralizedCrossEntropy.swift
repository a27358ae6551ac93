/// Generalized cross-entropy of logits or probabilities: sum of t_c w_c (1 - p_c^q) / q, from cross-entropy (q = 0)
/// to absolute error (q = 1), less drawn to wrong labels (Zhang and Sabuncu 2018, arXiv 1805.07836).
/// A mean divides by the rows.
public struct GeneralizedCrossEntropy<Scores: ProbabilityScores>: ClassLoss, RowLoss {
  /// What it is computed in.
  public typealias Scalar = Scores.Scalar

  /// From 0, cross-entropy, to 1, absolute error.
  public var q: Scalar
  /// One weight a class; 1 each where there are none.
  public var classWeights: [Scalar]?

  /// The loss with these settings, which are checked when it is used.
  public init(q: Scalar = 0.7, classWeights: [Scalar]? = nil) {
    self.q = q
    self.classWeights = classWeights
  }

  /// Value and gradient with respect to the scores; see `ClassLoss`.
  public func evaluate(
    _ scores: Scores, target: Target<Scalar>, options: LossOptions<Scalar>,
    gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateRows(self, scores, target, options, gradient)
  }

  func check(classes: Int) throws(LossError) {
    try checkClassWeights(classWeights, classes: classes)
    try checkRange("q", q.asDouble, 0, 1)
  }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    EachClass<Scores, Generalized>(Generalized(q: q.asDouble), classWeights: classWeights)
      .evaluate(row, target: target, gradient: gradient)
  }
}

/// (1 - p^q) / q; -ln p itself at q = 0.
struct Generalized: TrueClassLoss {
  let q: Double
  var slopeAtZero: Double { q == 1 ? -1 : -.infinity }

  func point(
    _ probability: DoubleDouble, _ complement: DoubleDouble, surprisal: DoubleDouble
  ) -> ExtendedPoint {
    if q == 0 { return ExtendedPoint(value: surprisal, slope: -.one) }
    guard surprisal.isFinite else {
      return ExtendedPoint(value: surprisal.isNaN ? surprisal : .one / q, slope: .zero)
    }
    // 1 - exp(-q s) directly where it is not small, else by its series' own function.
    let exponent = -surprisal * q
    return ExtendedPoint(value: -DoubleDouble.expMinusOne(exponent) / q, slope: -.exp(exponent))
  }
}

/// Generalized cross-entropy, (1 - p^q) / q: from cross-entropy (q = 0) to absolute error (q = 1),
/// less drawn to wrong labels (Zhang and Sabuncu 2018, arXiv 1805.07836).
struct GeneralizedEntry: CatalogedLoss {
  let id = "generalized"
  let parameters = [LossParameter("q", in: 0...1, standard: 0.7)]

  /// Nats at q = 0 alone. Another base of the logarithm multiplies -ln p by one number for all p; no base
  /// is in 1 - p^q, whose largest value 1 / q is the same however a surprise is measured.
  func unit(_ settings: LossSettings) -> LogBase? { settings["q"] == 0 ? .nats : nil }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    GeneralizedCrossEntropy(q: settings["q"])
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    Generalized(q: settings["q"]).point(ofProbability: p).rounded
  }
}
