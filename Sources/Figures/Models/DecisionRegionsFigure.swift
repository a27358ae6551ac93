package import Localization
internal import LossCore
package import Parameters
internal import Plotting
internal import Training

/// What a model answers over a plane of features, with its borders and the rows of the data.
package struct DecisionRegionsFigure: ModelFigure {
  package static let id = "decision-regions"

  private static let offer = ExampleTraining.Offer(settings: [
    ("data", "moons"), ("rows", "300"), ("noise", "0.2"), ("classes", "2"), ("hidden", "16"),
    ("epochs", "60"), ("lr", "0.3"), ("seed", "0"),
  ])

  package var values: ParameterValues {
    didSet {
      guard values != oldValue else { return }
      let isOther = source.update(Self.offer, values)
      let changed = values.differs(
        from: oldValue, in: keys.plane, keys.xFeature, keys.yFeature)
      if isOther || changed { lookAgain(isOtherRun: true) }
    }
  }
  package let messages: FigureMessages
  private(set) var source: ModelSource
  private(set) var plane: FeaturePlane?
  private(set) var map: ProbabilityMap?
  /// The rows that are marked, with their classes.
  private(set) var marked: [(place: Sample, label: Int)] = []

  /// A figure; it trains the model that it shows.
  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    source = ModelSource(Self.offer, values)
    lookAgain(isOtherRun: true)
  }

  package init(liveIn messages: FigureMessages) {
    values = ParameterValues(Self.table(in: messages))
    self.messages = messages
    source = ModelSource()
  }

  package mutating func show(_ subject: ModelSubject) {
    let isOther = source.subject.map { !$0.run.hasSameData(as: subject.run) } ?? true
    source.show(subject)
    lookAgain(isOtherRun: isOther)
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.regions }

  /// The plane, the class whose probability is shown, and the settings of the training.
  package struct Keys: Sendable {
    let shownClass = ParameterKey("class", -1...99, standard: -1)
    let plane = ParameterKey(
      "plane", oneOf: ["automatic", "features", "components"], standard: "automatic")
    let xFeature = ParameterKey("x-feature", 0...9999, standard: 0)
    let yFeature = ParameterKey("y-feature", 0...9999, standard: 1)
    let points = ParameterKey("points", standard: true)
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.regions
    return ParameterTable(
      [
        keys.shownClass(words.classHelp), keys.plane(words.planeHelp), keys.xFeature(words.xHelp),
        keys.yFeature(words.yHelp), keys.points(words.pointsHelp),
      ] + offer.parameters(in: messages))
  }

  /// The arrow keys choose the class.
  package var cursorParameter: String? { keys.shownClass.name }

  /// The class whose probability is shown: the second of two, else the chosen one; nil for the most
  /// probable of each place.
  var shownClass: Int? {
    guard let count = map?.classes else { return nil }
    let wanted = values[keys.shownClass]
    return wanted >= 0 && wanted < count ? wanted : count == 2 ? 1 : nil
  }

  private mutating func lookAgain(isOtherRun: Bool) {
    guard let subject = source.subject else { return }
    if isOtherRun || plane == nil {
      let plane = plane(of: subject.run)
      self.plane = plane
      let rows = subject.snapshot.rows
      let count = min(rows.count, 250)
      marked = (0..<count).map { index in
        let row = rows[index * rows.count / count]
        let dataset = subject.run.dataset
        return (plane.place(ofRow: row, in: dataset), dataset.labels[row])
      }
    }
    map = plane.map { ProbabilityMap(subject.snapshot.model, $0) }
  }

  private func plane(of run: TrainingRun) -> FeaturePlane {
    let count = run.baseFeatureCount
    let kind = values[keys.plane]
    guard count >= 2, kind == "features" || (kind == "automatic" && count == 2) else {
      return .components(
        of: run, xName: messages.regions.component(1), yName: messages.regions.component(2))
    }
    let x = min(values[keys.xFeature], count - 1)
    let y = min(values[keys.yFeature], count - 1)
    return .features(x, y == x ? (x == 0 ? 1 : x - 1) : y, of: run)
  }

  /// How much of the plane each answer takes, and how the model does on the rows held out.
  package var observables: [Observable] {
    let words = messages.regions
    let subject = source.subject
    let answers = subject.map { ModelAnswers($0) }
    var list = [
      Observable(
        "loss", answers?.loss ?? .nan, unit: messages.unit(LogBase.nats.rawValue),
        label: words.loss),
      Observable("accuracy", answers?.accuracy ?? .nan, label: words.accuracy),
      Observable("epoch", subject.map { Double($0.snapshot.epoch) } ?? .nan, label: words.epoch),
    ]
    if let map, let names = subject?.run.dataset.classNames {
      for k in 0..<min(map.classes, 10) {
        list.append(
          Observable("share-\(k)", map.share(of: k), label: words.share(names[k])))
      }
    }
    return list
  }
}
