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
    let exponent = gamma.asDouble
    return evaluateEach(
      Scores.self, row, target, alpha, gradient, slopeAtZero: -.infinity
    ) { probability, complement, surprisal in
      let weight = DoubleDouble.pow(complement, exponent)
      // (1 - p)^(gamma - 1) is infinite at p = 1 for gamma < 1, where its product with ln p is 0.
      let fading =
        surprisal.high == 0 || exponent == 0
        ? DoubleDouble.zero
        : probability * surprisal * DoubleDouble.pow(complement, exponent - 1) * exponent
      return (probability.high == 0 ? surprisal : weight * surprisal, -fading - weight)
    }
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
    let q = q.asDouble
    return evaluateEach(
      Scores.self, row, target, classWeights, gradient, slopeAtZero: q == 1 ? -1 : -.infinity
    ) { _, _, surprisal in
      if q == 0 { return (surprisal, -.one) }
      guard surprisal.isFinite else { return (surprisal.isNaN ? surprisal : .one / q, .zero) }
      let exponent = -surprisal * q
      return (-DoubleDouble.expMinusOne(exponent) / q, -.exp(exponent))
    }
  }
}

/// A loss that is a function of the probability of each class alone: the sum over classes of
/// share x weight x f(p), and its gradient from the slope of f with respect to ln p.
private func evaluateEach<Scores: ProbabilityScores>(
  _: Scores.Type, _ row: UnsafeBufferPointer<Double>, _ target: RowTarget,
  _ classWeights: [Scores.Scalar]?, _ gradient: RowGradient?, slopeAtZero: Double,
  _ f: (
    _ probability: DoubleDouble, _ complement: DoubleDouble, _ surprisal: DoubleDouble
  ) -> (value: DoubleDouble, logSlope: DoubleDouble)
) -> RowResult {
  let softmax = Scores.areLogits ? RowExponentials(row) : nil
  let logTotal = softmax?.logTotal ?? .zero
  var sum = DoubleDouble.zero
  for index in row.indices {
    let weight = DoubleDouble(product: target.share(index), classWeights?[index].asDouble ?? 1)
    gradient?[index] = .zero
    guard weight.high != 0 else { continue }
    guard let softmax else {
      let p = DoubleDouble(row[index])
      let point = f(p, DoubleDouble(difference: 1, row[index]), -.log(p))
      sum += point.value * weight
      let slope = p.high == 0 ? DoubleDouble(slopeAtZero) : point.logSlope / p
      gradient?[index] = slope * weight
      continue
    }
    let (probability, complement) = softmax.shares(index, row[index])
    let point = f(
      probability, complement, softmax.surprisal(index, row[index], logTotal: logTotal))
    sum += point.value * weight
    gradient?[index] = point.logSlope * weight
  }
  if let gradient, let softmax { SoftmaxChain.write(logSlopes: gradient, row, softmax) }
  return RowResult(value: sum)
}
