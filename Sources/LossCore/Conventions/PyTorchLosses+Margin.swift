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
  ) throws(LossError) -> LossOutcome<T> {
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
    let weights = try rows.classWeights(weight)
    // Nothing is ignored here: no index is this one.
    let indices = try rows.indices(target, ignoring: .min)
    var result = ClassReduction<T>(
      rows, shape: input.shape, reduction: reduction,
      divisor: DoubleDouble(Double(rows.rows)), gradient: gradient)
    var buffer = [Double](repeating: 0, count: rows.classes)
    for case (let row, let truth?) in indices.enumerated() {
      rows.load(row, of: input.values, into: &buffer)
      let share = DoubleDouble(weights?[truth] ?? 1) / Double(rows.classes)
      var sum = DoubleDouble.zero
      var back = DoubleDouble.zero
      for index in 0..<rows.classes where index != truth {
        let gap = DoubleDouble(difference: margin, buffer[truth]) + buffer[index]
        guard gap.high > 0 else { continue }
        sum += power == 1 ? gap : gap * gap
        let slope = (power == 1 ? DoubleDouble.one : gap * 2) * share
        back = back - slope
        if result.wantsSlopes { result.set(slope: slope, row: row, class: index) }
      }
      result.add(loss: sum * share)
      if result.wantsSlopes { result.set(slope: back, row: row, class: truth) }
    }
    return result.outcome(gradient: gradient)
  }
}
