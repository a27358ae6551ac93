package import Localization
internal import LossCore
package import Parameters
package import Plotting
package import Training

/// Loss and accuracy over the epochs of a training, for the training and the validation part.
///
/// Without a history of its own it shows a small training that it does itself, so that lessons and
/// files have curves that are real.
package struct TrainingCurvesFigure: Figure {
  package static let id = "training-curves"

  package var values: ParameterValues {
    didSet {
      if values != oldValue, history == nil {
        example = ExampleTraining(Self.offer, values, after: example)
      }
    }
  }
  package let messages: FigureMessages
  /// The curves of a training that goes on elsewhere; nil to show the figure's own example.
  package var history: RunHistory?
  /// Curves out of a log, whatever it counts along; shown instead of a history.
  package var measured: MeasuredCurves? {
    didSet { example = nil }
  }
  /// Among how many classes that training decides.
  package var classCount: Int?
  /// The epochs that it is going to take; nil when nobody knows.
  package var plannedEpochs: Int?
  /// How many rows each class has, for what always answering the largest one would get, and for the
  /// loss of a model that only knows the shares; nil to leave both out.
  package var classCounts: [Int]?
  /// What there is to beat where labels may be true together: losses and accuracies are then of cells,
  /// and the two counts of classes say nothing.
  package var labels: LabelBaseline?
  /// Settings that were changed under way: after how many epochs, and what is written there.
  package var changes: [(epoch: Double, text: String)] = []
  /// Earlier runs, drawn behind this one.
  package var others: [OtherRun] = []
  /// The epoch that the run can go back to; nil for none.
  package var rewindEpoch: Double?
  /// Trained only when there is no history to show.
  private var example: ExampleTraining?

  /// A figure that shows an example.
  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    self.example = ExampleTraining(Self.offer, values)
  }

  /// A figure of a training that goes on elsewhere.
  package init(history: RunHistory, messages: FigureMessages) {
    self.values = ParameterValues(Self.table(in: messages))
    self.messages = messages
    self.history = history
  }

  /// A figure of curves out of a log.
  package init(measured: MeasuredCurves, messages: FigureMessages) {
    self.init(history: RunHistory(), messages: messages)
    self.measured = measured
  }

  private static let offer = ExampleTraining.Offer(settings: [
    ("data", "iris"), ("epochs", "20"), ("lr", "0.1"), ("batch", "32"), ("seed", "0"),
  ])

  package static func texts(in messages: FigureMessages) -> any FigureTexts {
    messages.trainingCurves
  }

  /// What is shown, and the settings of the example.
  package struct Keys: Sendable {
    let show = ParameterKey("show", oneOf: ["both", "loss", "accuracy"], standard: "both")
    let scale = ParameterKey("scale", oneOf: ["linear", "log"], standard: "linear")
    let cursor = ParameterKey("cursor", 0...1, step: 0.05, standard: 1)
    let from = ParameterKey("from", 0...0.99, step: 0.05, standard: 0)
    let to = ParameterKey("to", 0.01...1, step: 0.05, standard: 1)
    let smoothing = ParameterKey("smoothing", 0...0.99, step: 0.1, standard: 0)
    let batches = ParameterKey("batches", standard: false)
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.trainingCurves
    return ParameterTable(
      [
        keys.show(words.show), keys.scale(words.scale), keys.cursor(words.cursor),
        keys.from(words.from), keys.to(words.to), keys.smoothing(words.smoothing),
        keys.batches(words.batchesHelp),
      ] + offer.parameters(in: messages))
  }

  /// The arrow keys move the epoch that is read.
  package var cursorParameter: String? { keys.cursor.name }

  var curves: MeasuredCurves {
    measured ?? MeasuredCurves(history ?? example?.history ?? RunHistory())
  }
  /// Between how many answers each question decides.
  var classes: Int? {
    labels == nil ? history == nil ? example?.classNames.count : classCount : 2
  }
  /// The share of the largest class.
  var majority: Double? {
    if let labels { return labels.majority }
    guard let counts = history == nil ? example?.classCounts : classCounts, let most = counts.max()
    else { return nil }
    return Double(most) / Double(max(1, counts.reduce(0, +)))
  }

  /// The entropy of the class shares, where it is visibly below ln K.
  var shareEntropy: Double? {
    if let labels { return labels.shares < labels.uniform * 0.97 ? labels.shares : nil }
    guard let counts = history == nil ? example?.classCounts : classCounts,
      let total = Optional(counts.reduce(0, +)), total > 0,
      let loss = try? entropy(counts.map { Double($0) / Double(total) }), let guess = guessLoss
    else { return nil }
    return loss < guess * 0.97 ? loss : nil
  }

  /// An earlier run that is drawn for comparison.
  package struct OtherRun: Sendable {
    /// What it is called on the plot.
    package let name: String
    /// Its number among the series.
    package let series: Int
    /// Its curves: validation where rows were held out, else training.
    package let loss, accuracy: [Sample]

    /// An earlier run, by what it is called and its curves over epochs.
    package init(name: String, series: Int, loss: [Sample], accuracy: [Sample]) {
      self.name = name
      self.series = series
      self.loss = loss
      self.accuracy = accuracy
    }
  }

  /// The ends of what the curves are counted along: a log need not begin at 0.
  package var ends: (first: Double, last: Double) {
    guard let measured else {
      let planned = history == nil ? example?.epochs : plannedEpochs
      let curves = history ?? example?.history
      return (0, max(1, curves?.trainLoss.last?.epoch ?? 0, Double(planned ?? 0)))
    }
    var (least, last) = measured.ends ?? (0, 1)
    for other in others {
      if let first = other.loss.first?.x { least = min(least, first) }
      if let end = other.loss.last?.x { last = max(last, end) }
    }
    // The beginning is shown wherever it does not take the room of what there is.
    let first = least >= 0 && least <= 0.3 * last ? 0 : least
    return (first, max(last, first + 1))
  }

  /// The last epoch on the axis.
  package var lastEpoch: Double { ends.last }

  /// The place at a share of the way.
  func place(_ share: Double) -> Double {
    let (first, last) = ends
    return first + share * (last - first)
  }

  /// What is seen of the epochs, as shares of all.
  var view: ViewRange {
    ViewRange(
      from: values[keys.from], to: values[keys.to], of: 0...1, narrowest: 0.05)
  }

  /// The epoch under the cursor: the measured one nearest to it.
  var cursorEpoch: Double? {
    let wanted = place(values[keys.cursor])
    let curves = curves
    let main = curves.trainLoss.isEmpty ? curves.validationLoss : curves.trainLoss
    return main.min { abs($0.x - wanted) < abs($1.x - wanted) }?.x
  }

  private func value(_ series: [Sample], _ epoch: Double?) -> Double {
    guard let epoch else { return .nan }
    if let exact = series.first(where: { $0.x == epoch }) { return exact.y }
    // Rows that are held out are measured more rarely: what was known by then.
    return measured == nil ? .nan : series.last { $0.x <= epoch }?.y ?? .nan
  }

  /// The measurements at the cursor, the best validation loss, and what guessing would give.
  package var observables: [Observable] {
    let words = messages.trainingCurves
    let nats = messages.unit(LogBase.nats.rawValue)
    let curves = curves
    let epoch = cursorEpoch
    let best = curves.validationLoss.map(\.y).filter(\.isFinite).min()
    return [
      Observable("epoch", epoch ?? .nan, label: measured?.axis ?? words.epoch),
      Observable("train-loss", value(curves.trainLoss, epoch), unit: nats, label: words.trainLoss),
      Observable(
        "validation-loss", value(curves.validationLoss, epoch), unit: nats,
        label: words.validationLoss),
      Observable("train-accuracy", value(curves.trainAccuracy, epoch), label: words.trainAccuracy),
      Observable(
        "validation-accuracy", value(curves.validationAccuracy, epoch),
        label: words.validationAccuracy),
      Observable(
        "best-validation-loss", best ?? .nan, unit: nats, label: words.bestValidationLoss),
      Observable("guess-loss", guessLoss ?? .nan, unit: nats, label: words.guessLoss),
    ]
  }

  /// The loss of an even guess, ln K.
  var guessLoss: Double? {
    classes.flatMap { $0 > 0 ? surprisal(1 / Double($0)) : nil }
  }
}
