public import Localization
internal import LossCore
public import Parameters

/// Which classes are taken for which, and which few rows carry most of the loss.
public struct ConfusionFigure: Figure {
  /// `confusion`.
  public static let id = "confusion"

  private static let offer = ExampleTraining.Offer(settings: [
    ("data", "digits"), ("epochs", "10"), ("lr", "0.1"), ("batch", "32"), ("seed", "0"),
  ])

  /// What it shows now.
  public var values: ParameterValues {
    didSet {
      if values != oldValue {
        let before = example.settings
        example = ExampleTraining(Self.offer, values, after: example)
        if example.settings != before { rows = Self.rows(of: example.validation) }
      }
    }
  }
  /// The sentences it uses.
  public let messages: FigureMessages
  private(set) var example: ExampleTraining
  /// All validation rows, the costliest first; worked out when the model changes.
  private(set) var rows: [CostlyRow] = []

  /// A figure; it trains the model whose answers it shows.
  public init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    example = ExampleTraining(Self.offer, values)
    rows = Self.rows(of: example.validation)
  }

  /// The heading.
  public static func title(in messages: FigureMessages) -> String { messages.confusion.title }
  /// What can be seen.
  public static func summary(in messages: FigureMessages) -> String { messages.confusion.summary }

  /// The parameters: how many rows are listed, and the settings of the training.
  public static func table(in messages: FigureMessages) -> ParameterTable {
    ParameterTable(
      [
        Parameter(
          "worst", .number(0.01...0.5, step: 0.01), standard: .number(0.05),
          summary: messages.confusion.worstHelp),
        Parameter(
          "truth", .integer(-1...99), standard: .integer(-1), summary: messages.confusion.truthHelp),
        Parameter(
          "answer", .integer(-1...99), standard: .integer(-1),
          summary: messages.confusion.answerHelp),
      ] + offer.parameters)
  }

  /// The arrow keys move the share of rows that is called the worst.
  public var cursorParameter: String? { "worst" }

  /// A validation row and what it cost.
  struct CostlyRow: Hashable {
    let row: Int
    let truth: Int
    let answer: Int
    let confidence: Double
    let loss: Double
  }

  private static func rows(of answers: ExampleTraining.Answers) -> [CostlyRow] {
    answers.labels.indices.compactMap { index -> CostlyRow? in
      let logits = answers.logits[index]
      guard let loss = try? categoricalCrossEntropy(logits: logits, label: answers.labels[index]),
        let answer = logits.indices.max(by: { logits[$0] < logits[$1] })
      else { return nil }
      return CostlyRow(
        row: answers.rows[index], truth: answers.labels[index], answer: answer,
        confidence: softmax(logits)[answer], loss: loss.value)
    }.sorted { $0.loss > $1.loss }
  }

  func matrix(_ rows: [CostlyRow]) -> ConfusionMatrix? {
    try? ConfusionMatrix(
      labels: rows.map(\.truth), answers: rows.map(\.answer), classes: example.classNames.count)
  }

  /// How many rows are called the worst: at least one, if there is one.
  func worstCount(_ rows: [CostlyRow]) -> Int {
    min(rows.count, max(1, Int((values.number("worst") * Double(rows.count)).rounded())))
  }

  /// A class chosen by a parameter; nil for all of them.
  func chosen(_ name: String) -> Int? {
    let index = values.integer(name)
    return example.classNames.indices.contains(index) ? index : nil
  }

  /// The rows of the chosen truth and answer.
  func chosen(of rows: [CostlyRow]) -> [CostlyRow] {
    let truth = chosen("truth")
    let answer = chosen("answer")
    return rows.filter { $0.truth == truth ?? $0.truth && $0.answer == answer ?? $0.answer }
  }

  func worstShare(_ rows: [CostlyRow]) -> Double {
    let total = rows.reduce(0) { $0 + $1.loss }
    return rows.prefix(worstCount(rows)).reduce(0) { $0 + $1.loss } / total
  }

  /// Loss, accuracy, and the share of the loss that the worst rows carry.
  public var observables: [Observable] {
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
