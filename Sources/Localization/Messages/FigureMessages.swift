/// What a figure is called.
package protocol FigureTexts: Sendable {
  /// Its heading, and one line on what can be seen.
  var title: String { get }
  var summary: String { get }
}

/// Titles, axes and readings of the figures.
package final class FigureMessages: Sendable {
  /// Loss against the probability of the true class.
  package let lossCurve = LossCurveMessages()
  /// Loss and accuracy while a model trains.
  package let trainingCurves = TrainingCurvesMessages()
  /// Scores as sliders, probabilities as bars.
  package let softmaxBars = SoftmaxBarsMessages()
  /// Entropy and divergence make cross-entropy.
  package let divergence = DivergenceMessages()
  /// The loss over three probabilities.
  package let simplex = SimplexMessages()
  /// Two losses from the same bad start.
  package let saturation = SaturationMessages()
  /// Confidence against the share of right answers.
  package let calibration = CalibrationMessages()
  /// Which classes are taken for which.
  package let confusion = ConfusionMessages()
  /// Binary, multi-class, multi-label.
  package let threeKinds = ThreeKindsMessages()
  /// One truth in many encodings.
  package let encodings = EncodingsMessages()
  /// What a model answers over a plane of features.
  package let regions = RegionsMessages()
  /// How the loss is spread over rows.
  package let rowLosses = RowLossesMessages()
  /// What a model looks for.
  package let templates = TemplatesMessages()
  /// The loss over parameters.
  package let landscape = LandscapeMessages()
  /// A sweep as a map.
  package let sweep = SweepFigureMessages()
  /// The settings of the trainings that figures do themselves, and the lab.
  package let trainingSettings = TrainingSettingMessages()
  /// `xent figure`.
  package let command = FigureCommandMessages()
  /// What is given as weights (its name) is divided by their sum.
  package func dividedBySum(_ name: String, _ sum: String) -> String {
    "\(name): weights divided by their sum, \(sum)"
  }
  /// The name of a unit: "nats", "bits", "base10".
  package func unit(_ name: String) -> String { name == "base10" ? "base 10" : name }
  /// The names of the losses of the catalogue, by their ids.
  package let losses: [String: String] = [
    "cross-entropy": "cross-entropy",
    "squared-error": "squared error",
    "absolute-error": "absolute error",
    "hinge": "hinge",
    "focal": "focal",
    "smoothed": "smoothed",
    "generalized": "generalized",
    "zero-one": "0-1 loss",
  ]
  package func loss(_ id: String) -> String { losses[id] ?? id }
}
