/// What a loss of class scores says about a single row; the batch around it is `evaluateRows`.
protocol RowLoss: Sendable {
  /// Whether its settings are in range and fit the number of classes.
  func check(classes: Int) throws(LossError)

  /// Whether the target must be one class a row.
  var needsLabels: Bool { get }

  /// What the row adds to the divisor of a weighted mean.
  func weight(of target: RowTarget) -> Double

  /// The loss of a row, and its gradient where it is wanted. Every entry of it is written.
  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult
}

extension RowLoss {
  func check(classes: Int) throws(LossError) {}
  var needsLabels: Bool { false }
  func weight(of target: RowTarget) -> Double { 1 }
}

/// Where the gradient of a row goes before it is scaled and rounded.
typealias RowGradient = UnsafeMutableBufferPointer<DoubleDouble>

/// What is true of one row.
enum RowTarget {
  case label(Int)
  case shares(UnsafeBufferPointer<Double>)

  /// The share of a class.
  func share(_ index: Int) -> Double {
    switch self {
    case .label(let label): index == label ? 1 : 0
    case .shares(let shares): shares[index]
    }
  }
}

/// The loss of a row, and whether a clamp had a part in it.
struct RowResult {
  var value: DoubleDouble
  var isClamped = false
}

/// A loss of every row of a batch: checks, weights, the one reduction, the scaled gradient.
///
/// A row is widened into scratch memory, so that a loss sees neither strides nor the scalar. Sums
/// run over pairs of doubles in row order, and every number is rounded once, when it is stored.
@specialized(where Loss == CategoricalCrossEntropy<Float>, Scores == Logits<Float>)
@specialized(where Loss == CategoricalCrossEntropy<Double>, Scores == Logits<Double>)
func evaluateRows<Loss: RowLoss, Scores: ClassScores>(
  _ loss: Loss, _ scores: Scores, _ target: Target<Scores.Scalar>,
  _ options: LossOptions<Scores.Scalar>, _ gradient: UnsafeMutableBufferPointer<Scores.Scalar>?
) throws(LossError) -> LossResult<Scores.Scalar> {
  let shape = scores.shape
  try loss.check(classes: shape.classes)
  try target.check(shape, ignoring: options.ignoreIndex)
  if let gradient, gradient.count != shape.count {
    throw .shapeMismatch(input: .gradient, expected: shape.dimensions, found: [gradient.count])
  }
  if let weights = options.weights {
    guard weights.count == shape.rows else {
      throw .shapeMismatch(
        input: .sampleWeights, expected: shape.rowDimensions, found: [weights.count])
    }
    try checkFinite(weights, .sampleWeights)
  }
  if case .classes = target {} else if loss.needsLabels { throw .labelsExpected }

  let scratch = RowScratch(shape, target)
  defer { scratch.deallocate() }

  var divisor = DoubleDouble.zero
  for row in 0..<shape.rows {
    guard let rowTarget = scratch.target(target, row: row, ignoring: options.ignoreIndex) else {
      continue
    }
    switch options.meanDivisor {
    case .weights:
      divisor += DoubleDouble(
        product: loss.weight(of: rowTarget), options.weights?[row].asDouble ?? 1)
    case .count: divisor += 1
    case .fixed: break
    }
  }
  if case .fixed(let number) = options.meanDivisor { divisor = DoubleDouble(number) }

  var sum = DoubleDouble.zero
  var clampedRows = 0
  var values: [Scores.Scalar] = []
  if options.reduction == .none { values.reserveCapacity(shape.rows) }
  for row in 0..<shape.rows {
    let offset = shape.offset(ofRow: row)
    guard let rowTarget = scratch.target(target, row: row, ignoring: options.ignoreIndex) else {
      if options.reduction == .none { values.append(0) }
      if let gradient {
        for index in 0..<shape.classes { gradient[offset + index * shape.stride] = 0 }
      }
      continue
    }
    for index in 0..<shape.classes {
      scratch.row[index] = scores.values[offset + index * shape.stride].asDouble
    }
    let result = loss.evaluate(
      UnsafeBufferPointer(scratch.row), target: rowTarget,
      gradient: gradient == nil ? nil : scratch.gradient)
    let weight = options.weights?[row].asDouble ?? 1
    let value = weight == 1 ? result.value : result.value * weight
    sum += value
    if result.isClamped { clampedRows += 1 }
    if options.reduction == .none { values.append(Scores.Scalar(value.high)) }
    if let gradient {
      let isMean = options.reduction == .mean
      for index in 0..<shape.classes {
        var slope = scratch.gradient[index]
        if weight != 1 { slope = slope * weight }
        if isMean { slope = slope / divisor }
        // Adding 0 turns a minus 0 into 0.
        gradient[offset + index * shape.stride] = Scores.Scalar(slope.high + 0)
      }
    }
  }
  if options.reduction != .none {
    values = [Scores.Scalar(options.reduction.combine(sum: sum, weight: divisor).high)]
  }
  return LossResult(values: values, clampedRows: clampedRows)
}

/// Room for one row: its scores, its target's shares and its gradient.
private struct RowScratch {
  let row: UnsafeMutableBufferPointer<Double>
  let shares: UnsafeMutableBufferPointer<Double>
  let gradient: RowGradient
  let shape: ClassShape

  init<T>(_ shape: ClassShape, _ target: Target<T>) {
    self.shape = shape
    row = .allocate(capacity: shape.classes)
    shares = .allocate(capacity: shape.classes)
    gradient = .allocate(capacity: shape.classes)
    row.initialize(repeating: 0)
    shares.initialize(repeating: 0)
    gradient.initialize(repeating: .zero)
  }

  func deallocate() {
    row.deallocate()
    shares.deallocate()
    gradient.deallocate()
  }

  /// What is true of a row; nothing where it is to be ignored. Shares stay valid until the next call.
  func target<T>(_ target: Target<T>, row: Int, ignoring ignored: Int?) -> RowTarget? {
    switch target {
    case .classes(let labels):
      return labels[row] == ignored ? nil : .label(labels[row])
    case .distributions(let values), .unchecked(let values):
      let offset = shape.offset(ofRow: row)
      for index in 0..<shape.classes {
        shares[index] = values[offset + index * shape.stride].asDouble
      }
      return .shares(UnsafeBufferPointer(shares))
    }
  }
}

/// Whether every weight is a finite number.
func checkFinite<T: LossScalar>(_ values: [T], _ input: LossInput) throws(LossError) {
  for (row, value) in values.enumerated() {
    if value.isNaN { throw .notANumber(input: input, row: row, column: 0) }
    if value.isInfinite {
      throw .notFinite(input: input, value: value.asDouble, row: row, column: 0)
    }
  }
}

/// Whether class weights fit the classes and are finite.
func checkClassWeights<T: LossScalar>(_ weights: [T]?, classes: Int) throws(LossError) {
  guard let weights else { return }
  guard weights.count == classes else {
    throw .shapeMismatch(input: .classWeights, expected: [classes], found: [weights.count])
  }
  try checkFinite(weights, .classWeights)
}
