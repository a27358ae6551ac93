/// Hinge, max(0, margin - y x), of a score x and a sign y of -1 or 1; scikit-learn's `hinge_loss` for
/// two classes. At the kink its slope is 0.
public struct BinaryHinge<Scalar: LossScalar>: ElementLoss, PointLoss {
  /// The score from which on an answer costs nothing.
  public var margin: Scalar

  /// The loss with this margin.
  public init(margin: Scalar = 1) {
    self.margin = margin
  }

  /// Value and gradient with respect to the scores; see `ElementLoss`.
  public func evaluate(
    _ inputs: UnsafeBufferPointer<Scalar>, target: UnsafeBufferPointer<Scalar>,
    options: LossOptions<Scalar>, gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateElements(self, inputs, target, options, gradient)
  }

  func check(count: Int) throws(LossError) { try checkMargin(margin) }

  func check(_ input: Double, _ target: Double, at index: Int) throws(LossError) {
    guard abs(target) == 1 else { throw .signExpected(value: target, row: index) }
  }

  func point(_ input: Double, _ target: Double, at index: Int) -> PointResult {
    let miss = DoubleDouble(difference: margin.asDouble, target * input)
    guard miss.high > 0 else { return PointResult(value: .zero, slope: .zero) }
    return PointResult(value: miss, slope: DoubleDouble(-target))
  }
}

/// Hinge embedding: x where y is 1, max(0, margin - x) where y is -1; what
/// `torch.nn.HingeEmbeddingLoss` computes for distances x. At the kink its slope is -1, as there.
public struct HingeEmbedding<Scalar: LossScalar>: ElementLoss, PointLoss {
  /// The distance from which on two unlike things cost nothing.
  public var margin: Scalar

  /// The loss with this margin.
  public init(margin: Scalar = 1) {
    self.margin = margin
  }

  /// Value and gradient with respect to the distances; see `ElementLoss`.
  public func evaluate(
    _ inputs: UnsafeBufferPointer<Scalar>, target: UnsafeBufferPointer<Scalar>,
    options: LossOptions<Scalar>, gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateElements(self, inputs, target, options, gradient)
  }

  func check(count: Int) throws(LossError) { try checkMargin(margin) }

  func check(_ input: Double, _ target: Double, at index: Int) throws(LossError) {
    guard abs(target) == 1 else { throw .signExpected(value: target, row: index) }
  }

  func point(_ input: Double, _ target: Double, at index: Int) -> PointResult {
    if target == 1 { return PointResult(value: DoubleDouble(input), slope: .one) }
    let miss = DoubleDouble(difference: margin.asDouble, input)
    guard miss.high >= 0 else { return PointResult(value: .zero, slope: .zero) }
    return PointResult(value: miss, slope: -.one)
  }
}

private func checkMargin<T: LossScalar>(_ margin: T) throws(LossError) {
  try checkRange("margin", margin.asDouble, -.greatestFiniteMagnitude, .greatestFiniteMagnitude)
}
