/// Rows of probabilities as scikit-learn's losses take them, checked as it checks them.
struct ProbabilityRows<T: LossScalar> {
  /// The number of classes: 2 where only the second one's probability is given.
  let classes: Int
  private let probabilities: Tensor<T>
  private let target: Target<Double>
  private let rows: Int
  /// Only the probability of the second of two classes is given.
  private let isSecondOnly: Bool

  init(_ probabilities: Tensor<T>, _ target: Target<Double>) throws(LossError) {
    let columns = probabilities.rank < 2 ? 1 : probabilities.shape[1]
    isSecondOnly = columns == 1
    classes = max(columns, 2)
    rows =
      switch target {
      case .classes(let labels): labels.count
      case .distributions(let shares), .unchecked(let shares): shares.count / classes
      }
    guard probabilities.rank == 1 || probabilities.rank == 2 else {
      throw .shapeMismatch(
        input: .probabilities, expected: [rows, classes], found: probabilities.shape)
    }
    guard !probabilities.values.isEmpty else { throw .emptyBatch }
    guard rows == probabilities.shape[0] else {
      throw .shapeMismatch(input: .target, expected: [probabilities.shape[0]], found: [rows])
    }
    if case .classes(let labels) = target {
      for (row, label) in labels.enumerated() where label < 0 || label >= classes {
        throw .labelOutOfRange(label: label, classes: classes, row: row)
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

  /// The losses of all rows, each the sum of `point` over its classes, averaged.
  ///
  /// - Parameter point: the part of one class, given its probability and whether it is true.
  @specialized(where T == Float)
  @specialized(where T == Double)
  func outcome(
    sampleWeight: Tensor<T>?, reduction: Reduction, gradient: Bool,
    point: (DoubleDouble, Double) -> ExtendedPoint
  ) throws(LossError) -> LossResult<T> {
    let average = try SampleAverage(sampleWeight, rows: rows, reduction: reduction)
    var losses: [DoubleDouble] = []
    var slopes: [T] = []
    for row in 0..<rows {
      let factor = average.factor(row)
      if isSecondOnly {
        let p = probabilities.values[row].asDouble
        let first = point(DoubleDouble(difference: 1, p), share(row, 0))
        let second = point(DoubleDouble(p), share(row, 1))
        losses.append(first.value + second.value)
        if gradient { slopes.append(T(((second.slope - first.slope) * factor).high)) }
        continue
      }
      var loss = DoubleDouble.zero
      for index in 0..<classes {
        let p = DoubleDouble(probabilities.values[row * classes + index].asDouble)
        let part = point(p, share(row, index))
        loss += part.value
        if gradient { slopes.append(T((part.slope * factor).high)) }
      }
      losses.append(loss)
    }
    return LossResult(
      losses: average.reduce(losses),
      gradient: gradient ? Tensor(fitting: probabilities.shape, slopes) : nil)
  }

  /// How true a class is of a row.
  private func share(_ row: Int, _ index: Int) -> Double {
    switch target {
    case .classes(let labels): labels[row] == index ? 1 : 0
    case .distributions(let shares), .unchecked(let shares): shares[row * classes + index]
    }
  }
}
