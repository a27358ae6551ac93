/// A target in memory of the caller's.
enum TargetRows<Scalar: LossScalar> {
  /// One class index a row.
  case labels(UnsafeBufferPointer<Int>)
  /// One share a class, laid out as the scores.
  case shares(UnsafeBufferPointer<Scalar>, areDistributions: Bool)

  /// Whether it fits scores of this shape.
  ///
  /// - Throws: `LossError` with the place of the first entry that does not.
  func check(_ shape: ClassShape, ignoring ignored: Int?) throws(LossError) {
    switch self {
    case .labels(let labels):
      guard labels.count == shape.rows else {
        throw .shapeMismatch(input: .target, expected: shape.rowDimensions, found: [labels.count])
      }
      for row in 0..<labels.count {
        let label = labels[row]
        guard label < 0 || label >= shape.classes, label != ignored else { continue }
        throw .labelOutOfRange(label: label, classes: shape.classes, row: row)
      }
    case .shares(let shares, let areDistributions):
      guard shares.count == shape.count else {
        throw .shapeMismatch(input: .target, expected: shape.dimensions, found: [shares.count])
      }
      for index in 0..<shares.count {
        try check(shares[index].asDouble, shape.place(of: index), areDistributions)
      }
      if areDistributions { try checkRowSums(shares, shape, .target) }
    }
  }

  private func check(
    _ share: Double, _ place: (row: Int, column: Int), _ isProbability: Bool
  ) throws(LossError) {
    if isProbability {
      try DistributionCheck.check(share, as: .target, row: place.row, column: place.column)
    } else if share.isNaN {
      throw .notANumber(input: .target, row: place.row, column: place.column)
    } else if share.isInfinite {
      throw .notFinite(input: .target, value: share, row: place.row, column: place.column)
    }
  }
}

/// Whether each row sums to 1 within the tolerance of the scalar.
func checkRowSums<T: LossScalar>(
  _ values: UnsafeBufferPointer<T>, _ shape: ClassShape, _ input: LossInput
) throws(LossError) {
  let tolerance = DistributionCheck.tolerance(T.self).asDouble
  for row in 0..<shape.rows {
    var sum = DoubleDouble.zero
    var index = shape.offset(ofRow: row)
    for _ in 0..<shape.classes {
      sum += values[index].asDouble
      index += shape.stride
    }
    guard abs(sum.high - 1) <= tolerance else {
      throw .rowSum(input: input, sum: sum.high, row: row)
    }
  }
}
