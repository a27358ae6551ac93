/// Loss against the probability of the true class.
package final class LossCurveMessages: FigureTexts {
  package let title = "What a probability costs"
  package let summary = "Loss against the probability of the true class"
  package let probabilityAxis = "probability of the true class"
  package let logitAxis = "logit of the true class"
  package let lossAxis = "loss"
  /// The unit of an axis along which some losses have that unit and some have none.
  package func unitOrNone(_ unit: String) -> String { "\(unit) or none" }
  package let noLimit = "↑ no upper limit"
  /// The reference line where a clamp begins to act.
  package let clampActs = "clamp"
  /// The reference line at an even guess, two classes.
  package let guessing = "even guess"
  /// Labels of the readings.
  package let loss = "loss"
  package let slope = "slope in p"
  package let logitSlope = "slope in logit"
  package let logit = "logit"
  package let probability = "probability"
  /// What the parameters are.
  package let parameters = LossCurveParameterMessages()
}

/// What the parameters of the loss curve are.
package final class LossCurveParameterMessages: Sendable {
  package let probability = "probability of the true class"
  package let loss = "the loss"
  package let compare = "other losses to show"
  package let unit = "unit of the loss"
  package let axis = "what runs along the horizontal axis"
  package let scale = "vertical scale"
  package let tangent = "show the tangent"
  package let clamp = "smallest probability that is let through"
  package let top = "largest loss shown"
  package let from = "left end of the view"
  package let to = "right end of the view"
  /// The settings of losses, by their names: "gamma", "epsilon", "q".
  package let settings: [String: String] = [
    "gamma": "focal loss: how much easy examples are discounted",
    "epsilon": "smoothing: share of the target given away",
    "q": "generalized loss: 0 cross-entropy, 1 absolute error",
  ]
  package func setting(_ id: String) -> String { settings[id] ?? id }
}
