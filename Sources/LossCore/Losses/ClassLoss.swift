/// A loss of rows of class scores: value, and value with gradient in one pass.
///
/// The gradient is that of the reduced value with respect to every score, laid out as the scores;
/// without reduction it is that of the sum. Ignored rows have gradient 0.
public protocol ClassLoss<Scores>: Sendable {
  /// What it takes: logits, probabilities or log-probabilities.
  associatedtype Scores: ClassScores

  /// The one requirement: the value, and the gradient into the caller's memory where it is wanted.
  ///
  /// - Parameters:
  ///   - scores: N x K x d1 ...
  ///   - target: what is true.
  ///   - options: reduction, ignored label, weights of rows.
  ///   - gradient: as many entries as there are scores, or `nil`. Written whole.
  /// - Throws: `LossError` with the place of the first thing that is wrong.
  func evaluate(
    _ scores: Scores, target: Target<Scores.Scalar>, options: LossOptions<Scores.Scalar>,
    gradient: UnsafeMutableBufferPointer<Scores.Scalar>?
  ) throws(LossError) -> LossResult<Scores.Scalar>
}

extension ClassLoss {
  /// The loss.
  public func value(
    _ scores: Scores, target: Target<Scores.Scalar>,
    options: LossOptions<Scores.Scalar> = LossOptions()
  ) throws(LossError) -> LossResult<Scores.Scalar> {
    try evaluate(scores, target: target, options: options, gradient: nil)
  }

  /// The loss, and its gradient written over `gradient`, which must have one entry a score.
  public func value(
    _ scores: Scores, target: Target<Scores.Scalar>,
    options: LossOptions<Scores.Scalar> = LossOptions(), gradient: inout [Scores.Scalar]
  ) throws(LossError) -> LossResult<Scores.Scalar> {
    try gradient.withUnsafeMutableBufferPointer {
      (memory) throws(LossError) -> LossResult<Scores.Scalar> in
      try evaluate(scores, target: target, options: options, gradient: memory)
    }
  }

  /// The loss and a new array with its gradient.
  public func valueAndGradient(
    _ scores: Scores, target: Target<Scores.Scalar>,
    options: LossOptions<Scores.Scalar> = LossOptions()
  ) throws(LossError) -> (result: LossResult<Scores.Scalar>, gradient: [Scores.Scalar]) {
    var gradient = [Scores.Scalar](repeating: 0, count: scores.values.count)
    let result = try value(scores, target: target, options: options, gradient: &gradient)
    return (result, gradient)
  }
}

extension ClassLoss {
  /// What it costs to give each of K classes, at least 1, the same score; NaN where the settings are
  /// out of range.
  func costOfGuessing<Scalar>(classes: Int) -> Double where Scores == Logits<Scalar> {
    let scores = try? Logits([Scalar](repeating: 0, count: classes))
    return (try? scores.map { try value($0, target: .classes([0])).value.asDouble }) ?? .nan
  }
}
