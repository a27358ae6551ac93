package import Localization
internal import LossCore
package import Parameters
internal import Plotting
internal import Training

/// Whether a model's confidence can be believed: confidence against the share of right answers.
package struct CalibrationFigure: ModelFigure {
  package static let id = "calibration"

  private static let offer = ExampleTraining.Offer(settings: [
    ("data", "blobs"), ("rows", "800"), ("noise", "0.8"), ("classes", "3"), ("hidden", "32"),
    ("epochs", "150"), ("lr", "0.5"), ("seed", "0"),
  ])
  private static let fixed = ["validation": "0.5", "batch": "32"]

  package var values: ParameterValues {
    didSet {
      if values != oldValue {
        measure(isAnotherExample: source.update(Self.offer, values, fixed: Self.fixed))
      }
    }
  }
  package let messages: FigureMessages
  private(set) var source: ModelSource
  /// The logits of the rows held out, and their classes.
  private var scores: [[Double]] = []
  private(set) var labels: [Int] = []
  /// What is shown, worked out when a parameter changes and not for each frame.
  private(set) var reliability: Reliability?
  private(set) var fit: TemperatureFit?
  private var loss = Double.nan
  private var axisEnd = Double.nan
  /// The loss at some temperatures from 0.1 to the end of the axis.
  private(set) var lossByTemperature: [Sample] = []

  /// A figure; it trains the model whose answers it shows.
  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    source = ModelSource(Self.offer, values, fixed: Self.fixed)
    measure(isAnotherExample: true)
  }

  package init(liveIn messages: FigureMessages) {
    values = ParameterValues(Self.table(in: messages))
    self.messages = messages
    source = ModelSource()
  }

  package mutating func show(_ subject: ModelSubject) {
    source.show(subject)
    measure(isAnotherExample: true)
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.calibration }

  /// The parameters: temperature and bins, and the settings of the training.
  package struct Keys: Sendable {
    let temperature = ParameterKey("temperature", 0.05...20, step: 0.1, standard: 1)
    let bins = ParameterKey("bins", 2...30, standard: 10)
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.calibration
    return ParameterTable(
      [keys.temperature(words.temperatureHelp), keys.bins(words.binsHelp)]
        + offer.parameters(in: messages))
  }

  /// The arrow keys move the temperature.
  package var cursorParameter: String? { keys.temperature.name }

  /// The scores of all rows; nil when there are none.
  private func logits(over temperature: Double) -> Logits<Double>? {
    let rows = scores
    guard let classes = rows.first?.count else { return nil }
    return try? Logits(
      rows.flatMap { $0.map { $0 / temperature } }, shape: ClassShape([rows.count, classes]))
  }

  /// The mean loss at a temperature, in nats.
  func loss(at temperature: Double) -> Double {
    guard let logits = logits(over: temperature) else { return .nan }
    return (try? categoricalCrossEntropy(logits: logits, target: .classes(labels))) ?? .nan
  }

  private mutating func measure(isAnotherExample: Bool) {
    if isAnotherExample {
      (scores, labels) = source.subject?.questions ?? ([], [])
      fit = logits(over: 1).flatMap { try? TemperatureFit($0, labels: labels) }
    }
    let now = values[keys.temperature]
    let end = RoundRange.above(max(2.5, 1.3 * (fit?.temperature ?? 1), now))
    // The temperature moves a cursor along this curve, and changes it where the axis grows.
    if isAnotherExample || end != axisEnd {
      axisEnd = end
      lossByTemperature = (0..<48).map { index in
        let temperature = 0.1 + (end - 0.1) * Double(index) / 47
        return Sample(temperature, loss(at: temperature))
      }
    }
    loss = loss(at: now)
    reliability = measuredReliability
  }

  private var measuredReliability: Reliability? {
    let temperature = values[keys.temperature]
    let rows = scores
    guard let classes = rows.first?.count,
      let probabilities = try? Probabilities(
        rows.flatMap { softmax($0, temperature: temperature) },
        shape: ClassShape([rows.count, classes]))
    else { return nil }
    return try? Reliability(probabilities, labels: labels, bins: values[keys.bins])
  }

  /// Loss and calibration error now, and what the best temperature would give.
  package var observables: [Observable] {
    let words = messages.calibration
    let nats = messages.unit(LogBase.nats.rawValue)
    let reliability = reliability
    let fit = fit
    return [
      Observable(
        "loss", loss, unit: nats, label: words.loss),
      Observable(
        "calibration-error", reliability?.expectedCalibrationError ?? .nan,
        label: words.expectedError),
      Observable(
        "largest-gap", reliability?.maximumCalibrationError ?? .nan, label: words.largestGap),
      Observable("best-temperature", fit?.temperature ?? .nan, label: words.bestTemperature),
      Observable("best-loss", fit?.lossAfter ?? .nan, unit: nats, label: words.bestLoss),
      Observable("rows", Double(labels.count), label: words.rows),
    ]
  }
}
