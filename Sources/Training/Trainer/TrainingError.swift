/// Why a run cannot go on.
package enum TrainingFailure: Error, Hashable, Sendable {
  /// A quantity stopped being a finite number.
  ///
  /// `largestLogit` is the largest absolute value among those logits that are still finite, and
  /// infinite when none is.
  case nonFinite(
    NonFiniteQuantity, epoch: Int, step: Int, largestLogit: Double, learningRate: Double)

  /// What stopped being finite.
  package enum NonFiniteQuantity: String, Hashable, Sendable {
    /// A logit: the parameters have grown too large.
    case logit
    /// The loss, although every logit is finite.
    case loss
  }
}

/// Why a run cannot begin.
package enum TrainingError: Error, Hashable, Sendable {
  /// The data cannot be had.
  case data(DatasetError)
  /// The parameters to start from belong to another model. Both are the widths from features to
  /// classes.
  case startDoesNotFit(expected: [Int], found: [Int])
  /// A setting means nothing where labels may be true together.
  case needsOneClass(Setting)

  /// A setting that is about rows with one class each.
  package enum Setting: Hashable, Sendable {
    /// The loss.
    case loss(TrainingLoss)
    /// Weights of classes.
    case classWeights
  }
}
