internal import CellGrid
package import Localization
internal import LossCore
package import Parameters
internal import Training

/// What a model has learned to look for: the weights of each class, or of each unit of the first
/// hidden layer, as pictures where the data are pictures, else as a shaded table.
package struct ClassTemplatesFigure: ModelFigure {
  package static let id = "class-templates"

  private static let offer = ExampleTraining.Offer(settings: [
    ("data", "digits"), ("hidden", "none"), ("epochs", "10"), ("lr", "0.1"), ("batch", "32"),
    ("l2", "0"), ("seed", "0"),
  ])

  package var values: ParameterValues {
    didSet {
      if values != oldValue { _ = source.update(Self.offer, values) }
    }
  }
  package let messages: FigureMessages
  private(set) var source: ModelSource

  /// A figure; it trains the model whose weights it shows.
  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    source = ModelSource(Self.offer, values)
  }

  package init(liveIn messages: FigureMessages) {
    values = ParameterValues(Self.table(in: messages))
    self.messages = messages
    source = ModelSource()
  }

  package mutating func show(_ subject: ModelSubject) { source.show(subject) }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.templates }

  /// The first template that is shown, and the settings of the training.
  package struct Keys: Sendable {
    let first = ParameterKey("first", 0...4095, standard: 0)
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    ParameterTable([keys.first(messages.templates.firstHelp)] + offer.parameters(in: messages))
  }

  /// The arrow keys move to other templates where not all of them fit.
  package var cursorParameter: String? { keys.first.name }

  /// The weights that go into one class or unit.
  struct Template: Sendable {
    let name: String
    /// The number of a unit, which stands for its name where that is too wide; nil for a class.
    let number: Int?
    let weights: [Double]

    func name(within columns: Int) -> String {
      if let number, TextWidth.columns(of: name) > columns { return "\(number)" }
      return TextWidth.truncated(name, columns: columns)
    }
  }

  /// One template a class, or with hidden layers one a unit of the first of them.
  var templates: [Template] {
    guard let subject = source.subject, let layer = subject.snapshot.model.layers.first else {
      return []
    }
    let isLinear = subject.snapshot.model.layers.count == 1
    let names = subject.run.dataset.classNames
    return (0..<layer.outputs).map { output in
      Template(
        name: isLinear ? names[output] : messages.templates.unit(output),
        number: isLinear ? nil : output,
        weights: (0..<layer.inputs).map { layer.weights[$0 * layer.outputs + output] })
    }
  }

  /// The largest absolute weight of all, so that templates can be compared.
  var largest: Double {
    max(templates.flatMap { $0.weights.map(abs) }.max() ?? 0, 1e-300)
  }

  /// How large the weights are, and how many.
  package var observables: [Observable] {
    let words = messages.templates
    let templates = templates
    let weights = templates.flatMap(\.weights)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    return [
      Observable("templates", Double(templates.count), label: words.count),
      Observable("largest-weight", weights.isEmpty ? .nan : largest, label: words.largest),
      Observable(
        "weight-norm", weights.isEmpty ? .nan : squares.squareRoot(), label: words.norm),
      Observable(
        "epoch", source.subject.map { Double($0.snapshot.epoch) } ?? .nan,
        label: messages.regions.epoch),
    ]
  }
}
