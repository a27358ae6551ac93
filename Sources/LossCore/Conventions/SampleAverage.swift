/// The average over rows with weights of their own, as scikit-learn takes it.
struct SampleAverage<T: LossScalar> {
  private let weights: [Double]?
  private let total: DoubleDouble
  private let reduction: Reduction

  /// - Throws: `LossError.shapeMismatch`, `notANumber` or `notFinite` for a weight, or
  ///   `parameterOutOfRange` when all weights are 0, or sum to 0 and a mean is wanted.
  init(_ weight: Tensor<T>?, rows: Int, reduction: Reduction) throws(LossError) {
    self.reduction = reduction
    guard let weight else {
      weights = nil
      total = DoubleDouble(Double(rows))
      return
    }
    guard weight.shape == [rows] else {
      throw .shapeMismatch(input: .sampleWeights, expected: [rows], found: weight.shape)
    }
    var sum = DoubleDouble.zero
    for (row, value) in weight.values.enumerated() {
      if value.isNaN { throw .notANumber(input: .sampleWeights, row: row, column: 0) }
      guard value.isFinite else {
        throw .notFinite(input: .sampleWeights, value: value.asDouble, row: row, column: 0)
      }
      sum += value.asDouble
    }
    guard weight.values.contains(where: { $0 != 0 }), sum != .zero || reduction != .mean else {
      throw .parameterOutOfRange(
        name: "sum of sample_weight", value: 0, lowest: .leastNonzeroMagnitude,
        highest: .infinity)
    }
    weights = weight.values.map(\.asDouble)
    total = sum
  }

  /// What the slopes of a row are multiplied by.
  func factor(_ row: Int) -> DoubleDouble {
    let own = DoubleDouble(weights?[row] ?? 1)
    return reduction == .mean ? own / total : own
  }

  /// The losses weighted and reduced; the weighted losses themselves where nothing is reduced.
  func reduce(_ losses: [DoubleDouble]) -> Tensor<T> {
    var sum = DoubleDouble.zero
    var weighted: [T] = []
    for (row, loss) in losses.enumerated() {
      let own = loss * (weights?[row] ?? 1)
      if reduction == .none { weighted.append(T(own.high)) } else { sum += own }
    }
    return reduction == .none
      ? Tensor(weighted) : Tensor(T(reduction.combine(sum: sum, weight: total).high))
  }
}
