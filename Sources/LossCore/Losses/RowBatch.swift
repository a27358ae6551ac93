/// A loss of every row of a batch: checks, weights, the one reduction, the scaled gradient.
///
/// A row is widened into scratch memory, so that a loss sees neither strides nor the scalar. Sums
/// run over pairs of doubles in row order, and every number is rounded once, when it is stored.
struct RowBatch<Scalar: LossScalar> {
  /// N x K x d1 ...
  let scores: UnsafeBufferPointer<Scalar>
  let shape: ClassShape
  let target: TargetRows<Scalar>
  let options: LossOptions<Scalar>
  /// One entry a score, or nothing.
  let gradient: UnsafeMutableBufferPointer<Scalar>?
  /// One entry a row, or nothing: the losses before reduction.
  let losses: UnsafeMutableBufferPointer<Scalar>?

  /// What remains of a batch: the reduced value (NaN without reduction), and the clamped rows.
  typealias Outcome = (value: Scalar, clampedRows: Int)

  @specialized(where Scalar == Float, Loss == CategoricalCrossEntropy<Float>)
  @specialized(where Scalar == Double, Loss == CategoricalCrossEntropy<Double>)
  func evaluate<Loss: RowLoss>(_ loss: Loss) throws(LossError) -> Outcome {
    try check(loss)
    let scratch = RowScratch(classes: shape.classes)
    defer { scratch.deallocate() }

    let divisor = divisor(loss, scratch)
    let scale = DoubleDouble.one / divisor
    var sum = DoubleDouble.zero
    var clampedRows = 0
    for row in 0..<shape.rows {
      guard let rowTarget = scratch.target(target, shape, row: row, ignoring: options.ignoreIndex)
      else {
        losses?[row] = 0
        writeNoGradient(row)
        continue
      }
      try load(row, into: scratch.row)
      let result = loss.evaluate(
        UnsafeBufferPointer(scratch.row), target: rowTarget,
        gradient: gradient == nil ? nil : scratch.gradient)
      let weight = options.weights?[row].asDouble ?? 1
      let value = weight == 1 ? result.value : result.value * weight
      sum += value
      if result.isClamped { clampedRows += 1 }
      losses?[row] = Scalar(value.high)
      writeGradient(row, scratch.gradient, weight, scale)
    }
    return (Scalar(options.reduction.combine(sum: sum, weight: divisor).high), clampedRows)
  }

  func check<Loss: RowLoss>(_ loss: Loss) throws(LossError) {
    guard scores.count == shape.count else {
      throw .shapeMismatch(input: .scores, expected: shape.dimensions, found: [scores.count])
    }
    try loss.check(classes: shape.classes)
    try target.check(shape, ignoring: options.ignoreIndex)
    if case .shares = target, loss.needsLabels { throw .labelsExpected }
    if let gradient, gradient.count != shape.count {
      throw .shapeMismatch(input: .gradient, expected: shape.dimensions, found: [gradient.count])
    }
    if let losses, losses.count != shape.rows {
      throw .shapeMismatch(input: .losses, expected: shape.rowDimensions, found: [losses.count])
    }
    guard let weights = options.weights else { return }
    guard weights.count == shape.rows else {
      throw .shapeMismatch(
        input: .sampleWeights, expected: shape.rowDimensions, found: [weights.count])
    }
    try checkFinite(weights, .sampleWeights)
  }

  /// What a mean divides by. It is known before any loss, so that gradients are scaled as they are
  /// written.
  private func divisor<Loss: RowLoss>(_ loss: Loss, _ scratch: RowScratch) -> DoubleDouble {
    if case .fixed(let number) = options.meanDivisor { return DoubleDouble(number) }
    guard options.reduction == .mean else { return .one }
    var divisor = DoubleDouble.zero
    for row in 0..<shape.rows {
      guard let rowTarget = scratch.target(target, shape, row: row, ignoring: options.ignoreIndex)
      else {
        continue
      }
      if options.meanDivisor == .count {
        divisor += 1
      } else {
        divisor += DoubleDouble(
          product: loss.weight(of: rowTarget), options.weights?[row].asDouble ?? 1)
      }
    }
    return divisor
  }

  private func load(
    _ row: Int, into memory: UnsafeMutableBufferPointer<Double>
  ) throws(LossError) {
    var place = shape.offset(ofRow: row)
    for index in 0..<shape.classes {
      let score = scores[place].asDouble
      if score.isNaN { throw .notANumber(input: .scores, row: row, column: index) }
      memory[index] = score
      place += shape.stride
    }
  }

  private func writeGradient(
    _ row: Int, _ slopes: RowGradient, _ weight: Double, _ scale: DoubleDouble
  ) {
    guard let gradient else { return }
    var place = shape.offset(ofRow: row)
    for index in 0..<shape.classes {
      var slope = slopes[index]
      if weight != 1 { slope = slope * weight }
      if options.reduction == .mean { slope = slope * scale }
      // Adding 0 turns a minus 0 into 0.
      gradient[place] = Scalar(slope.high + 0)
      place += shape.stride
    }
  }

  private func writeNoGradient(_ row: Int) {
    guard let gradient else { return }
    let offset = shape.offset(ofRow: row)
    for index in 0..<shape.classes { gradient[offset + index * shape.stride] = 0 }
  }
}

/// A loss of scores and a target held as values.
func evaluateRows<Loss: RowLoss, Scores: ClassScores>(
  _ loss: Loss, _ scores: Scores, _ target: Target<Scores.Scalar>,
  _ options: LossOptions<Scores.Scalar>, _ gradient: UnsafeMutableBufferPointer<Scores.Scalar>?
) throws(LossError) -> LossResult<Scores.Scalar> {
  typealias Scalar = Scores.Scalar
  let isReduced = options.reduction != .none
  var losses = [Scalar](repeating: 0, count: isReduced ? 0 : scores.shape.rows)
  let outcome = try losses.withUnsafeMutableBufferPointer {
    (losses) throws(LossError) -> RowBatch<Scalar>.Outcome in
    try scores.values.withUnsafeBufferPointer {
      (values) throws(LossError) -> RowBatch<Scalar>.Outcome in
      try target.withRows { (rows) throws(LossError) -> RowBatch<Scalar>.Outcome in
        try RowBatch(
          scores: values, shape: scores.shape, target: rows, options: options,
          gradient: gradient, losses: isReduced ? nil : losses
        ).evaluate(loss)
      }
    }
  }
  return LossResult(
    losses: isReduced
      ? Tensor(outcome.value) : Tensor(fitting: scores.shape.rowDimensions, losses),
    clampedRows: outcome.clampedRows)
}

/// A loss of rows of logits that has no other way in.
struct LogitLoss<Loss: RowLoss, Scalar: LossScalar>: ClassLoss {
  private let loss: Loss

  init(_ loss: Loss) {
    self.loss = loss
  }

  func evaluate(
    _ scores: Logits<Scalar>, target: Target<Scalar>, options: LossOptions<Scalar>,
    gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateRows(loss, scores, target, options, gradient)
  }
}

/// Room for one row: its scores, its target's shares and its gradient.
struct RowScratch {
  let row: UnsafeMutableBufferPointer<Double>
  let shares: UnsafeMutableBufferPointer<Double>
  let gradient: RowGradient

  init(classes: Int) {
    row = .allocate(capacity: classes)
    shares = .allocate(capacity: classes)
    gradient = .allocate(capacity: classes)
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
  func target<Scalar: LossScalar>(
    _ target: TargetRows<Scalar>, _ shape: ClassShape, row: Int, ignoring ignored: Int?
  ) -> RowTarget? {
    switch target {
    case .labels(let labels):
      return labels[row] == ignored ? nil : .label(labels[row])
    case .shares(let values, _):
      let offset = shape.offset(ofRow: row)
      for index in shares.indices {
        shares[index] = values[offset + index * shape.stride].asDouble
      }
      return .shares(UnsafeBufferPointer(shares))
    }
  }
}
