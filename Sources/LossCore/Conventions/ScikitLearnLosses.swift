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
  ///   - target: what is true of each row.
  ///   - sampleWeight: one a row; a mean divides by their sum.
  /// - Throws: `LossError.emptyBatch`, `shapeMismatch`, `notANumber`, `probabilityOutOfRange`,
  ///   `labelOutOfRange`, or `parameterOutOfRange` for weights that sum to 0.
  public static func logLoss<T: LossScalar>(
    _ probabilities: Tensor<T>, _ target: ScikitLearnTarget, sampleWeight: Tensor<T>? = nil,
    reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossOutcome<T> {
    let rows = try ProbabilityRows(probabilities, target)
    let lowest = T.ulpOfOne.asDouble
    let highest = (1 - T.ulpOfOne).asDouble
    return try rows.outcome(
      sampleWeight: sampleWeight, reduction: reduction, gradient: gradient
    ) { p, share in
      guard share != 0 else { return (.zero, .zero) }
      if p.high < lowest { return (-(DoubleDouble.log(lowest) * share), .zero) }
      if p.high > highest { return (-(DoubleDouble.log(highest) * share), .zero) }
      return (-(DoubleDouble.log(p) * share), -DoubleDouble(share) / p)
    }
  }

  /// `brier_score_loss`: the squared distance between the probabilities and the truth.
  ///
  /// - Parameters:
  ///   - probabilities: N x K, or N (or N x 1) for the second of two classes.
  ///   - target: what is true of each row.
  ///   - sampleWeight: one a row; a mean divides by their sum.
  ///   - scaleByHalf: halves the score; nil for scikit-learn's choice: only for two classes.
  /// - Throws: as `logLoss`.
  public static func brierScore<T: LossScalar>(
    _ probabilities: Tensor<T>, _ target: ScikitLearnTarget, sampleWeight: Tensor<T>? = nil,
    scaleByHalf: Bool? = nil, reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossOutcome<T> {
    let rows = try ProbabilityRows(probabilities, target)
    let scale = (scaleByHalf ?? (rows.classes < 3)) ? 0.5 : 1
    return try rows.outcome(
      sampleWeight: sampleWeight, reduction: reduction, gradient: gradient
    ) { p, share in
      let difference = p - DoubleDouble(share)
      return (difference * difference * scale, difference * (2 * scale))
    }
  }
}

/// What is true of each row of an input to scikit-learn's losses.
public enum ScikitLearnTarget: Hashable, Sendable {
  /// One of so many classes, by index.
  case classes([Int], count: Int)
  /// A 1 in the column of every class that is true, else 0.
  case indicator([[Double]], count: Int)

  var rows: Int {
    switch self {
    case .classes(let indices, _): indices.count
    case .indicator(let rows, _): rows.count
    }
  }

  var count: Int {
    switch self {
    case .classes(_, let count), .indicator(_, let count): count
    }
  }

  func share(row: Int, class index: Int) -> Double {
    switch self {
    case .classes(let indices, _): indices[row] == index ? 1 : 0
    case .indicator(let rows, _): rows[row][index]
    }
  }
}
