/// Numbers in a rectangular arrangement of any rank, as the libraries exchange them.
public struct Tensor<T: LossScalar>: Hashable, Sendable {
  /// The length of each dimension, outermost first; empty for a single number.
  public let shape: [Int]
  /// The numbers, the last dimension running fastest.
  public let values: [T]

  /// Numbers in a shape.
  ///
  /// - Throws: `LossError.shapeMismatch` when the shape wants another count of numbers.
  public init(shape: [Int], values: [T]) throws(LossError) {
    guard shape.allSatisfy({ $0 >= 0 }), shape.reduce(1, *) == values.count else {
      throw .shapeMismatch(input: .values, expected: shape, found: [values.count])
    }
    self.shape = shape
    self.values = values
  }

  /// A single number.
  public init(_ value: T) {
    shape = []
    values = [value]
  }

  /// A row of numbers.
  public init(_ values: [T]) {
    shape = [values.count]
    self.values = values
  }

  /// Numbers whose count is known to fit.
  init(fitting shape: [Int], _ values: [T]) {
    assert(shape.reduce(1, *) == values.count)
    self.shape = shape
    self.values = values
  }

  /// The number of dimensions.
  public var rank: Int { shape.count }
}

/// A loss, and how it changes with every number of the input.
public struct LossOutcome<T: LossScalar>: Hashable, Sendable {
  /// One number, or one for each example where nothing was reduced.
  public let value: Tensor<T>
  /// The derivative of the value, or of the sum of the values where nothing was reduced, with
  /// respect to each number of the input; in the shape of the input; nil when not asked for.
  public let gradient: Tensor<T>?
}
