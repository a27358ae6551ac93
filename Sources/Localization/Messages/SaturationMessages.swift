/// Two losses from the same bad start.
public struct SaturationMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let stepHelp, stepsHelp, weightHelp, biasHelp, rateHelp, targetHelp, inputHelp: String
  /// The axes, and the reference line.
  public let stepAxis, outputAxis, target: String
  /// Labels of the readings.
  public let step, entropicOutput, squaredOutput, entropicSlope, squaredSlope: String
}

extension SaturationMessages {
  static let english = SaturationMessages(
    title: "A bad start, two losses",
    summary: "One neuron taught with squared error and with cross-entropy",
    stepHelp: "step to read", stepsHelp: "steps to take", weightHelp: "weight at the start",
    biasHelp: "bias at the start", rateHelp: "learning rate", targetHelp: "wanted output",
    inputHelp: "input", stepAxis: "step", outputAxis: "output of the neuron",
    target: "wanted", step: "step", entropicOutput: "output, cross-entropy",
    squaredOutput: "output, squared error", entropicSlope: "slope, cross-entropy",
    squaredSlope: "slope, squared error")
}
