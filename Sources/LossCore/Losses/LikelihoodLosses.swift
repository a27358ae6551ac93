/// Negative log-likelihood: -sum of t_c w_c x_c of log-probabilities x, in nats; what
/// `torch.nn.NLLLoss` computes, for shares too.
public struct NegativeLogLikelihood<Scalar: LossScalar>: ClassLoss, RowLoss {
  /// One weight a class; 1 each where there are none. A weighted mean divides by the weights of the
  /// true classes.
  public var classWeights: [Scalar]?

  /// The loss with these settings, which are checked when it is used.
  public init(classWeights: [Scalar]? = nil) {
    self.classWeights = classWeights
  }

  /// Value and gradient with respect to the log-probabilities; see `ClassLoss`.
  public func evaluate(
    _ scores: LogProbabilities<Scalar>, target: Target<Scalar>, options: LossOptions<Scalar>,
    gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateRows(self, scores, target, options, gradient)
  }

  func check(classes: Int) throws(LossError) {
    try checkClassWeights(classWeights, classes: classes)
  }

  func weight(of target: RowTarget) -> Double {
    guard let classWeights, case .label(let label) = target else { return 1 }
    return classWeights[label].asDouble
  }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    var sum = DoubleDouble.zero
    for index in row.indices {
      let share = DoubleDouble(
        product: target.share(index), classWeights?[index].asDouble ?? 1)
      gradient?[index] = -share
      if share.high != 0 { sum += -share * row[index] }
    }
    return RowResult(value: sum)
  }
}

/// Cross-entropy of probabilities: -sum of t_c w_c ln p_c, in nats; scikit-learn's `log_loss` with
/// its clamp, or without any.
public struct ProbabilityCrossEntropy<Scalar: LossScalar>: ClassLoss, RowLoss {
  /// One weight a class; 1 each where there are none. A weighted mean divides by the weights of the
  /// true classes.
  public var classWeights: [Scalar]?
  /// What the logarithm of 0 is.
  public var zeroPolicy: ZeroPolicy

  /// The loss with these settings, which are checked when it is used.
  public init(classWeights: [Scalar]? = nil, zeroPolicy: ZeroPolicy = .infinite) {
    self.classWeights = classWeights
    self.zeroPolicy = zeroPolicy
  }

  /// Value and gradient with respect to the probabilities, each free to move alone.
  public func evaluate(
    _ scores: Probabilities<Scalar>, target: Target<Scalar>, options: LossOptions<Scalar>,
    gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateRows(self, scores, target, options, gradient)
  }

  func check(classes: Int) throws(LossError) {
    try checkClassWeights(classWeights, classes: classes)
    try zeroPolicy.check()
  }

  func weight(of target: RowTarget) -> Double {
    guard let classWeights, case .label(let label) = target else { return 1 }
    return classWeights[label].asDouble
  }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    var result = RowResult(value: .zero)
    for index in row.indices {
      let share = DoubleDouble(product: target.share(index), classWeights?[index].asDouble ?? 1)
      gradient?[index] = .zero
      guard share.high != 0 else { continue }
      let point = zeroPolicy.surprisal(DoubleDouble(row[index]))
      result.value += share * point.value
      result.isClamped = result.isClamped || point.isClamped
      gradient?[index] = share * point.slope
    }
    return result
  }
}

extension ZeroPolicy {
  /// -ln p under the policy, and its slope.
  func surprisal(
    _ p: DoubleDouble
  ) -> (value: DoubleDouble, slope: DoubleDouble, isClamped: Bool) {
    switch self {
    case .infinite:
      return (-DoubleDouble.log(p), -DoubleDouble.one / p, false)
    case .clampProbability(let epsilon):
      if p.high < epsilon { return (-DoubleDouble.log(epsilon), .zero, true) }
      let highest = 1 - epsilon
      if p.high > highest { return (-DoubleDouble.log(highest), .zero, true) }
      return (-DoubleDouble.log(p), -DoubleDouble.one / p, false)
    case .clampLog(let lowest, let leastVariance):
      let value = -DoubleDouble.log(p)
      let slope = -DoubleDouble.one / (p.high < leastVariance ? DoubleDouble(leastVariance) : p)
      return value.high > -lowest ? (DoubleDouble(-lowest), slope, true) : (value, slope, false)
    }
  }
}
