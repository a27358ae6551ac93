/// Rows of probabilities as scikit-learn's losses take them, checked as it checks them.
struct ProbabilityRows<T: LossScalar> {
  /// The number of classes: 2 where only the second one's probability is given.
  let classes: Int
  private let probabilities: Tensor<T>
  private let target: ScikitLearnTarget
  /// Only the probability of the second of two classes is given.
  private let isSecondOnly: Bool

  init(_ probabilities: Tensor<T>, _ target: ScikitLearnTarget) throws(LossError) {
    guard probabilities.rank == 1 || probabilities.rank == 2 else {
      throw .shapeMismatch(
        input: .probabilities, expected: [target.rows, target.count], found: probabilities.shape)
    }
    guard !probabilities.values.isEmpty else { throw .emptyBatch }
    let columns = probabilities.rank == 1 ? 1 : probabilities.shape[1]
    isSecondOnly = columns == 1
    classes = max(columns, 2)
    guard target.rows == probabilities.shape[0] else {
      throw .shapeMismatch(
        input: .target, expected: [probabilities.shape[0]], found: [target.rows])
    }
    guard target.count == classes else {
      throw .shapeMismatch(
        input: .probabilities, expected: [target.rows, target.count], found: probabilities.shape)
    }
    if case .classes(let indices, let count) = target {
      for (row, label) in indices.enumerated() where label < 0 || label >= count {
        throw .labelOutOfRange(label: label, classes: count, row: row)
      }
    }
    for (position, value) in probabilities.values.enumerated() where !(value >= 0 && value <= 1) {
      let (row, column) = (position / columns, position % columns)
      if value.isNaN { throw .notANumber(input: .probabilities, row: row, column: column) }
      throw .probabilityOutOfRange(
        input: .probabilities, value: value.asDouble, row: row, column: column)
    }
    self.probabilities = probabilities
    self.target = target
  }

  /// The losses of all rows, each the sum of `term` over its classes, averaged.
  ///
  /// - Parameter term: the part of one class, given its probability and whether it is true, and its
  ///   derivative with respect to the probability.
  func outcome(
    sampleWeight: Tensor<T>?, reduction: Reduction, gradient: Bool,
    term: (DoubleDouble, Double) -> ElementwiseLoss.Term
  ) throws(LossError) -> LossOutcome<T> {
    let average = try SampleAverage(sampleWeight, rows: target.rows, reduction: reduction)
    var losses: [DoubleDouble] = []
    var slopes: [T] = []
    for row in 0..<target.rows {
      let factor = average.factor(row)
      if isSecondOnly {
        let p = probabilities.values[row].asDouble
        let first = term(DoubleDouble(difference: 1, p), target.share(row: row, class: 0))
        let second = term(DoubleDouble(p), target.share(row: row, class: 1))
        losses.append(first.loss + second.loss)
        if gradient { slopes.append(T(((second.slope - first.slope) * factor).high)) }
        continue
      }
      var loss = DoubleDouble.zero
      for index in 0..<classes {
        let p = DoubleDouble(probabilities.values[row * classes + index].asDouble)
        let part = term(p, target.share(row: row, class: index))
        loss += part.loss
        if gradient { slopes.append(T((part.slope * factor).high)) }
      }
      losses.append(loss)
    }
    return LossOutcome(
      value: average.reduce(losses),
      gradient: gradient ? Tensor(fitting: probabilities.shape, slopes) : nil)
  }
}
