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
      let violation = DoubleDouble(difference: row[index], row[label]) + margin.asDouble
      gradient?[index] = .zero
      guard violation.high > 0 else { continue }
      sum += power == 1 ? violation : violation * violation
      let slope = power == 1 ? scale : scale * violation * 2.0
      gradient?[index] = slope
      pull += slope
    }
    gradient?[label] = -pull
    return RowResult(value: sum * scale)
  }
}

/// Crammer and Singer's hinge: max(0, 1 - (z_y - max over c != y of z_c)); scikit-learn's
/// `hinge_loss` for more than two classes. Needs class indices. At the kink its slope is 0; of
/// several equal rivals the first is pushed.
public struct CrammerSingerHinge<Scalar: LossScalar>: ClassLoss, RowLoss {
  /// The loss.
  public init() {}

  /// Value and gradient with respect to the scores; see `ClassLoss`.
  public func evaluate(
    _ scores: Logits<Scalar>, target: Target<Scalar>, options: LossOptions<Scalar>,
    gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateRows(self, scores, target, options, gradient)
  }

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
    let violation = DoubleDouble(difference: row[rival], row[label]) + 1.0
    guard violation.high > 0 else { return RowResult(value: .zero) }
    gradient?[rival] = .one
    gradient?[label] = -.one
    return RowResult(value: violation)
  }
}

/// 0-1 loss: 0 where the largest score is the true class's, else 1; its mean is 1 - accuracy. Of
/// equal scores the first counts as the answer. Needs class indices. Its gradient is 0.
public struct ZeroOneLoss<Scores: ClassScores>: ClassLoss, RowLoss {
  /// The loss.
  public init() {}

  /// Value and a gradient of zeros; see `ClassLoss`.
  public func evaluate(
    _ scores: Scores, target: Target<Scores.Scalar>, options: LossOptions<Scores.Scalar>,
    gradient: UnsafeMutableBufferPointer<Scores.Scalar>?
  ) throws(LossError) -> LossResult<Scores.Scalar> {
    try evaluateRows(self, scores, target, options, gradient)
  }

  var needsLabels: Bool { true }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    gradient?.update(repeating: .zero)
    guard case .label(let label) = target else { return RowResult(value: DoubleDouble(.nan)) }
    var best = 0
    for index in row.indices where row[index] > row[best] { best = index }
    return RowResult(value: best == label ? .zero : .one)
  }
}
