extension ScikitLearnLosses {
  /// `hinge_loss`: max(0, 1 - margin), the margin being y x for two classes and the lead of the true
  /// class over the best other for more (Crammer and Singer).
  ///
  /// - Parameters:
  ///   - decision: N (or N x 1) scores for two classes, N x K for more.
  ///   - target: the class of each row; of two classes the second is the positive one.
  ///   - sampleWeight: one a row; a mean divides by their sum.
  /// - Returns: the slope is 0 at a margin of exactly 1; of several best others the first counts.
  /// - Throws: `LossError.emptyBatch`, `shapeMismatch`, `notANumber`, `notFinite`,
  ///   `labelOutOfRange`, or `parameterOutOfRange` for weights that sum to 0.
  public static func hinge<T: LossScalar>(
    _ decision: Tensor<T>, classes target: [Int], count: Int, sampleWeight: Tensor<T>? = nil,
    reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    let rows = decision.shape.first ?? 0
    guard !decision.values.isEmpty else { throw .emptyBatch }
    let columns = count > 2 ? count : 1
    guard decision.shape == [rows, columns] || (columns == 1 && decision.rank == 1) else {
      throw .shapeMismatch(
        input: .scores, expected: columns == 1 ? [rows] : [rows, columns], found: decision.shape)
    }
    guard target.count == rows else {
      throw .shapeMismatch(input: .target, expected: [rows], found: [target.count])
    }
    for (position, value) in decision.values.enumerated() where !value.isFinite {
      let (row, column) = (position / columns, position % columns)
      if value.isNaN { throw .notANumber(input: .scores, row: row, column: column) }
      throw .notFinite(input: .scores, value: value.asDouble, row: row, column: column)
    }
    let average = try SampleAverage(sampleWeight, rows: rows, reduction: reduction)
    for (row, truth) in target.enumerated() where truth < 0 || truth >= max(count, 2) {
      throw .labelOutOfRange(label: truth, classes: max(count, 2), row: row)
    }
    let scratch = RowScratch(classes: columns)
    defer { scratch.deallocate() }
    var losses: [DoubleDouble] = []
    var slopes: [T] = []
    for (row, truth) in target.enumerated() {
      for column in 0..<columns {
        scratch.row[column] = decision.values[row * columns + column].asDouble
      }
      if columns == 1 {
        let point = BinaryHinge().point(scratch.row[0], truth == 0 ? -1 : 1, at: row)
        losses.append(point.value)
        scratch.gradient[0] = point.slope
      } else {
        let result = CrammerSingerHinge().evaluate(
          UnsafeBufferPointer(scratch.row), target: .label(truth), gradient: scratch.gradient)
        losses.append(result.value)
      }
      guard gradient else { continue }
      let factor = average.factor(row)
      // Adding 0 turns a minus 0 into 0.
      for slope in scratch.gradient { slopes.append(T((slope * factor).high + 0)) }
    }
    return LossResult(
      losses: average.reduce(losses),
      gradient: gradient ? Tensor(fitting: decision.shape, slopes) : nil)
  }
}
