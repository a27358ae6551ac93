/// The losses of `sklearn.metrics`, with scikit-learn's own defaults and edge cases.
///
/// Rows of probabilities that do not sum to 1 are taken as they are (scikit-learn warns), and
/// logarithms are taken of probabilities moved into [eps, 1 - eps], eps being the scalar's distance
/// from 1 to the next number. Results are in nats. scikit-learn has no gradients: these are the
/// derivatives of the same formulas, 0 where the limits hold a probability.
///
/// Source: scikit-learn 1.9, `sklearn/metrics/_classification.py`.
public enum ScikitLearnLosses {
  /// `log_loss`: -ln p of the true class.
  ///
  /// - Parameters:
  ///   - probabilities: N x K, or N (or N x 1) for the second of two classes.
  ///   - target: the class of each row, or a number for each of its classes, taken as it is.
  ///   - sampleWeight: one a row; a mean divides by their sum.
  /// - Throws: `LossError.emptyBatch`, `shapeMismatch`, `notANumber`, `probabilityOutOfRange`,
  ///   `labelOutOfRange`, or `parameterOutOfRange` for weights that sum to 0.
  public static func logLoss<T: LossScalar>(
    _ probabilities: Tensor<T>, _ target: Target<Double>, sampleWeight: Tensor<T>? = nil,
    reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    let policy = ZeroPolicy.scikitLearn(T.self)
    return try ProbabilityRows(probabilities, target).outcome(
      sampleWeight: sampleWeight, reduction: reduction, gradient: gradient
    ) { p, share in
      share == 0
        ? ExtendedPoint(value: .zero, slope: .zero) : policy.surprisal(p) * share
    }
  }

  /// `brier_score_loss`: the squared distance between the probabilities and the truth.
  ///
  /// - Parameters:
  ///   - probabilities: N x K, or N (or N x 1) for the second of two classes.
  ///   - target: the class of each row, or a number for each of its classes, taken as it is.
  ///   - sampleWeight: one a row; a mean divides by their sum.
  ///   - scaleByHalf: halves the score; nil for scikit-learn's choice: only for two classes.
  /// - Throws: as `logLoss`.
  public static func brierScore<T: LossScalar>(
    _ probabilities: Tensor<T>, _ target: Target<Double>, sampleWeight: Tensor<T>? = nil,
    scaleByHalf: Bool? = nil, reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    let rows = try ProbabilityRows(probabilities, target)
    let scale = (scaleByHalf ?? (rows.classes < 3)) ? 0.5 : 1
    return try rows.outcome(
      sampleWeight: sampleWeight, reduction: reduction, gradient: gradient
    ) { p, share in .squared(p + -share) * scale }
  }
}
