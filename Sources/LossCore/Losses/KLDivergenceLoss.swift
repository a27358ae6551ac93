/// The terms of the Kullback-Leibler divergence, t (ln t - x), of log-probabilities x and
/// probabilities t, in nats; what `torch.nn.KLDivLoss` computes. Where t is 0 the term is 0.
///
/// The divergence of N rows is their sum over N (`batchmean`): `MeanDivisor.fixed(N)`.
public struct KLDivergenceLoss<Scalar: LossScalar>: ElementLoss, PointLoss {
  /// Whether targets are given as logarithms too.
  public var takesLogTarget: Bool

  /// The loss with these settings.
  public init(takesLogTarget: Bool = false) {
    self.takesLogTarget = takesLogTarget
  }

  /// Value and gradient with respect to the log-probabilities; see `ElementLoss`.
  public func evaluate(
    _ inputs: UnsafeBufferPointer<Scalar>, target: UnsafeBufferPointer<Scalar>,
    options: LossOptions<Scalar>, gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try evaluateElements(self, inputs, target, options, gradient)
  }

  func check(_ input: Double, _ target: Double, at index: Int) throws(LossError) {
    guard !takesLogTarget else { return }
    guard target >= 0, target.isFinite else {
      throw .probabilityOutOfRange(input: .target, value: target, row: index, column: 0)
    }
  }

  func point(_ input: Double, _ target: Double, at index: Int) -> PointResult {
    let share = takesLogTarget ? DoubleDouble.exp(target) : DoubleDouble(target)
    guard share.high != 0 else { return PointResult(value: .zero, slope: .zero) }
    let logShare = takesLogTarget ? DoubleDouble(target) : DoubleDouble.log(target)
    return PointResult(value: (logShare + -input) * share, slope: -share)
  }
}
