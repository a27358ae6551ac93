import LossCore

/// A loss that a run can go down. The mathematics is the loss core's; the settings are the
/// configuration's.
package enum TrainingLoss: String, Sendable, CaseIterable {
  /// Cross-entropy of the softmax.
  case crossEntropy = "cross-entropy"
  /// Cross-entropy with smoothed labels; setting `smoothing`.
  case smoothed
  /// Focal loss; setting `gamma`.
  case focal
  /// Generalized cross-entropy; setting `q`.
  case generalized
  /// Squared error of the probabilities, summed over the classes.
  case squaredError = "squared-error"
  /// Absolute error of the probabilities, summed over the classes.
  case absoluteError = "absolute-error"
  /// The multi-class margin of the logits, p = 1, margin 1.
  case hinge
}

extension TrainingLoss {
  /// True when a weighted mean divides by the weights, and false when by the rows.
  var dividesByWeights: Bool {
    switch self {
    case .crossEntropy, .smoothed: true
    case .focal, .generalized, .squaredError, .absoluteError, .hinge: false
    }
  }

  /// True when the loss can weigh classes.
  var weighsClasses: Bool { self != .squaredError && self != .absoluteError }

  /// True when the loss can be taken of each label by itself, where several may be true together.
  package var takesLabels: Bool { self == .crossEntropy || self == .focal }

  /// The loss core's own of one label, a logit that goes through the sigmoid.
  func labelLoss<Scalar: TrainingScalar>(
    _ configuration: TrainingConfiguration
  ) -> any ElementLoss<Scalar> {
    guard self == .focal else { return BinaryCrossEntropyWithLogits<Scalar>() }
    return SigmoidFocal<Scalar>(gamma: Scalar(configuration.gamma), alpha: nil)
  }

  /// The loss core's own.
  func loss<Scalar: TrainingScalar>(
    _ configuration: TrainingConfiguration, classWeights: [Scalar]?
  ) -> any ClassLoss<Logits<Scalar>> {
    switch self {
    case .crossEntropy: CategoricalCrossEntropy<Scalar>(classWeights: classWeights)
    case .smoothed:
      CategoricalCrossEntropy<Scalar>(
        classWeights: classWeights, labelSmoothing: Scalar(configuration.smoothing))
    case .focal:
      CategoricalFocal<Logits<Scalar>>(gamma: Scalar(configuration.gamma), alpha: classWeights)
    case .generalized:
      GeneralizedCrossEntropy<Logits<Scalar>>(
        q: Scalar(configuration.q), classWeights: classWeights)
    case .squaredError: MulticlassBrier<Logits<Scalar>>()
    case .absoluteError: MulticlassAbsoluteError<Logits<Scalar>>()
    case .hinge: MultiMargin<Scalar>(classWeights: classWeights)
    }
  }
}
