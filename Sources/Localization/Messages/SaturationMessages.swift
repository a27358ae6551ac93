/// Two losses from the same bad start.
package final class SaturationMessages: FigureTexts {
  package let title = "A bad start, two losses"
  package let summary = "One neuron taught with squared error and with cross-entropy"
  package let stepHelp = "step to read"
  package let stepsHelp = "steps to take"
  package let weightHelp = "weight at the start"
  package let biasHelp = "bias at the start"
  package let rateHelp = "learning rate"
  package let targetHelp = "wanted output"
  package let inputHelp = "input"
  /// The axes, and the reference line.
  package let stepAxis = "step"
  package let outputAxis = "output of the neuron"
  package let target = "wanted"
  /// Labels of the readings.
  package let step = "step"
  package let entropicOutput = "output, cross-entropy"
  package let squaredOutput = "output, squared error"
  package let entropicSlope = "slope, cross-entropy"
  package let squaredSlope = "slope, squared error"
}
