/// Collects the losses and slopes of rows and reduces them: the part that all losses over classes
/// share.
struct ClassReduction<T: LossScalar> {
  private let rows: ClassRows
  private let shape: [Int]
  private let reduction: Reduction
  private let scale: DoubleDouble
  private var losses: [T] = []
  private var sum = DoubleDouble.zero
  private var slopes: [T]

  /// What a mean divides by.
  let divisor: DoubleDouble

  init(
    _ rows: ClassRows, shape: [Int], reduction: Reduction, divisor: DoubleDouble, gradient: Bool
  ) {
    self.rows = rows
    self.shape = shape
    self.reduction = reduction
    self.divisor = divisor
    scale = reduction == .mean ? divisor : .one
    slopes = [T](repeating: 0, count: gradient ? rows.rows * rows.classes : 0)
  }

  /// Whether slopes are wanted.
  var wantsSlopes: Bool { !slopes.isEmpty }

  /// Whether a mean is wanted of weights that sum to 0.
  var dividesByZero: Bool { reduction == .mean && divisor == .zero }

  /// The next row's loss.
  mutating func add(loss: DoubleDouble) {
    if reduction == .none { losses.append(T(loss.high)) } else { sum += loss }
  }

  /// The slope of a row's loss along one class.
  mutating func set(slope: DoubleDouble, row: Int, class index: Int) {
    let scaled = scale == .one ? slope : slope / scale
    slopes[rows.position(row, index)] = T(scaled.high)
  }

  /// Makes the slopes of a row NaN. Where a row is ignored that is the case for logits that are not
  /// numbers, since PyTorch multiplies their softmax by 0; other ignored rows have slope 0, whatever
  /// the divisor.
  mutating func setNaN(row: Int) {
    for index in 0..<rows.classes { slopes[rows.position(row, index)] = .nan }
  }

  /// The reduced loss.
  func outcome(gradient: Bool) -> LossOutcome<T> {
    let value =
      reduction == .none
      ? Tensor(fitting: rows.rowShape, losses)
      : Tensor(T(reduction.combine(sum: sum, weight: divisor).high))
    return LossOutcome(
      value: value, gradient: gradient ? Tensor(fitting: shape, slopes) : nil)
  }
}
