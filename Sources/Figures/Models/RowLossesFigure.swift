package import Localization
internal import LossCore
package import Parameters
internal import Plotting
internal import Training

/// How the loss is spread over the rows: a histogram, and the costliest rows, drawn where they are
/// pictures.
package struct RowLossesFigure: ModelFigure {
  package static let id = "row-losses"

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
  private(set) var answers: ModelAnswers?

  /// A figure; it trains the model whose rows it shows.
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

  private mutating func read() { answers = source.subject.map { ModelAnswers($0) } }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.rowLosses }

  /// Which row is shown, and the settings of the training.
  package struct Keys: Sendable {
    let rank = ParameterKey("rank", 1...4096, standard: 1)
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    ParameterTable([keys.rank(messages.rowLosses.rankHelp)] + offer.parameters(in: messages))
  }

  /// The arrow keys move to less costly rows and back.
  package var cursorParameter: String? { keys.rank.name }

  /// The place of the chosen row among all, from 0.
  var chosen: Int { min(values[keys.rank], max(1, answers?.rows.count ?? 1)) - 1 }

  /// How many of the costliest rows carry half of the loss.
  var halfCount: Int {
    guard let answers else { return 0 }
    var sum = 0.0
    for (index, row) in answers.rows.enumerated() {
      sum += row.loss
      if sum >= answers.total / 2 { return index + 1 }
    }
    return answers.rows.count
  }

  /// How many rows are in each bin of a quarter of a factor of ten, from 1e-4 nats; as many bins as the largest loss needs, and at least to ten nats.
  var bins: [Int] {
    let rows = answers?.rows ?? []
    let places = rows.map { Self.bin(of: $0.loss) }
    var counts = [Int](repeating: 0, count: max(Self.bin(of: 9.99), places.max() ?? 0) + 1)
    for place in places { counts[place] += 1 }
    return counts
  }

  /// Ten factors of ten, which hold all that a finite loss can be.
  static let binScale = Scale(.logarithmic, from: 1e-4, to: 1e6)
  private static let binCount = 40

  private static func bin(of loss: Double) -> Int {
    guard loss > 0 else { return 0 }
    let share = loss.isFinite ? binScale.fraction(of: loss) : 1
    return min(binCount - 1, max(0, Int((share * Double(binCount)).rounded(.down))))
  }

  /// The losses between which a bin lies.
  static func range(ofBin bin: Int) -> (lower: Double, upper: Double) {
    (
      binScale.value(at: Double(bin) / Double(binCount)),
      binScale.value(at: Double(bin + 1) / Double(binCount))
    )
  }

  /// The mean and the median, the largest, and how few rows carry half.
  package var observables: [Observable] {
    let words = messages.rowLosses
    let nats = messages.unit(LogBase.nats.rawValue)
    let rows = answers?.rows ?? []
    let isEmpty = rows.isEmpty
    return [
      Observable(
        "loss", isEmpty ? .nan : answers?.loss ?? .nan, unit: nats, label: words.mean),
      Observable(
        "median-loss", isEmpty ? .nan : rows[rows.count / 2].loss, unit: nats, label: words.median),
      Observable("largest-loss", rows.first?.loss ?? .nan, unit: nats, label: words.largest),
      Observable(
        "half-rows", isEmpty ? .nan : Double(halfCount), label: words.halfRows),
      Observable("rows", isEmpty ? .nan : Double(rows.count), label: words.rows),
      Observable(
        "row-loss", isEmpty ? .nan : rows[chosen].loss, unit: nats, label: words.rowLoss),
    ]
  }
}
