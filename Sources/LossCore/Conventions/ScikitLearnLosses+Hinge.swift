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
  ) throws(LossError) -> LossOutcome<T> {
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
    var losses: [DoubleDouble] = []
    var slopes = [T](repeating: 0, count: gradient ? decision.values.count : 0)
    for (row, truth) in target.enumerated() {
      guard truth >= 0, truth < max(count, 2) else {
        throw .labelOutOfRange(label: truth, classes: max(count, 2), row: row)
      }
      let start = row * columns
      let scores = decision.values[start..<start + columns].map(\.asDouble)
      let sign: Double = columns == 1 && truth == 0 ? -1 : 1
      let own = columns == 1 ? 0 : truth
      let rival = columns == 1 ? nil : bestOther(scores, than: truth)
      let lead =
        DoubleDouble(product: scores[own], sign) - DoubleDouble(rival.map { scores[$0] } ?? 0)
      let loss = DoubleDouble.one - lead
      losses.append(loss.high > 0 ? loss : .zero)
      guard gradient, loss.high > 0 else { continue }
      let factor = average.factor(row)
      slopes[start + own] = T((factor * -sign).high)
      if let rival { slopes[start + rival] = T(factor.high) }
    }
    return LossOutcome(
      value: average.reduce(losses),
      gradient: gradient ? Tensor(fitting: decision.shape, slopes) : nil)
  }

  private static func bestOther(_ scores: [Double], than truth: Int) -> Int {
    var best = truth == 0 ? 1 : 0
    for index in scores.indices where index != truth && scores[index] > scores[best] {
      best = index
    }
    return best
  }
}
