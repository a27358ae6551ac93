extension PyTorchLosses {
  /// `cross_entropy`: -ln softmax(x) of the true class, or the mean of it under a target of
  /// probabilities.
  ///
  /// - Parameters:
  ///   - input: logits, K or N x K x d1 x ...
  ///   - target: class indices in the shape without K, or probabilities in the shape of the input
  ///     (they are not checked: any numbers do).
  ///   - weight: one a class. With indices a mean divides by the weights of the true classes, with
  ///     probabilities by the number of rows.
  ///   - ignoreIndex: rows with this index count for nothing, and are left out of a mean.
  ///   - labelSmoothing: the share of the target that is spread over all classes, 0...1.
  /// - Returns: NaN for a mean over nothing.
  /// - Throws: `LossError.shapeMismatch`, `labelNotInteger`, `labelOutOfRange`, or
  ///   `parameterOutOfRange` for smoothing outside 0...1, and for an ignored index of 0 or more
  ///   beside a target of probabilities.
  public static func crossEntropy<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<Double>, weight: Tensor<T>? = nil,
    ignoreIndex: Int = standardIgnoreIndex, labelSmoothing: Double = 0,
    reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    guard labelSmoothing >= 0, labelSmoothing <= 1 else {
      throw .parameterOutOfRange(
        name: "label_smoothing", value: labelSmoothing, lowest: 0, highest: 1)
    }
    let rows = try ClassRows(shape: input.shape, as: .logits)
    let weights = try rows.classWeights(weight)
    var loss = TorchCrossEntropy(
      loss: CategoricalCrossEntropy(classWeights: weights, labelSmoothing: labelSmoothing))
    guard target.shape != input.shape else {
      guard ignoreIndex < 0 else {
        throw .parameterOutOfRange(
          name: "ignore_index", value: Double(ignoreIndex), lowest: -.infinity, highest: -1)
      }
      return rows.outcome(
        loss, input, divisor: DoubleDouble(Double(rows.classes == 0 ? 0 : rows.rows)),
        reduction: reduction, gradient: gradient, isOfSoftmax: true
      ) { row, shares in
        // The target is rounded to the scalar first, as the array that holds it would be.
        for index in shares.indices {
          shares[index] = T(target.values[rows.position(row, index)]).asDouble
        }
        return .shares(UnsafeBufferPointer(shares))
      }
    }
    let indices = try rows.indices(target, ignoring: ignoreIndex)
    let divisor = usedWeight(indices, weights)
    // The true class's part is then 0 / 0, which no other part can mend.
    loss.isUndefined = labelSmoothing != 0 && reduction == .mean && divisor == .zero
    return rows.outcome(
      loss, input, divisor: divisor, reduction: reduction, gradient: gradient, isOfSoftmax: true
    ) { row, _ in indices[row].map(RowTarget.label) }
  }

  /// `nll_loss`: minus the input at the true class, for an input of log-probabilities.
  ///
  /// - Parameters: as `crossEntropy` has them, for class indices.
  /// - Throws: `LossError.shapeMismatch`, `labelNotInteger` or `labelOutOfRange`.
  public static func negativeLogLikelihood<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<Double>, weight: Tensor<T>? = nil,
    ignoreIndex: Int = standardIgnoreIndex, reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    let rows = try ClassRows(shape: input.shape, as: .logProbabilities)
    let weights = try rows.classWeights(weight)
    let indices = try rows.indices(target, ignoring: ignoreIndex)
    let divisor = usedWeight(indices, weights)
    let loss = NegativeLogLikelihood(
      classWeights: weights, isUndefined: reduction == .mean && divisor == .zero)
    return rows.outcome(
      loss, input, divisor: divisor, reduction: reduction, gradient: gradient
    ) { row, _ in indices[row].map(RowTarget.label) }
  }

  /// The weights of the rows that count, summed.
  private static func usedWeight(_ indices: [Int?], _ weights: [Double]?) -> DoubleDouble {
    indices.reduce(into: .zero) { sum, truth in
      if let truth { sum += weights?[truth] ?? 1 }
    }
  }
}

/// Cross-entropy with PyTorch's answer to infinities: the maximum is subtracted first, so that a row
/// whose maximum is not finite is NaN throughout, and a share of 0 times an infinite loss is NaN too.
struct TorchCrossEntropy: RowLoss {
  let loss: CategoricalCrossEntropy<Double>
  /// Every row is NaN.
  var isUndefined = false

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    guard !isUndefined, row.hasFiniteMaximum else {
      gradient?.update(repeating: DoubleDouble(.nan))
      return RowResult(value: DoubleDouble(.nan))
    }
    let result = loss.evaluate(row, target: target, gradient: gradient)
    return meetsZero(row, target) ? RowResult(value: DoubleDouble(.nan)) : result
  }

  /// Whether an infinite loss is multiplied by 0.
  private func meetsZero(_ row: UnsafeBufferPointer<Double>, _ target: RowTarget) -> Bool {
    guard row.contains(-.infinity) else { return false }
    let share = SmoothedShare(
      classWeights: loss.classWeights, smoothing: loss.labelSmoothing, classes: row.count,
      target: target)
    return row.indices.contains { index in
      guard row[index] == -.infinity else { return false }
      guard case .label(let label) = target else { return share[index].high == 0 }
      if index == label, share.kept.high == 0 { return true }
      return (loss.labelSmoothing != 0 || index == label) && share[index].high == 0
    }
  }
}

/// Minus a log-probability, by the weight of its class.
struct NegativeLogLikelihood: RowLoss {
  let classWeights: [Double]?
  /// The mean is over nothing.
  let isUndefined: Bool

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    guard case .label(let label) = target else { return RowResult(value: DoubleDouble(.nan)) }
    let own = DoubleDouble(classWeights?[label] ?? 1)
    gradient?.update(repeating: .zero)
    gradient?[label] = isUndefined ? DoubleDouble(.nan) : -own
    return RowResult(value: -(own * row[label]))
  }
}
