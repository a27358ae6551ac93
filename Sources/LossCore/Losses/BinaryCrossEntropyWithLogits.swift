/// Binary cross-entropy of logits: w (c y softplus(-x) + (1 - y) softplus(x)), in nats, c the positive
/// weight; what `torch.nn.BCEWithLogitsLoss` computes. Several labels that may be true together are
/// several elements. Targets lie in 0...1.
///
/// PyTorch's mean of weighted losses divides by the number of elements: `MeanDivisor.count`.
public struct BinaryCrossEntropyWithLogits<Scalar: LossScalar>: ElementLoss, PointLoss {
  /// What the loss of a positive answer is multiplied by: one number for all, or one a label, repeated
  /// along the elements. 1 where there is none.
  public var positiveWeights: [Scalar]?

  /// The loss with these settings, which are checked when it is used.
  public init(positiveWeights: [Scalar]? = nil) {
    self.positiveWeights = positiveWeights
  }

  /// Value and gradient with respect to the logits; see `ElementLoss`. `Float` without weights goes
  /// through the float32 kernels (within 2e-6; see `FloatKernels`).
  public func evaluate(
    _ inputs: UnsafeBufferPointer<Scalar>, target: UnsafeBufferPointer<Scalar>,
    options: LossOptions<Scalar>, gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    if Scalar.self == Float.self {
      try checkElements(inputs, target, options, gradient)
      try check(count: inputs.count)
      for index in inputs.indices {
        try check(inputs[index].asDouble, target[index].asDouble, at: index)
      }
      if let result = try evaluateByKernels(inputs, target, options, gradient) { return result }
    }
    return try evaluateElements(self, inputs, target, options, gradient)
  }

  func check(count: Int) throws(LossError) {
    guard let positiveWeights else { return }
    guard !positiveWeights.isEmpty, count.isMultiple(of: positiveWeights.count) else {
      throw .shapeMismatch(
        input: .positiveWeights, expected: [count], found: [positiveWeights.count])
    }
    try checkFinite(positiveWeights, .positiveWeights)
  }

  func check(_ input: Double, _ target: Double, at index: Int) throws(LossError) {
    try DistributionCheck.check(target, as: .target, row: index, column: 0)
  }

  func point(_ input: Double, _ target: Double, at index: Int) -> ExtendedPoint {
    LogitPoint(input).crossEntropy(
      target, positiveWeight: positiveWeights.map { $0[index % $0.count].asDouble } ?? 1)
  }
}

/// What a logit says: both probabilities and both surprisals from one exponential.
struct LogitPoint {
  /// sigmoid(x).
  let probability: DoubleDouble
  /// 1 - sigmoid(x), without cancellation.
  let complement: DoubleDouble
  /// -ln sigmoid(x).
  let surprisal: DoubleDouble
  /// -ln(1 - sigmoid(x)).
  let complementSurprisal: DoubleDouble

  init(_ x: Double) {
    let distance = abs(x)
    let (significand, exponent) = DoubleDouble.expParts(DoubleDouble(-distance))
    let odds = significand.scaled(byPowerOfTwo: exponent)
    let large = DoubleDouble.one / (.one + odds)
    // Scaled last, so that a subnormal probability is rounded once.
    let small = (significand * large).scaled(byPowerOfTwo: exponent)
    let tail = DoubleDouble.log(onePlus: odds)
    if x >= 0 {
      (probability, complement) = (large, small)
      (surprisal, complementSurprisal) = (tail, tail + distance)
    } else {
      (probability, complement) = (small, large)
      (surprisal, complementSurprisal) = (tail + distance, tail)
    }
  }
}

extension LogitPoint {
  /// c y softplus(-x) + (1 - y) softplus(x) and its slope, c being the positive weight, for any y.
  func crossEntropy(_ target: Double, positiveWeight: Double = 1) -> ExtendedPoint {
    let positive = DoubleDouble(product: positiveWeight, target)
    let negative = DoubleDouble(difference: 1, target)
    // A question that is not asked costs nothing, even at an infinite logit.
    var value = DoubleDouble.zero
    if positive.high != 0 { value += positive * surprisal }
    if negative.high != 0 { value += negative * complementSurprisal }
    return ExtendedPoint(value: value, slope: negative * probability - positive * complement)
  }
}
