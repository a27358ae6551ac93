/// Squared error of the probabilities of all classes, sum of (p_c - t_c)^2: the Brier score as Brier
/// defined it in 1950, from 0 to 2. Takes logits or probabilities. A mean divides by the rows.
public struct MulticlassBrier<Scores: ProbabilityScores>: ClassLoss, RowLoss {
  /// Whether half of it is taken, which for two classes is the squared error of one of them.
  public var isHalved: Bool

  /// The loss with these settings.
  public init(isHalved: Bool = false) {
    self.isHalved = isHalved
  }

  /// Value and gradient with respect to the scores; see `ClassLoss`.
  public func evaluate(
    _ scores: Scores, target: Target<Scores.Scalar>, options: LossOptions<Scores.Scalar>,
    gradient: UnsafeMutableBufferPointer<Scores.Scalar>?
  ) throws(LossError) -> LossResult<Scores.Scalar> {
    try evaluateRows(self, scores, target, options, gradient)
  }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    evaluateMisses(Scores.self, row, target, gradient, scale: isHalved ? 0.5 : 1) { .squared($0) }
  }
}

/// Absolute error of the probabilities of all classes, sum of |p_c - t_c|, from 0 to 2. Takes logits
/// or probabilities. A mean divides by the rows. Its slope at p = t is taken as 0.
public struct MulticlassAbsoluteError<Scores: ProbabilityScores>: ClassLoss, RowLoss {
  /// Whether half of it is taken, which for two classes is the absolute error of one of them.
  public var isHalved: Bool

  /// The loss with these settings.
  public init(isHalved: Bool = false) {
    self.isHalved = isHalved
  }

  /// Value and gradient with respect to the scores; see `ClassLoss`.
  public func evaluate(
    _ scores: Scores, target: Target<Scores.Scalar>, options: LossOptions<Scores.Scalar>,
    gradient: UnsafeMutableBufferPointer<Scores.Scalar>?
  ) throws(LossError) -> LossResult<Scores.Scalar> {
    try evaluateRows(self, scores, target, options, gradient)
  }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    evaluateMisses(Scores.self, row, target, gradient, scale: isHalved ? 0.5 : 1) { .absolute($0) }
  }
}

/// A sum over classes of a function of p_c - t_c, and its gradient.
private func evaluateMisses<Scores: ProbabilityScores>(
  _: Scores.Type, _ row: UnsafeBufferPointer<Double>, _ target: RowTarget,
  _ gradient: RowGradient?, scale: Double, _ f: (_ miss: DoubleDouble) -> ExtendedPoint
) -> RowResult {
  let softmax = Scores.areLogits ? RowExponentials(row) : nil
  var sum = DoubleDouble.zero
  for index in row.indices {
    let share = target.share(index)
    let miss: DoubleDouble
    if let softmax {
      let (probability, complement) = softmax.shares(index, row[index])
      miss = share == 1 ? -complement : probability + -share
    } else {
      miss = DoubleDouble(difference: row[index], share)
    }
    let point = f(miss) * scale
    sum += point.value
    gradient?[index] = point.slope
  }
  if let gradient, let softmax { SoftmaxChain.write(slopes: gradient, row, softmax) }
  return RowResult(value: sum)
}
