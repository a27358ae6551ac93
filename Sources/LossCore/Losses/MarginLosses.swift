/// Multi-class margin: (w_y / K) sum over c != y of max(0, margin - z_y + z_c)^p, p = 1 or 2; what
/// `torch.nn.MultiMarginLoss` computes. Needs class indices. A mean divides by the rows, whatever the
/// class weights. At the kink its slope is 0.
public struct MultiMargin<Scalar: LossScalar>: ClassLoss, RowLoss {
  /// 1, the sum of the violations, or 2, of their squares.
  public var power: Int
  /// By how much the true class should lead.
  public var margin: Scalar
  /// One weight a class; 1 each where there are none.
  public var classWeights: [Scalar]?

  /// The loss with these settings, which are checked when it is used.
  public init(power: Int = 1, margin: Scalar = 1, classWeights: [Scalar]? = nil) {
    self.power = power
    self.margin = margin
    self.classWeights = classWeights
  }

  /// Value and gradient with respect to the scores; see `ClassLoss`.
  public func evaluate(
    _ scores: Logits<Scalar>, target: Target<Scalar>, options: LossOptions<Scalar>,
    gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateRows(self, scores, target, options, gradient)
  }

  var needsLabels: Bool { true }

  func check(classes: Int) throws(LossError) {
    try checkClassWeights(classWeights, classes: classes)
    try checkRange("p", Double(power), 1, 2)
    try checkRange(
      "margin", margin.asDouble, -.greatestFiniteMagnitude, .greatestFiniteMagnitude)
  }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    guard case .label(let label) = target else { return RowResult(value: DoubleDouble(.nan)) }
    let scale = DoubleDouble(classWeights?[label].asDouble ?? 1) / Double(row.count)
    var sum = DoubleDouble.zero
    var pull = DoubleDouble.zero
    for index in row.indices where index != label {
      let gap = DoubleDouble(difference: row[index], row[label]) + margin.asDouble
      let violation = ExtendedPoint.hinge(gap)
      gradient?[index] = .zero
      guard violation.slope.high > 0 else { continue }
      let point = power == 1 ? violation : .squared(gap)
      let slope = point.slope * scale
      sum += point.value
      gradient?[index] = slope
      pull += slope
    }
    gradient?[label] = -pull
    return RowResult(value: sum * scale)
  }
}

/// Hinge, max(0, 1 - y x), of a score x and a sign y of -1 or 1; scikit-learn's `hinge_loss` for two
/// classes. At the kink its slope is 0.
struct BinaryHinge: PointLoss {
  func point(_ input: Double, _ target: Double, at index: Int) -> ExtendedPoint {
    let violation = ExtendedPoint.hinge(DoubleDouble(difference: 1, target * input))
    return ExtendedPoint(value: violation.value, slope: violation.slope * -target)
  }
}

/// Crammer and Singer's hinge: max(0, 1 - (z_y - max over c != y of z_c)); scikit-learn's
/// `hinge_loss` for more than two classes. Needs class indices. At the kink its slope is 0; of
/// several equal rivals the first is pushed.
struct CrammerSingerHinge: RowLoss {
  var needsLabels: Bool { true }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    guard case .label(let label) = target else { return RowResult(value: DoubleDouble(.nan)) }
    gradient?.update(repeating: .zero)
    var rival: Int?
    for index in row.indices where index != label {
      if let best = rival, row[index] <= row[best] { continue }
      rival = index
    }
    guard let rival else { return RowResult(value: .zero) }
    let violation = ExtendedPoint.hinge(DoubleDouble(difference: row[rival], row[label]) + 1.0)
    gradient?[rival] = violation.slope
    gradient?[label] = -violation.slope
    return RowResult(value: violation.value)
  }
}

/// Hinge, max(0, 1 - s), of the score s = ln(p / (1 - p)) that the probability stands for: 1 at one
/// half, nothing from p = 0.731 (s = 1) on.
struct HingeEntry: CatalogedLoss {
  let id = "hinge"
  let kinks = [sigmoid(1.0)]

  func unit(_ settings: LossSettings) -> LogBase? { nil }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    LogitLoss(CrammerSingerHinge())
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    let complement = DoubleDouble(difference: 1, p)
    let odds = DoubleDouble(p) / complement
    let violation = ExtendedPoint.hinge(p == 1 ? -.one : DoubleDouble.one - .log(odds))
    let score = -DoubleDouble.one / (complement * p)
    return (violation.value.high, violation.slope == .zero ? 0 : score.high)
  }
}

/// 0-1 loss: 1 unless the true class has more than half; what accuracy counts. Its slope is 0
/// wherever it has one, which is why nothing can be trained with it.
struct ZeroOneEntry: CatalogedLoss {
  let id = "zero-one"
  let kinks = [0.5]

  func unit(_ settings: LossSettings) -> LogBase? { nil }

  /// Which of several equal scores is the answer is a matter of agreement.
  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? { nil }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint { (p > 0.5 ? 0 : 1, 0) }
}
