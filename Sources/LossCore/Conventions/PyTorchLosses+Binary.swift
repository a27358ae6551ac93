import RealModule

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
  ) throws(LossError) -> LossOutcome<T> {
    let elements = try sameShape(input, target, weight)
    try checkShares(input.values, .probabilities)
    try checkShares(target.values, .target)
    let lowest = DoubleDouble(-100)
    // PyTorch writes it as a float32 for every scalar.
    let leastSpread = Double(1e-12 as Float)
    return elements.outcome(input, target, reduction: reduction, gradient: gradient) { x, t in
      let rest = DoubleDouble(difference: 1, x)
      var positive = DoubleDouble.log(x)
      var negative = DoubleDouble.log(onePlus: DoubleDouble(-x))
      if positive.high < -100 { positive = lowest }
      if negative.high < -100 { negative = lowest }
      let loss = -(positive * t) - negative * DoubleDouble(difference: 1, t)
      let spread = rest * x
      let slope =
        DoubleDouble(difference: x, t)
        / (spread.high < leastSpread ? DoubleDouble(leastSpread) : spread)
      return (loss, slope)
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
  ) throws(LossError) -> LossOutcome<T> {
    let elements = try sameShape(input, target, weight)
    let positiveWeights = try positiveWeight?.filling(target.shape, as: .positiveWeights)
    var element = 0
    return elements.outcome(input, target, reduction: reduction, gradient: gradient) { x, t in
      let positive = positiveWeights?[element] ?? 1
      element += 1
      return binaryTerm(x, t, positive)
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
  ) throws(LossError) -> LossOutcome<T> {
    guard (alpha >= 0 && alpha <= 1) || alpha == -1 else {
      throw .parameterOutOfRange(name: "alpha", value: alpha, lowest: 0, highest: 1)
    }
    let elements = try sameShape(input, target, nil)
    return elements.outcome(input, target, reduction: reduction, gradient: gradient) { x, t in
      let (loss, slope) = binaryTerm(x, t, 1)
      let p = sigmoidExtended(x)
      let q = sigmoidExtended(-x)
      let negative = DoubleDouble(difference: 1, t)
      let wrong = p * negative + q * t
      let factor = focus(wrong, gamma)
      var focalLoss = loss * factor
      var focalSlope = slope * factor
      if gamma != 0 {
        // d wrong / dx = p q (1 - 2 t)
        let change = p * q * (negative - DoubleDouble(t))
        focalSlope += loss * focus(wrong, gamma - 1) * gamma * change
      }
      if alpha >= 0 {
        let balance =
          negative * DoubleDouble(difference: 1, alpha) + DoubleDouble(product: t, alpha)
        focalLoss = focalLoss * balance
        focalSlope = focalSlope * balance
      }
      return (focalLoss, focalSlope)
    }
  }

  /// x^y for the share of the wrong answer; targets outside 0...1 may make it negative.
  private static func focus(_ x: DoubleDouble, _ y: Double) -> DoubleDouble {
    x.high < 0 || x.isNaN || !y.isFinite
      ? DoubleDouble(Double.pythonPower(x.high, y)) : DoubleDouble.pow(x, y)
  }

  /// The loss and slope of one logit; the target may be any number.
  private static func binaryTerm(
    _ x: Double, _ t: Double, _ positiveWeight: Double
  ) -> ElementwiseLoss.Term {
    let positive = DoubleDouble(product: t, positiveWeight)
    let negative = DoubleDouble(difference: 1, t)
    let slope = negative * sigmoidExtended(x) - positive * sigmoidExtended(-x)
    guard x.isFinite else {
      // PyTorch's own formula, term by term: it decides where infinities cancel to NaN.
      let logWeight = (positiveWeight - 1) * t + 1
      let logSigmoid = x > 0 ? 0 : x
      return (DoubleDouble((1 - t) * x - logSigmoid * logWeight), slope)
    }
    // Two parts that do not cancel for targets within 0...1.
    return (positive * softplusExtended(-x) + negative * softplusExtended(x), slope)
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

extension Double {
  /// x^y as C's `pow` has it: NaN for a negative x with a broken exponent.
  fileprivate static func pythonPower(_ x: Double, _ y: Double) -> Double {
    if x < 0, y == y.rounded(), abs(y) < 1e15 {
      let size = Double.pow(-x, y)
      return y.truncatingRemainder(dividingBy: 2) == 0 ? size : -size
    }
    return Double.pow(x, y)
  }
}
