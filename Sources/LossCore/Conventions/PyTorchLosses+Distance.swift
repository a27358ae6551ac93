import RealModule

extension PyTorchLosses {
  /// `mse_loss`: (x - t)^2. Input and target are broadcast.
  ///
  /// - Parameter weight: in the shape of the input; a mean then divides by the sum of the weights.
  /// - Throws: `LossError.shapeMismatch`.
  public static func squaredError<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<T>, weight: Tensor<T>? = nil,
    reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    let elements = try distance(input, target, weight)
    return elements.outcome(input, target, reduction: reduction, gradient: gradient) {
      .squared(DoubleDouble(difference: $0, $1))
    }
  }

  /// `l1_loss`: |x - t|, with slope 0 where the two agree. Input and target are broadcast.
  ///
  /// - Parameter weight: in the shape of the input; a mean then divides by the sum of the weights.
  /// - Throws: `LossError.shapeMismatch`.
  public static func absoluteError<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<T>, weight: Tensor<T>? = nil,
    reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    let elements = try distance(input, target, weight)
    return elements.outcome(input, target, reduction: reduction, gradient: gradient) {
      .absolute(DoubleDouble(difference: $0, $1))
    }
  }

  /// `hinge_embedding_loss`: x where the target is 1, max(0, margin - x) where it is -1, and both
  /// where it is neither. Input and target are broadcast.
  ///
  /// - Throws: `LossError.shapeMismatch`.
  public static func hingeEmbedding<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<T>, margin: Double = 1,
    reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    let elements = try ElementwiseLoss(input: input.shape, target: target.shape)
    return elements.outcome(input, target, reduction: reduction, gradient: gradient) { x, t in
      var point = ExtendedPoint(value: .zero, slope: .zero)
      if t != 1 {
        let gap = DoubleDouble(difference: margin, x)
        let violation = ExtendedPoint.hinge(gap)
        point = ExtendedPoint(
          value: gap.isNaN ? gap : violation.value, slope: .zero - violation.slope)
      }
      if t != -1 {
        point.value += x
        point.slope += 1
      }
      return point
    }
  }

  /// `kl_div`: t (ln t - x) for log-probabilities x, or e^t (t - x) for a target of
  /// log-probabilities too. Input and target are broadcast.
  ///
  /// - Parameter perBatch: divides the sum by the length of the first dimension instead of applying
  ///   `reduction` (PyTorch's `batchmean`).
  /// - Throws: `LossError.shapeMismatch`.
  public static func divergence<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<T>, logTarget: Bool = false, perBatch: Bool = false,
    reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    var elements = try ElementwiseLoss(input: input.shape, target: target.shape)
    if perBatch { elements.divisor = DoubleDouble(Double(input.shape.first ?? 1)) }
    return elements.outcome(
      input, target, reduction: perBatch ? .mean : reduction, gradient: gradient
    ) { x, t in
      if logTarget {
        let share = DoubleDouble.exp(t)
        return ExtendedPoint(value: share * DoubleDouble(difference: t, x), slope: -share)
      }
      if t > 0, t.isFinite, x.isFinite {
        let value = (DoubleDouble.log(t) - DoubleDouble(x)) * t
        return ExtendedPoint(value: value, slope: DoubleDouble(-t))
      }
      // t ln t is 0 at 0, but t times an infinite x is not a number there.
      let ownPart = t == 0 ? 0 : t * Double.log(t)
      return ExtendedPoint(value: DoubleDouble(ownPart - t * x), slope: DoubleDouble(-t))
    }
  }

  private static func distance<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<T>, _ weight: Tensor<T>?
  ) throws(LossError) -> ElementwiseLoss {
    var elements = try ElementwiseLoss(input: input.shape, target: target.shape)
    guard let weight else { return elements }
    guard weight.shape == input.shape else {
      throw .shapeMismatch(input: .sampleWeights, expected: input.shape, found: weight.shape)
    }
    elements.weights = try weight.filling(elements.broadcast.shape, as: .sampleWeights)
    elements.divisor = weight.values.reduce(into: .zero) { $0 += $1.asDouble }
    return elements
  }
}
