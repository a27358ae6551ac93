package import Localization
internal import LossCore
package import Parameters
internal import Training

/// Which classes are taken for which, and which few rows carry most of the loss.
package struct ConfusionFigure: ModelFigure {
  package static let id = "confusion"

  private static let offer = ExampleTraining.Offer(settings: [
    ("data", "digits"), ("epochs", "10"), ("lr", "0.1"), ("batch", "32"), ("seed", "0"),
  ])

  package var values: ParameterValues {
    didSet {
      if values != oldValue, source.update(Self.offer, values) { read() }
    }
  }
  package let messages: FigureMessages
  private(set) var source: ModelSource
  /// All validation rows, the costliest first; worked out when the model changes.
  private(set) var rows: [ModelAnswers.Row] = []

  /// A figure; it trains the model whose answers it shows.
  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    source = ModelSource(Self.offer, values)
    read()
  }

  package init(liveIn messages: FigureMessages) {
    values = ParameterValues(Self.table(in: messages))
    self.messages = messages
    source = ModelSource()
  }

  package mutating func show(_ subject: ModelSubject) {
    source.show(subject)
    read()
  }

  private mutating func read() {
    rows = source.subject.map { ModelAnswers($0).rows } ?? []
  }

  var classNames: [String] { source.subject?.run.dataset.classNames ?? [] }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.confusion }

  /// The parameters: how many rows are listed, and the settings of the training.
  package struct Keys: Sendable {
    let worst = ParameterKey("worst", 0.01...0.5, step: 0.01, standard: 0.05)
    let truth = ParameterKey("truth", -1...99, standard: -1)
    let answer = ParameterKey("answer", -1...99, standard: -1)
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.confusion
    return ParameterTable(
      [
        keys.worst(words.worstHelp), keys.truth(words.truthHelp), keys.answer(words.answerHelp),
      ] + offer.parameters(in: messages))
  }

  /// The arrow keys move the share of rows that is called the worst.
  package var cursorParameter: String? { keys.worst.name }

  func matrix(_ rows: [ModelAnswers.Row]) -> ConfusionMatrix? {
    try? ConfusionMatrix(
      labels: rows.map(\.truth), answers: rows.map(\.answer), classes: classNames.count)
  }

  /// How many rows are called the worst: at least one, if there is one.
  func worstCount(_ rows: [ModelAnswers.Row]) -> Int {
    min(rows.count, max(1, Int((values[keys.worst] * Double(rows.count)).rounded())))
  }

  /// A class chosen by a parameter; nil for all of them.
  func chosen(_ key: ParameterKey<Int>) -> Int? {
    let index = values[key]
    return classNames.indices.contains(index) ? index : nil
  }

  /// The rows of the chosen truth and answer.
  func chosen(of rows: [ModelAnswers.Row]) -> [ModelAnswers.Row] {
    let truth = chosen(keys.truth)
    let answer = chosen(keys.answer)
    return rows.filter { $0.truth == truth ?? $0.truth && $0.answer == answer ?? $0.answer }
  }

  func worstShare(_ rows: [ModelAnswers.Row]) -> Double {
    let total = rows.reduce(0) { $0 + $1.loss }
    return rows.prefix(worstCount(rows)).reduce(0) { $0 + $1.loss } / total
  }

  /// Loss, accuracy, and the share of the loss that the worst rows carry.
  package var observables: [Observable] {
    let words = messages.confusion
    let rows = rows
    let nats = messages.unit(LogBase.nats.rawValue)
    return [
      Observable(
        "worst-share", worstShare(rows), label: words.worstShare),
      Observable("accuracy", matrix(rows)?.accuracy ?? .nan, label: words.accuracy),
      Observable(
        "loss", rows.reduce(0) { $0 + $1.loss } / Double(rows.count), unit: nats, label: words.loss),
      Observable("largest-loss", rows.first?.loss ?? .nan, unit: nats, label: words.largestLoss),
      Observable("rows", Double(rows.count), label: words.rows),
    ]
  }
}
