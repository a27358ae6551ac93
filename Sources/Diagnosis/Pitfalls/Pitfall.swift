/// What goes wrong with cross-entropy in real work; the raw value is the stable name.
///
/// What each is, how it shows and what to do about it stands in `Localization`.
package enum Pitfall: String, CaseIterable, Hashable, Sendable {
  case doubleActivation = "double-activation"
  case scoresAsProbabilities = "scores-as-probabilities"
  case labelsFromOne = "labels-from-one"
  case oneHotOrIndex = "one-hot-or-index"
  case stuckAtGuessing = "stuck-at-guessing"
  case overconfidence
  case targetType = "target-type"
  case noYardstick = "no-yardstick"
  case labelsOutsideUnit = "labels-outside-unit"
  case binaryForMultiClass = "binary-for-multi-class"
  case softmaxForMultiLabel = "softmax-for-multi-label"
  case logOfZero = "log-of-zero"
  case softmaxOnOneOutput = "softmax-on-one-output"
  case columnOrder = "column-order"
  case hardPredictions = "hard-predictions"
  case rateTooHigh = "rate-too-high"
  case rateTooLow = "rate-too-low"
  case majorityClass = "majority-class"
  case weightedMean = "weighted-mean"
  case misalignedRows = "misaligned-rows"
  case shapeMismatch = "shape-mismatch"
  case everythingIgnored = "everything-ignored"
  case trainModeAtEvaluation = "train-mode-at-evaluation"
  case trainAboveValidation = "train-above-validation"
  case rowsNotSummingToOne = "rows-not-summing-to-one"
  case absentClass = "absent-class"
  case sumForMean = "sum-for-mean"
  case meanOfMeans = "mean-of-means"
  case paddingCounted = "padding-counted"
  case smoothedLabels = "smoothed-labels"
  case softLabelFloor = "soft-label-floor"
  case logBase = "log-base"
  case perplexityUnits = "perplexity-units"
  case wrongAxis = "wrong-axis"
  case swappedArguments = "swapped-arguments"
  case likelihoodOfProbabilities = "likelihood-of-probabilities"
  case invertedColumn = "inverted-column"
  case percentOrRounded = "percent-or-rounded"
  case naiveExponentials = "naive-exponentials"
  case noGradient = "no-gradient"

  /// The pitfall at a place of the list, from 1; nil beyond its end.
  package init?(number: Int) {
    guard Self.allCases.indices.contains(number - 1) else { return nil }
    self = Self.allCases[number - 1]
  }

  /// What makes a loss NaN or infinite, the most usual first.
  package static func causes(of value: Double) -> [Pitfall] {
    value.isNaN
      ? [.naiveExponentials, .logOfZero, .scoresAsProbabilities, .everythingIgnored]
      : [.logOfZero, .naiveExponentials, .rateTooHigh]
  }

  /// Its place in the list, from 1: the more often it turned up, the lower.
  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
