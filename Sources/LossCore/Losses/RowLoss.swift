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
