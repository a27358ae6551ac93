/// Why a run cannot go on.
public enum TrainingFailure: Error, Hashable, Sendable {
  /// A quantity stopped being a finite number.
  ///
  /// `largestLogit` is the largest absolute value among the logits that it was computed from.
  case nonFinite(
    NonFiniteQuantity, epoch: Int, step: Int, largestLogit: Double, learningRate: Double)

  /// What stopped being finite.
  public enum NonFiniteQuantity: String, Hashable, Sendable {
    /// A logit: the parameters have grown too large.
    case logit
    /// The loss, although every logit is finite.
    case loss
  }
}

/// Why a run cannot begin.
public enum TrainingError: Error, Hashable, Sendable {
  /// The data cannot be had.
  case data(DatasetError)
}
