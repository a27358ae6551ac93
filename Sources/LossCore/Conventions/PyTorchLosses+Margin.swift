extension PyTorchLosses {
  /// `multi_margin_loss`: the mean over all K classes of max(0, margin - x of the truth + x)^p, the
  /// true class itself left out of the sum.
  ///
  /// A term that is not a number counts as 0, as in PyTorch, which adds only what is above 0.
  ///
  /// - Parameters:
  ///   - input: scores, K or N x K.
  ///   - target: class indices, one a row.
  ///   - power: 1 or 2.
  ///   - weight: one a class, applied by the true class; a mean divides by the number of rows.
  /// - Throws: `LossError.shapeMismatch`, `labelNotInteger`, `labelOutOfRange`, or
  ///   `parameterOutOfRange` for another power.
  public static func multiMargin<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<Double>, power: Double = 1, margin: Double = 1,
    weight: Tensor<T>? = nil, reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    guard power == 1 || power == 2 else {
      throw .parameterOutOfRange(name: "p", value: power, lowest: 1, highest: 2)
    }
    guard input.rank <= 2 else {
      throw .shapeMismatch(
        input: .scores, expected: Array(input.shape.prefix(2)), found: input.shape)
    }
    // A single score is one class, and a single row's target may or may not be a list.
    let shape = input.shape.isEmpty ? [1] : input.shape
    let rows = try ClassRows(shape: shape, as: .scores).shaped(as: target.shape)
    guard rows.classes > 0 else { throw .noClasses }
    let loss = MultiMargin<Double>(
      power: Int(power), margin: margin, classWeights: try rows.classWeights(weight))
    // Nothing is ignored here: no index is this one.
    let indices = try rows.indices(target, ignoring: .min)
    return rows.outcome(
      loss, input, divisor: DoubleDouble(Double(rows.rows)), reduction: reduction,
      gradient: gradient
    ) { row, _ in indices[row].map(RowTarget.label) }
  }
}
