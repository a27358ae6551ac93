extension PyTorchLosses {
  /// `binary_cross_entropy`: -(t ln x + (1 - t) ln(1 - x)) for probabilities x, both logarithms no
  /// lower than -100. The slope is (x - t) / max(x (1 - x), 1e-12).
  ///
  /// - Parameter weight: multiplies the losses; broadcast to their shape. A mean divides by the
  ///   number of elements all the same.
  /// - Throws: `LossError.shapeMismatch`, or `probabilityOutOfRange` for an input or a target
  ///   outside 0...1 (NaN included), with the position in the flat array as its row.
  public static func binaryCrossEntropy<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<T>, weight: Tensor<T>? = nil,
    reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    let elements = try sameShape(input, target, weight)
    try checkShares(input.values, .probabilities)
    try checkShares(target.values, .target)
    let loss = BinaryCrossEntropy<Double>(zeroPolicy: .pytorch)
    return elements.outcome(input, target, reduction: reduction, gradient: gradient) {
      loss.point($0, $1, at: 0)
    }
  }

  /// `binary_cross_entropy_with_logits`: the same from logits, without the limit at -100.
  ///
  /// - Parameters:
  ///   - weight: multiplies the losses; broadcast to their shape. A mean divides by the number of
  ///     elements all the same.
  ///   - positiveWeight: multiplies the part of the positive answer, t ln sigmoid(x); broadcast.
  /// - Throws: `LossError.shapeMismatch`.
  public static func binaryCrossEntropy<T: LossScalar>(
    logits input: Tensor<T>, _ target: Tensor<T>, weight: Tensor<T>? = nil,
    positiveWeight: Tensor<T>? = nil, reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    let elements = try sameShape(input, target, weight)
    let positiveWeights = try positiveWeight?.filling(target.shape, as: .positiveWeights)
    var element = 0
    return elements.outcome(input, target, reduction: reduction, gradient: gradient) { x, t in
      let positive = positiveWeights?[element] ?? 1
      element += 1
      var point = LogitPoint(x).crossEntropy(t, positiveWeight: positive)
      if !x.isFinite { point.value = endlessValue(x, t, positive) }
      return point
    }
  }

  /// torchvision's `sigmoid_focal_loss`: the binary cross-entropy of logits times
  /// (1 - p of the truth)^gamma, and alpha where the target is 1, 1 - alpha where it is 0.
  ///
  /// - Parameter alpha: below 0 for no such factor.
  /// - Throws: `LossError.shapeMismatch`, or `parameterOutOfRange` for an alpha that is neither -1
  ///   nor in 0...1.
  public static func sigmoidFocal<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<T>, alpha: Double = 0.25, gamma: Double = 2,
    reduction: Reduction = .none, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    guard (alpha >= 0 && alpha <= 1) || alpha == -1 else {
      throw .parameterOutOfRange(name: "alpha", value: alpha, lowest: 0, highest: 1)
    }
    let elements = try sameShape(input, target, nil)
    let alpha = alpha < 0 ? nil : alpha
    return elements.outcome(input, target, reduction: reduction, gradient: gradient) { x, t in
      let logit = LogitPoint(x)
      var point = logit.focal(t, gamma: gamma, alpha: alpha)
      // PyTorch multiplies zeros with infinities where we take limits: at infinite logits, and where
      // nothing at all is missed.
      let missesNothing = gamma < 1 && gamma != 0 && logit.miss(t).high == 0
      if !x.isFinite {
        point.value = endlessValue(x, t, 1) * logit.focalScale(t, gamma: gamma, alpha: alpha)
      } else if missesNothing, gamma < 0 {
        point.value = DoubleDouble(.nan)
      }
      if missesNothing || !gamma.isFinite || (!x.isFinite && gamma != 0) {
        point.slope = DoubleDouble(.nan)
      }
      return point
    }
  }

  /// PyTorch's own formula of the loss of an infinite logit, term by term: it decides where infinities
  /// cancel to NaN.
  private static func endlessValue(
    _ x: Double, _ t: Double, _ positiveWeight: Double
  ) -> DoubleDouble {
    let logSigmoid = x > 0 ? 0 : x
    return DoubleDouble((1 - t) * x - logSigmoid * ((positiveWeight - 1) * t + 1))
  }

  private static func sameShape<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<T>, _ weight: Tensor<T>?
  ) throws(LossError) -> ElementwiseLoss {
    guard input.shape == target.shape else {
      throw .shapeMismatch(input: .target, expected: input.shape, found: target.shape)
    }
    var elements = try ElementwiseLoss(input: input.shape, target: target.shape)
    elements.weights = try weight?.filling(target.shape, as: .sampleWeights)
    return elements
  }

  private static func checkShares<T: LossScalar>(
    _ values: [T], _ input: LossInput
  ) throws(LossError) {
    for (position, value) in values.enumerated() where !(value >= 0 && value <= 1) {
      guard !value.isNaN else { throw .notANumber(input: input, row: position, column: 0) }
      throw .probabilityOutOfRange(
        input: input, value: value.asDouble, row: position, column: 0)
    }
  }
}
