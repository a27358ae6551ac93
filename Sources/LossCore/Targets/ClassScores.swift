/// Numbers for the classes of each row, with their shape and what they mean.
public protocol ClassScores<Scalar>: Sendable {
  /// What they are computed in.
  associatedtype Scalar: LossScalar
  /// The numbers, N x K x d1 ... in row-major order.
  var values: [Scalar] { get }
  /// Their shape.
  var shape: ClassShape { get }
}

/// Scores that name a probability for each class: directly, or through the softmax.
public protocol ProbabilityScores<Scalar>: ClassScores {
  /// Whether the probabilities are the softmax of the numbers.
  static var areLogits: Bool { get }
}

extension Logits: ProbabilityScores {
  /// Probabilities are their softmax.
  public static var areLogits: Bool { true }
}

extension Probabilities: ProbabilityScores {
  /// They are the probabilities.
  public static var areLogits: Bool { false }
}

/// Raw scores: anything but NaN. Infinities stand for their limit.
public struct Logits<Scalar: LossScalar>: ClassScores, Hashable {
  /// The scores, N x K x d1 ... in row-major order.
  public let values: [Scalar]
  /// Their shape.
  public let shape: ClassShape

  /// - Throws: `LossError` where the count does not fit the shape or a score is NaN.
  public init(_ values: [Scalar], shape: ClassShape) throws(LossError) {
    try checkCount(values, shape, .logits)
    try checkEach(values, shape, isRight: { !$0.isNaN }) { (_, row, column) throws(LossError) in
      throw .notANumber(input: .logits, row: row, column: column)
    }
    self.values = values
    self.shape = shape
  }

  /// The logits of one example.
  public init(_ values: [Scalar]) throws(LossError) {
    try self.init(values, shape: ClassShape([values.count]))
  }
}

/// Probabilities: from 0 to 1, each row summing to 1.
public struct Probabilities<Scalar: LossScalar>: ClassScores, Hashable {
  /// The probabilities, N x K x d1 ... in row-major order.
  public let values: [Scalar]
  /// Their shape.
  public let shape: ClassShape

  /// - Parameters:
  ///   - values: the probabilities, as many as the shape has.
  ///   - shape: N x K x d1 ...
  ///   - checkingSums: whether a row that does not sum to 1 (within the square root of the rounding
  ///     unit: 1.5e-8 for `Double`, 3.5e-4 for `Float`) is an error. They are never rescaled.
  /// - Throws: `LossError` with the place of the first number that is wrong.
  public init(
    _ values: [Scalar], shape: ClassShape, checkingSums: Bool = true
  ) throws(LossError) {
    try checkCount(values, shape, .probabilities)
    try checkEach(values, shape, isRight: { $0 >= 0 && $0 <= 1 }) {
      (value, row, column) throws(LossError) in
      try DistributionCheck.check(value, as: .probabilities, row: row, column: column)
    }
    if checkingSums {
      try values.withUnsafeBufferPointer { (memory) throws(LossError) in
        try checkRowSums(memory, shape, .probabilities)
      }
    }
    self.values = values
    self.shape = shape
  }

  /// The probabilities of one example.
  public init(_ values: [Scalar]) throws(LossError) {
    try self.init(values, shape: ClassShape([values.count]))
  }
}

private func checkCount<T>(
  _ values: [T], _ shape: ClassShape, _ input: LossInput
) throws(LossError) {
  guard values.count == shape.count else {
    throw .shapeMismatch(input: input, expected: shape.dimensions, found: [values.count])
  }
}

/// Looks at every number, and for the place only of one that is wrong.
@specialized(where T == Float)
@specialized(where T == Double)
private func checkEach<T: LossScalar>(
  _ values: [T], _ shape: ClassShape, isRight: (Double) -> Bool,
  _ explain: (Double, Int, Int) throws(LossError) -> Void
) throws(LossError) {
  guard let wrong = values.firstIndex(where: { !isRight($0.asDouble) }) else { return }
  let (row, column) = shape.place(of: wrong)
  try explain(values[wrong].asDouble, row, column)
}
