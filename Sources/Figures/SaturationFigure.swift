package import CellGrid
package import Localization
internal import LossCore
import Numbers
package import Parameters
package import Plotting

/// One neuron that begins badly wrong, taught with squared error and with cross-entropy.
///
/// The setting and its numbers are those of Nielsen, "Neural Networks and Deep Learning", chapter 3:
/// output sigmoid(w x + b), cost (y - a)^2 / 2 or cross-entropy, plain gradient descent.
package struct SaturationFigure: Figure {
  package static let id = "saturation"

  package var values: ParameterValues {
    didSet { if values != oldValue { (squared, entropic) = Self.descents(values) } }
  }
  package let messages: FigureMessages
  /// The outputs after 0, 1, 2 ... steps.
  private(set) var squared: [NeuronState]
  private(set) var entropic: [NeuronState]

  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    (squared, entropic) = Self.descents(values)
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.saturation }

  package struct Keys: Sendable {
    let step = ParameterKey("step", 0...2000, step: 5, standard: 50)
    let steps = ParameterKey("steps", 10...2000, step: 10, standard: 300)
    let weight = ParameterKey("weight", -10...10, step: 0.1, standard: 2)
    let bias = ParameterKey("bias", -10...10, step: 0.1, standard: 2)
    let rate = ParameterKey("rate", 0.001...10, step: 0.05, standard: 0.15)
    let target = ParameterKey("target", 0.0...1, step: 1, standard: 0)
    let input = ParameterKey("input", -5...5, step: 0.5, standard: 1)
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.saturation
    return ParameterTable([
      keys.step(words.stepHelp), keys.steps(words.stepsHelp), keys.weight(words.weightHelp),
      keys.bias(words.biasHelp), keys.rate(words.rateHelp), keys.target(words.targetHelp),
      keys.input(words.inputHelp),
    ])
  }

  /// The arrow keys move the step that is read.
  package var cursorParameter: String? { keys.step.name }

  private var cursor: Int { min(values[keys.step], values[keys.steps]) }

  /// The neuron after a number of steps.
  struct NeuronState: Hashable {
    var weight: Double
    var bias: Double
    var output: Double
    /// Slope of the loss with respect to the weighted input.
    var slope: Double
  }

  private static func descents(_ values: ParameterValues) -> ([NeuronState], [NeuronState]) {
    let target = values[keys.target]
    let squared = descent(values) { z in
      // d/da of (a - y)^2 / 2 from the core, times da/dz of the sigmoid.
      let output = sigmoid(z)
      let error = try? SquaredError<Double>().valueAndGradient([output], target: [target])
      return (error?.gradient.first ?? .nan) / 2 * output * sigmoid(-z)
    }
    let entropic = descent(values) { z in
      (try? binaryCrossEntropy(logit: z, target: target))?.slope ?? .nan
    }
    return (squared, entropic)
  }

  private static func descent(
    _ values: ParameterValues, slope: (Double) -> Double
  ) -> [NeuronState] {
    let input = values[keys.input]
    let rate = values[keys.rate]
    var weight = values[keys.weight]
    var bias = values[keys.bias]
    var states: [NeuronState] = []
    for _ in 0...values[keys.steps] {
      let z = weight * input + bias
      let slope = slope(z)
      states.append(NeuronState(weight: weight, bias: bias, output: sigmoid(z), slope: slope))
      weight -= rate * slope * input
      bias -= rate * slope
    }
    return states
  }

  /// Outputs and slopes at the cursor.
  package var observables: [Observable] {
    let words = messages.saturation
    let index = cursor
    return [
      Observable("step", Double(index), label: words.step),
      Observable("cross-entropy-output", entropic[index].output, label: words.entropicOutput),
      Observable("squared-error-output", squared[index].output, label: words.squaredOutput),
      Observable("cross-entropy-slope", entropic[index].slope, label: words.entropicSlope),
      Observable("squared-error-slope", squared[index].slope, label: words.squaredSlope),
    ]
  }

  private var plot: Plot {
    let words = messages.saturation
    func line(_ name: String, _ states: [NeuronState], _ series: Int) -> Line {
      Line(
        name, points: states.enumerated().map { Sample(Double($0), $1.output) }, series: series,
        showsMarkers: true, label: .along)
    }
    let step = Double(cursor)
    return Plot(
      x: Axis(words.stepAxis, scale: Scale(from: 0, to: Double(values[keys.steps]))),
      y: Axis(words.outputAxis, scale: Scale(from: 0, to: 1)),
      marks: [
        ReferenceLine(words.target, at: values[keys.target]),
        line(messages.loss("squared-error"), squared, 1),
        line(messages.loss("cross-entropy"), entropic, 0),
      ],
      crosshair: Crosshair(
        x: step,
        labels: [entropic, squared].map { NumberText.significant($0[cursor].output, digits: 3) },
        places: [entropic, squared].map { Sample(step, $0[cursor].output) }, series: [0, 1]))
  }

  /// The picture.
  package func drawing(in rect: Rect) -> Drawing { plot.drawing(in: rect) }

  /// Zooms by taking fewer or more steps; the view always begins at the first.
  package mutating func zoom(by factor: Double, about point: Point?, in rect: Rect) -> Bool {
    let steps = (Double(values[keys.steps]) / factor / 10).rounded() * 10
    let before = values
    values[keys.steps] = Int(min(max(steps, 10), 2000))
    return values != before
  }

  /// The step under the mouse.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    let frame = plot.frame(in: rect)
    guard !frame.area.isEmpty else { return [] }
    return [FigureSetting(keys.step, Int(frame.x(atColumn: point.column).rounded()))]
  }
}
