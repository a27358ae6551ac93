/// What should have been predicted for each row.
public enum Target<Scalar: LossScalar>: Hashable, Sendable {
  /// One class index a row, counted from 0.
  case classes([Int])
  /// One share a class, laid out as the scores; each row sums to 1. One-hot rows are the sure case.
  case distributions([Scalar])
  /// Any finite number a class, laid out as the scores, taken as it is: what PyTorch does with
  /// class probabilities, which it never checks.
  case unchecked([Scalar])

  /// Class indices that were written as numbers.
  ///
  /// - Throws: `LossError.labelNotInteger` with the first row whose label is no whole number.
  public static func labels(_ values: [Scalar]) throws(LossError) -> Target {
    var labels: [Int] = []
    labels.reserveCapacity(values.count)
    for (row, value) in values.enumerated() {
      guard let label = Int(exactly: value.asDouble) else {
        throw .labelNotInteger(value: value.asDouble, row: row)
      }
      labels.append(label)
    }
    return .classes(labels)
  }

  /// Class indices from rows with a single 1 among zeros.
  ///
  /// - Throws: `LossError.notOneHot` with the first row that is something else.
  public static func oneHot(_ values: [Scalar], shape: ClassShape) throws(LossError) -> Target {
    guard values.count == shape.count else {
      throw .shapeMismatch(input: .target, expected: shape.dimensions, found: [values.count])
    }
    var labels: [Int] = []
    for row in 0..<shape.rows {
      let start = shape.offset(ofRow: row)
      let entries = (0..<shape.classes).map { values[start + $0 * shape.stride] }
      guard let label = entries.firstIndex(of: 1),
        entries.count(where: { $0 == 0 }) == entries.count - 1
      else { throw .notOneHot(row: row) }
      labels.append(label)
    }
    return .classes(labels)
  }

  /// The same target with a part of every row spread evenly over all classes: the share of the true
  /// class becomes 1 - epsilon + epsilon / K (PyTorch's definition of label smoothing).
  ///
  /// - Throws: `LossError` where the target does not fit the shape or epsilon lies outside 0...1.
  public func smoothed(by epsilon: Scalar, shape: ClassShape) throws(LossError) -> Target {
    try checkRange("epsilon", epsilon.asDouble, 0, 1)
    try check(shape, ignoring: nil)
    let even = DoubleDouble(epsilon.asDouble) / Double(shape.classes)
    let kept = DoubleDouble(difference: 1, epsilon.asDouble)
    switch self {
    case .classes(let labels):
      var shares = [Scalar](repeating: Scalar(even.high), count: shape.count)
      for (row, label) in labels.enumerated() {
        shares[shape.offset(ofRow: row) + label * shape.stride] = Scalar((kept + even).high)
      }
      return .distributions(shares)
    case .distributions(let shares):
      return .distributions(shares.map { Scalar((kept * $0.asDouble + even).high) })
    case .unchecked(let shares):
      return .unchecked(shares.map { Scalar((kept * $0.asDouble + even).high) })
    }
  }

  /// Whether the target fits scores of this shape.
  ///
  /// - Throws: `LossError` with the place of the first entry that does not.
  func check(_ shape: ClassShape, ignoring ignored: Int?) throws(LossError) {
    try withRows { (rows) throws(LossError) in try rows.check(shape, ignoring: ignored) }
  }

  /// The target as memory that rows are read from.
  func withRows<Result>(
    _ body: (TargetRows<Scalar>) throws(LossError) -> Result
  ) throws(LossError) -> Result {
    switch self {
    case .classes(let labels):
      try labels.withUnsafeBufferPointer { (memory) throws(LossError) -> Result in
        try body(.labels(memory))
      }
    case .distributions(let shares):
      try shares.withUnsafeBufferPointer { (memory) throws(LossError) -> Result in
        try body(.shares(memory, areDistributions: true))
      }
    case .unchecked(let shares):
      try shares.withUnsafeBufferPointer { (memory) throws(LossError) -> Result in
        try body(.shares(memory, areDistributions: false))
      }
    }
  }
}

/// Whether a setting lies in its range; NaN does not.
func checkRange(
  _ name: String, _ value: Double, _ lowest: Double, _ highest: Double
) throws(LossError) {
  guard value >= lowest, value <= highest else {
    throw .parameterOutOfRange(name: name, value: value, lowest: lowest, highest: highest)
  }
}
