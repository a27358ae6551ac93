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

  /// Rows of numbers: `Tensor([[2, 0.5, -1], [0, 1, 0]])` has the shape 2 x 3.
  ///
  /// - Throws: `LossError.ragged` with the first row of another length than the first.
  public init(_ rows: [[T]]) throws(LossError) {
    let columns = rows.first?.count ?? 0
    if let row = rows.firstIndex(where: { $0.count != columns }) {
      throw .ragged(row: row, expected: columns, found: rows[row].count)
    }
    shape = [rows.count, columns]
    values = Array(rows.joined())
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
