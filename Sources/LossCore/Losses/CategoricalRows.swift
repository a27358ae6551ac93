/// Cross-entropy of logits and class indices in memory of the caller's: what training calls in every
/// step, and the seam behind which faster paths stand.
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
  try RowBatch(
    scores: logits, shape: shape, target: .labels(labels), options: options, gradient: gradient,
    losses: losses
  ).evaluate(loss).value
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
  let (result, gradient) = try BinaryCrossEntropyWithLogits<T>().valueAndGradient(
    [logit], target: [target])
  return (result.value, gradient[0])
}
