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
      let point = zeroPolicy.surprisal(DoubleDouble(row[index])) * share
      result.value += point.value
      result.isClamped = result.isClamped || point.isClamped
      gradient?[index] = point.slope
    }
    return result
  }
}

extension ZeroPolicy {
  /// -ln p under the policy, and its slope: the one place where the logarithm of a probability becomes
  /// a loss.
  func surprisal(_ p: DoubleDouble) -> ExtendedPoint {
    switch self {
    case .infinite: break
    case .clampProbability(let epsilon):
      guard p.high < epsilon || p.high > 1 - epsilon else { break }
      let moved = p.high < epsilon ? epsilon : 1 - epsilon
      return ExtendedPoint(value: -.log(moved), slope: .zero, isClamped: true)
    case .clampLog(let lowest, let leastVariance):
      let value = -DoubleDouble.log(p)
      let isClamped = value.high > -lowest
      return ExtendedPoint(
        value: isClamped ? DoubleDouble(-lowest) : value,
        slope: -DoubleDouble.one / (p.high < leastVariance ? DoubleDouble(leastVariance) : p),
        isClamped: isClamped)
    }
    return ExtendedPoint(value: -.log(p), slope: -DoubleDouble.one / p)
  }
}

/// Cross-entropy, -ln p: unbounded, with a slope that grows as the answer gets worse.
struct CrossEntropyEntry: CatalogedLoss {
  let id = "cross-entropy"

  func unit(_ settings: LossSettings) -> LogBase? { .nats }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    CategoricalCrossEntropy<Double>()
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    // -0 is 0: its slope, too, goes down without limit.
    ZeroPolicy.infinite.surprisal(DoubleDouble(abs(p))).rounded
  }
}

/// Cross-entropy against a softened target that leaves epsilon / 2 for the other class (label
/// smoothing, Szegedy et al. 2015, arXiv 1512.00567). Its least value is not 0.
struct SmoothedEntry: CatalogedLoss {
  let id = "smoothed"
  let parameters = [LossParameter("epsilon", in: 0...1, standard: 0.1)]
  let isZeroWhenPerfect = false

  func unit(_ settings: LossSettings) -> LogBase? { .nats }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    CategoricalCrossEntropy(labelSmoothing: settings["epsilon"])
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    let share = settings["epsilon"] / 2
    let own = ZeroPolicy.infinite.surprisal(DoubleDouble(p)) * DoubleDouble(difference: 1, share)
    guard share > 0 else { return own.rounded }
    let other = ZeroPolicy.infinite.surprisal(DoubleDouble(difference: 1, p)) * share
    return ((own.value + other.value).high, (own.slope - other.slope).high)
  }
}
