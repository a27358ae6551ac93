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
    evaluateEach(Scores.self, row, target, alpha, gradient, Focal(gamma: gamma.asDouble))
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
    evaluateEach(Scores.self, row, target, classWeights, gradient, Generalized(q: q.asDouble))
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

/// A loss that is a function of the probability of the true class alone.
protocol TrueClassLoss {
  /// The loss and its slope with respect to ln p, from p, 1 - p and -ln p, each of which the caller
  /// knows best.
  func point(
    _ probability: DoubleDouble, _ complement: DoubleDouble, surprisal: DoubleDouble
  ) -> ExtendedPoint

  /// The slope with respect to p at p = 0.
  var slopeAtZero: Double { get }
}

extension TrueClassLoss {
  /// The loss and its slope with respect to the probability.
  func point(ofProbability probability: Double) -> ExtendedPoint {
    let p = DoubleDouble(probability)
    var point = point(p, DoubleDouble(difference: 1, probability), surprisal: -.log(p))
    point.slope = p.high == 0 ? DoubleDouble(slopeAtZero) : point.slope / p
    return point
  }
}

/// The sum over classes of share x weight x f(p), and its gradient.
private func evaluateEach<Scores: ProbabilityScores, Loss: TrueClassLoss>(
  _: Scores.Type, _ row: UnsafeBufferPointer<Double>, _ target: RowTarget,
  _ classWeights: [Scores.Scalar]?, _ gradient: RowGradient?, _ loss: Loss
) -> RowResult {
  let softmax = Scores.areLogits ? RowExponentials(row) : nil
  let logTotal = softmax?.logTotal ?? .zero
  var sum = DoubleDouble.zero
  for index in row.indices {
    let weight = DoubleDouble(product: target.share(index), classWeights?[index].asDouble ?? 1)
    gradient?[index] = .zero
    guard weight.high != 0 else { continue }
    let point: ExtendedPoint
    if let softmax {
      let (probability, complement) = softmax.shares(index, row[index])
      let surprisal = softmax.surprisal(index, row[index], logTotal: logTotal)
      point = loss.point(probability, complement, surprisal: surprisal) * weight
    } else {
      point = loss.point(ofProbability: row[index]) * weight
    }
    sum += point.value
    gradient?[index] = point.slope
  }
  if let gradient, let softmax { SoftmaxChain.write(logSlopes: gradient, row, softmax) }
  return RowResult(value: sum)
}
