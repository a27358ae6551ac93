/// Reads an array N x K x d1 x ... as rows of K classes, one row for every place of N x d1 x ...; an
/// array of one dimension is a single row without a batch.
struct ClassRows {
  /// The number of classes.
  let classes: Int
  /// The number of rows.
  let rows: Int
  /// The shape of one number a row.
  private(set) var rowShape: [Int]
  /// How far apart the classes of a row lie.
  private let stride: Int

  /// - Throws: `LossError.shapeMismatch` for a single number, which has no classes.
  init(shape: [Int], as input: LossInput) throws(LossError) {
    guard let first = shape.first else {
      throw .shapeMismatch(input: input, expected: [1], found: [])
    }
    if shape.count == 1 {
      classes = first
      rowShape = []
      stride = 1
    } else {
      classes = shape[1]
      rowShape = [first] + shape[2...]
      stride = shape[2...].reduce(1, *)
    }
    rows = rowShape.reduce(1, *)
  }

  /// The same rows with the shape of a target that has as many numbers.
  ///
  /// - Throws: `LossError.shapeMismatch`.
  func shaped(as target: [Int]) throws(LossError) -> ClassRows {
    guard target.count <= 1, target.reduce(1, *) == rows else {
      throw .shapeMismatch(input: .target, expected: rowShape, found: target)
    }
    var rows = self
    rows.rowShape = target
    return rows
  }

  /// Where the first class of a row lies.
  private func start(_ row: Int) -> Int {
    stride == 1 ? row * classes : row / stride * (classes * stride) + row % stride
  }

  /// Copies a row.
  private func load<T: LossScalar>(
    _ row: Int, of values: [T], into buffer: UnsafeMutableBufferPointer<Double>
  ) {
    var position = start(row)
    for index in 0..<classes {
      buffer[index] = values[position].asDouble
      position += stride
    }
  }

  /// Where a class of a row lies.
  func position(_ row: Int, _ index: Int) -> Int { start(row) + index * stride }

  /// The class that each row's target names, nil where it is ignored.
  ///
  /// - Throws: `LossError.shapeMismatch`, `labelNotInteger` or `labelOutOfRange`.
  func indices(_ target: Tensor<Double>, ignoring ignored: Int) throws(LossError) -> [Int?] {
    guard target.shape == rowShape else {
      throw .shapeMismatch(input: .target, expected: rowShape, found: target.shape)
    }
    var indices: [Int?] = []
    indices.reserveCapacity(rows)
    for (row, value) in target.values.enumerated() {
      guard value == value.rounded(), let label = Int(exactly: value) else {
        throw .labelNotInteger(value: value, row: row)
      }
      if label == ignored {
        indices.append(nil)
        continue
      }
      guard label >= 0, label < classes else {
        throw .labelOutOfRange(label: label, classes: classes, row: row)
      }
      indices.append(label)
    }
    return indices
  }

  /// One weight a class; nil when there are none.
  ///
  /// - Throws: `LossError.shapeMismatch`.
  func classWeights<T: LossScalar>(_ weight: Tensor<T>?) throws(LossError) -> [Double]? {
    guard let weight else { return nil }
    guard weight.shape == [classes] else {
      throw .shapeMismatch(input: .classWeights, expected: [classes], found: weight.shape)
    }
    return weight.values.map(\.asDouble)
  }

  /// A loss of every row, reduced as PyTorch does it, which takes any number.
  ///
  /// - Parameters:
  ///   - loss: its settings must have been checked.
  ///   - divisor: what a mean divides by.
  ///   - isOfSoftmax: ignored rows that have no softmax have slope NaN, since PyTorch multiplies it by 0,
  ///     and so has a mean over nothing in every class. Else slopes of 0 stay that.
  ///   - truth: what is true of a row, nothing where it is ignored; the memory is for its shares.
  @specialized(where T == Float, Loss == TorchCrossEntropy)
  @specialized(where T == Double, Loss == TorchCrossEntropy)
  @specialized(where T == Float, Loss == NegativeLogLikelihood)
  @specialized(where T == Double, Loss == NegativeLogLikelihood)
  func outcome<T: LossScalar, Loss: RowLoss>(
    _ loss: Loss, _ input: Tensor<T>, divisor: DoubleDouble, reduction: Reduction, gradient: Bool,
    isOfSoftmax: Bool = false, truth: (Int, UnsafeMutableBufferPointer<Double>) -> RowTarget?
  ) -> LossResult<T> {
    let scale = reduction == .mean ? divisor : .one
    var losses: [T] = []
    var sum = DoubleDouble.zero
    var slopes = [T](repeating: 0, count: gradient ? rows * classes : 0)
    let scratch = RowScratch(classes: classes)
    defer { scratch.deallocate() }
    for row in 0..<rows {
      var value = DoubleDouble.zero
      let truth = classes == 0 ? nil : truth(row, scratch.shares)
      if truth != nil || (isOfSoftmax && gradient && classes > 0) {
        load(row, of: input.values, into: scratch.row)
      }
      let numbers = UnsafeBufferPointer(scratch.row)
      if let truth {
        value =
          loss.evaluate(
            numbers, target: truth, gradient: gradient ? scratch.gradient : nil
          ).value
      } else if isOfSoftmax, gradient {
        scratch.gradient.update(repeating: numbers.hasFiniteMaximum ? .zero : DoubleDouble(.nan))
      }
      if reduction == .none { losses.append(T(value.high)) } else { sum += value }
      guard gradient, truth != nil || isOfSoftmax else { continue }
      for index in 0..<classes {
        let slope = scratch.gradient[index]
        // Adding 0 turns a minus 0 into 0.
        let isAsItIs = truth == nil || scale == .one || (slope == .zero && !isOfSoftmax)
        let scaled = isAsItIs ? slope : slope / scale
        slopes[position(row, index)] = T(scaled.high + 0)
      }
    }
    return LossResult(
      losses: reduction == .none
        ? Tensor(fitting: rowShape, losses)
        : Tensor(T(reduction.combine(sum: sum, weight: divisor).high)),
      gradient: gradient ? Tensor(fitting: input.shape, slopes) : nil)
  }
}

extension UnsafeBufferPointer<Double> {
  /// Whether the largest of a row is a number, as PyTorch's softmax needs it.
  var hasFiniteMaximum: Bool {
    var maximum = -Double.infinity
    for value in self {
      if value.isNaN { return false }
      maximum = Swift.max(maximum, value)
    }
    return maximum.isFinite
  }
}
