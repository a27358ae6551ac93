/// The shape of class scores: N x K x d1 x d2 ..., the class axis second, as PyTorch and ONNX
/// lay them out; K alone is one example.
///
/// A row is one place that is classified: N x d1 x d2 ... of them, in that order. Its K scores lie
/// `stride` entries apart.
public struct ClassShape: Hashable, Sendable {
  /// The lengths of all axes.
  public let dimensions: [Int]
  /// The number of classes, K.
  public let classes: Int
  /// The number of examples, N.
  public let batch: Int
  /// The number of places in an example, d1 x d2 ...; also the distance between two scores of a row.
  public let stride: Int

  /// The number of places that are classified.
  public var rows: Int { batch * stride }
  /// The number of scores.
  public var count: Int { batch * classes * stride }
  /// The shape of one number a row.
  public var rowDimensions: [Int] {
    dimensions.count == 1 ? [] : [batch] + dimensions.dropFirst(2)
  }

  /// - Throws: `LossError` for a batch without examples, an example without classes, and lengths
  ///   below 0 or too large to multiply.
  public init(_ dimensions: [Int]) throws(LossError) {
    guard let last = dimensions.last else { throw .noClasses }
    self.dimensions = dimensions
    batch = dimensions.count == 1 ? 1 : dimensions[0]
    classes = dimensions.count == 1 ? last : dimensions[1]
    var stride = 1
    var count = 1
    for (axis, length) in dimensions.enumerated() {
      let (product, overflow) = count.multipliedReportingOverflow(by: max(length, 1))
      guard length >= 0, !overflow else {
        throw .shapeMismatch(input: .logits, expected: [], found: dimensions)
      }
      count = product
      if axis >= 2 { stride *= length }
    }
    self.stride = stride
    guard classes > 0 else { throw .noClasses }
    guard batch > 0, stride > 0 else { throw .emptyBatch }
  }

  /// One row of K classes for each of N examples.
  public init(rows: Int, classes: Int) throws(LossError) {
    try self.init([rows, classes])
  }

  /// Where the first score of a row lies.
  @inline(__always)
  func offset(ofRow row: Int) -> Int {
    stride == 1 ? row * classes : row / stride * classes * stride + row % stride
  }

  /// The row and the class of an entry.
  func place(of index: Int) -> (row: Int, column: Int) {
    let (example, inside) = index.quotientAndRemainder(dividingBy: classes * stride)
    return (example * stride + inside % stride, inside / stride)
  }
}
