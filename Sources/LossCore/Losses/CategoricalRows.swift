/// Cross-entropy of logits and class indices in memory of the caller's. `Float` goes through the
/// float32 kernels where those apply, and then nothing is allocated (see `FloatKernels`).
///
/// - Parameters:
///   - logits: N x K x d1 ... scores, anything but NaN.
///   - shape: their shape.
///   - labels: one class index a row.
///   - loss: class weights and smoothing.
///   - options: reduction, ignored label, weights of rows, divisor of the mean.
///   - gradient: as many entries as there are logits, or `nil`; written whole. It is the gradient
///     of the reduced value, of the sum without reduction.
///   - losses: one entry a row for the losses before reduction, or `nil`.
/// - Returns: the reduced loss in nats; NaN without reduction.
/// - Throws: `LossError` with the place of the first thing that is wrong; what was written before
///   is then without meaning.
public func categoricalCrossEntropy<T: LossScalar>(
  logits: UnsafeBufferPointer<T>, shape: ClassShape, labels: UnsafeBufferPointer<Int>,
  loss: CategoricalCrossEntropy<T> = CategoricalCrossEntropy(),
  options: LossOptions<T> = LossOptions(), gradient: UnsafeMutableBufferPointer<T>? = nil,
  losses: UnsafeMutableBufferPointer<T>? = nil
) throws(LossError) -> T {
  let batch = RowBatch(
    scores: logits, shape: shape, target: .labels(labels), options: options, gradient: gradient,
    losses: losses)
  // The kernels answer NaN for bad numbers; the reference path says which one it was.
  if let value = try batch.valueByKernels(loss, labels), !value.isNaN { return value }
  return try batch.evaluate(loss).value
}

extension RowBatch {
  /// The reduced value by the float32 kernels; nothing where they do not apply.
  fileprivate func valueByKernels(
    _ loss: CategoricalCrossEntropy<Scalar>, _ labels: UnsafeBufferPointer<Int>
  ) throws(LossError) -> Scalar? {
    guard Scalar.self == Float.self, shape.stride == 1, options.reduction != .none,
      options.weights == nil, options.meanDivisor == .weights, loss.labelSmoothing == 0,
      loss.classWeights == nil, let logits = scores as? UnsafeBufferPointer<Float>
    else { return nil }
    try check(loss)
    let sum = try FloatKernels.crossEntropy(
      logits: logits, labels: labels, classes: shape.classes, ignoring: options.ignoreIndex,
      dividingBy: options.reduction == .mean ? .weight : .number(1),
      losses: losses as? UnsafeMutableBufferPointer<Float>,
      gradient: gradient as? UnsafeMutableBufferPointer<Float>)
    return Scalar(options.reduction == .mean ? sum.mean : sum.sum)
  }
}

/// Cross-entropy of logits, reduced to one number.
///
/// - Parameters: those of `CategoricalCrossEntropy` and `LossOptions`.
/// - Returns: the loss in nats; NaN without reduction, or for the mean of nothing.
/// - Throws: `LossError` with the place of the first thing that is wrong.
public func categoricalCrossEntropy<T: LossScalar>(
  logits: Logits<T>, target: Target<T>, classWeights: [T]? = nil, ignoreIndex: Int? = nil,
  labelSmoothing: T = 0, reduction: Reduction = .mean
) throws(LossError) -> T {
  try CategoricalCrossEntropy(classWeights: classWeights, labelSmoothing: labelSmoothing).value(
    logits, target: target,
    options: LossOptions(reduction: reduction, ignoreIndex: ignoreIndex)
  ).value
}

/// Cross-entropy of the logits of one example, and its gradient.
///
/// - Throws: `LossError` for NaN, no classes, or a label that is none of them.
public func categoricalCrossEntropy<T: LossScalar>(
  logits: [T], label: Int
) throws(LossError) -> (value: T, gradient: [T]) {
  let (result, gradient) = try CategoricalCrossEntropy<T>().valueAndGradient(
    Logits(logits), target: .classes([label]))
  return (result.value, gradient)
}

/// Binary cross-entropy of one logit, and its slope.
///
/// - Throws: `LossError` for NaN, or a target outside 0...1.
public func binaryCrossEntropy<T: LossScalar>(
  logit: T, target: T
) throws(LossError) -> (value: T, slope: T) {
  if logit.isNaN { throw .notANumber(input: .logits, row: 0, column: 0) }
  let loss = BinaryCrossEntropyWithLogits<T>()
  try loss.check(logit.asDouble, target.asDouble, at: 0)
  let point = loss.point(logit.asDouble, target.asDouble, at: 0)
  // Adding 0 turns a minus 0 into 0.
  return (T(point.value.high), T(point.slope.high + 0))
}
