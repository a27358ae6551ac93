public import Localization
internal import LossCore
public import Parameters
public import Plotting
public import Training

/// Loss and accuracy over the epochs of a training, for the training and the validation part.
///
/// Without a history of its own it shows a small training that it does itself, so that lessons and
/// files have curves that are real.
public struct TrainingCurvesFigure: Figure {
  /// `training-curves`.
  public static let id = "training-curves"

  /// What it shows now.
  public var values: ParameterValues {
    didSet {
      if values != oldValue, history == nil {
        example = ExampleTraining(Self.offer, values, after: example)
      }
    }
  }
  /// The sentences it uses.
  public let messages: FigureMessages
  /// The curves of a training that goes on elsewhere; nil to show the figure's own example.
  public var history: RunHistory?
  /// Among how many classes that training decides.
  public var classCount: Int?
  /// The epochs that it is going to take; nil when nobody knows.
  public var plannedEpochs: Int?
  /// How many rows each class has, for what always answering the largest one would get, and for the
  /// loss of a model that only knows the shares; nil to leave both out.
  public var classCounts: [Int]?
  /// Settings that were changed under way: after how many epochs, and what is written there.
  public var changes: [(epoch: Double, text: String)] = []
  /// Earlier runs, drawn behind this one.
  public var others: [OtherRun] = []
  /// The epoch that the run can go back to; nil for none.
  public var rewindEpoch: Double?
  /// Trained only when there is no history to show.
  private var example: ExampleTraining?

  /// A figure that shows an example.
  public init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    self.example = ExampleTraining(Self.offer, values)
  }

  /// A figure of a training that goes on elsewhere.
  public init(history: RunHistory, messages: FigureMessages) {
    self.values = ParameterValues(Self.table(in: messages))
    self.messages = messages
    self.history = history
  }

  private static let offer = ExampleTraining.Offer(settings: [
    ("data", "iris"), ("epochs", "20"), ("lr", "0.1"), ("batch", "32"), ("seed", "0"),
  ])

  /// The heading.
  public static func title(in messages: FigureMessages) -> String { messages.trainingCurves.title }
  /// What can be seen.
  public static func summary(in messages: FigureMessages) -> String {
    messages.trainingCurves.summary
  }

  /// What is shown, and the settings of the example.
  public static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.trainingCurves
    return ParameterTable(
      [
        Parameter(
          "show", .choice(["both", "loss", "accuracy"]), standard: .choice("both"),
          summary: words.show),
        Parameter(
          "scale", .choice(["linear", "log"]), standard: .choice("linear"), summary: words.scale),
        Parameter(
          "cursor", .number(0...1, step: 0.05), standard: .number(1), summary: words.cursor),
        Parameter("from", .number(0...0.99, step: 0.05), standard: .number(0), summary: words.from),
        Parameter("to", .number(0.01...1, step: 0.05), standard: .number(1), summary: words.to),
        Parameter(
          "smoothing", .number(0...0.99, step: 0.1), standard: .number(0), summary: words.smoothing),
        Parameter("batches", .flag, standard: .flag(false), summary: words.batchesHelp),
      ] + offer.parameters)
  }

  /// The arrow keys move the epoch that is read.
  public var cursorParameter: String? { "cursor" }

  var curves: RunHistory { history ?? example?.history ?? RunHistory() }
  var classes: Int? { history == nil ? example?.classNames.count : classCount }
  /// The share of the largest class.
  var majority: Double? {
    guard let counts = history == nil ? example?.classCounts : classCounts, let most = counts.max()
    else { return nil }
    return Double(most) / Double(max(1, counts.reduce(0, +)))
  }

  /// The entropy of the class shares, where it is visibly below ln K.
  var shareEntropy: Double? {
    guard let counts = history == nil ? example?.classCounts : classCounts,
      let total = Optional(counts.reduce(0, +)), total > 0,
      let loss = try? entropy(counts.map { Double($0) / Double(total) }), let guess = guessLoss
    else { return nil }
    return loss < guess * 0.97 ? loss : nil
  }

  /// An earlier run that is drawn for comparison.
  public struct OtherRun: Sendable {
    /// What it is called on the plot.
    public let name: String
    /// Its number among the series.
    public let series: Int
    /// Its curves: validation where rows were held out, else training.
    public let loss, accuracy: [Sample]

    /// An earlier run, by what it is called and its curves over epochs.
    public init(name: String, series: Int, loss: [Sample], accuracy: [Sample]) {
      self.name = name
      self.series = series
      self.loss = loss
      self.accuracy = accuracy
    }
  }

  /// The last epoch on the axis.
  public var lastEpoch: Double {
    let measured = curves.trainLoss.last?.epoch ?? 0
    let planned = history == nil ? example?.epochs : plannedEpochs
    return max(1, measured, Double(planned ?? 0))
  }

  /// What is seen of the epochs, as shares of all.
  var view: ViewRange {
    ViewRange(
      from: values.number("from"), to: values.number("to"), of: 0...1, narrowest: 0.05)
  }

  /// The epoch under the cursor: the measured one nearest to it.
  var cursorEpoch: Double? {
    let wanted = values.number("cursor") * lastEpoch
    return curves.trainLoss.points.min { abs($0.epoch - wanted) < abs($1.epoch - wanted) }?.epoch
  }

  private func value(_ series: MetricSeries) -> Double {
    guard let epoch = cursorEpoch else { return .nan }
    return series.points.first { $0.epoch == epoch }?.value ?? .nan
  }

  /// The measurements at the cursor, the best validation loss, and what guessing would give.
  public var observables: [Observable] {
    let words = messages.trainingCurves
    let nats = messages.unit(LogBase.nats.rawValue)
    let curves = curves
    return [
      Observable("epoch", cursorEpoch ?? .nan, label: words.epoch),
      Observable("train-loss", value(curves.trainLoss), unit: nats, label: words.trainLoss),
      Observable(
        "validation-loss", value(curves.validationLoss), unit: nats, label: words.validationLoss),
      Observable("train-accuracy", value(curves.trainAccuracy), label: words.trainAccuracy),
      Observable(
        "validation-accuracy", value(curves.validationAccuracy), label: words.validationAccuracy),
      Observable(
        "best-validation-loss", curves.validationLoss.minimum?.value ?? .nan, unit: nats,
        label: words.bestValidationLoss),
      Observable("guess-loss", guessLoss ?? .nan, unit: nats, label: words.guessLoss),
    ]
  }

  /// The loss of an even guess, ln K.
  var guessLoss: Double? {
    classes.flatMap { $0 > 0 ? surprisal(1 / Double($0)) : nil }
  }
}
