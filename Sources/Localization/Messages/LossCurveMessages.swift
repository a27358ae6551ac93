/// Loss against the probability of the true class.
public struct LossCurveMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// The axes.
  public let probabilityAxis, logitAxis, lossAxis: String
  /// Where the curve leaves the plot for good; the argument is the axis' variable.
  public let noLimit: String
  /// The reference line where a clamp begins to act.
  public let clampActs: String
  /// The reference line at an even guess, two classes.
  public let guessing: String
  /// Labels of the readings.
  public let loss, slope, logitSlope, logit, probability: String
  /// What the parameters are.
  public let parameters: LossCurveParameterMessages
}

/// What the parameters of the loss curve are.
public struct LossCurveParameterMessages: Sendable {
  /// One phrase each.
  public let probability, loss, compare, unit, axis, scale, tangent, clamp, top, from, to: String
  /// The setting of a loss, by its name: "gamma", "epsilon", "q".
  public let setting: @Sendable (String) -> String
}

extension LossCurveMessages {
  static let english = LossCurveMessages(
    title: "What a probability costs",
    summary: "Loss against the probability of the true class",
    probabilityAxis: "probability of the true class", logitAxis: "logit of the true class",
    lossAxis: "loss", noLimit: "↑ no upper limit", clampActs: "clamp",
    guessing: "even guess", loss: "loss", slope: "slope in p",
    logitSlope: "slope in logit", logit: "logit", probability: "probability",
    parameters: LossCurveParameterMessages(
      probability: "probability of the true class", loss: "the loss",
      compare: "other losses to show", unit: "unit of the loss",
      axis: "what runs along the horizontal axis", scale: "vertical scale",
      tangent: "show the tangent", clamp: "smallest probability that is let through",
      top: "largest loss shown", from: "left end of the view", to: "right end of the view",
      setting: { name in
        switch name {
        case "gamma": "focal loss: how much easy examples are discounted"
        case "epsilon": "smoothing: share of the target given away"
        case "q": "generalized loss: 0 cross-entropy, 1 absolute error"
        default: name
        }
      }))
}
