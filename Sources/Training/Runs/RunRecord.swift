import Parameters

/// What is kept of a run: how it was set, how it went, and its curves, in bounded size.
package struct RunRecord: Codable, Hashable, Sendable {
  /// How a run stands.
  package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
    /// Its program is at work on it, or keeps it paused.
    case running
    /// All its epochs were done.
    case finished
    /// The person left it, or began another.
    case stopped
    /// It could not go on.
    case failed
    /// Its program ended without a word.
    case interrupted
  }

  /// Measurements after an epoch; losses in nats, accuracies as shares. Validation is nil when no rows
  /// are held out.
  package struct Point: Codable, Hashable, Sendable {
    /// The epoch, 0 before the first step.
    package let epoch: Double
    /// Over the training part.
    package let trainLoss, trainAccuracy: Double
    /// Over the validation part.
    package let validationLoss, validationAccuracy: Double?

    /// A point.
    package init(
      epoch: Double, trainLoss: Double, trainAccuracy: Double, validationLoss: Double?,
      validationAccuracy: Double?
    ) {
      self.epoch = epoch
      self.trainLoss = trainLoss
      self.trainAccuracy = trainAccuracy
      self.validationLoss = validationLoss
      self.validationAccuracy = validationAccuracy
    }

    /// The loss that runs are compared by: validation, or training where no rows are held out.
    package var loss: Double { validationLoss ?? trainLoss }
    /// The accuracy that goes with it.
    package var accuracy: Double { validationAccuracy ?? trainAccuracy }
  }

  /// A setting that was changed under way.
  package struct Change: Codable, Hashable, Sendable {
    /// After how many epochs.
    package let epoch: Double
    /// Which setting, and its values.
    package let name, before, after: String

    /// A change.
    package init(epoch: Double, name: String, before: String, after: String) {
      self.epoch = epoch
      self.name = name
      self.before = before
      self.after = after
    }
  }

  /// Its number in the archive; 0 before it is kept.
  package var id: Int
  /// When it began and when it was last written, in seconds since 1970.
  package var startedAt, updatedAt: Double
  /// How it stands.
  package var status: Status
  /// The settings at its beginning that differ from the standards, as `name=value`, in the order of
  /// the table.
  package var settings: [String]
  /// What was changed under way.
  package var changes: [Change]
  /// The steps taken.
  package var steps: Int
  /// The measurements, oldest first, at most `RunRecord.pointLimit` of them, evenly spaced.
  package var points: [Point]
  /// The point with the least loss, exactly, even if it is not among the kept ones.
  package var best: Point?
  /// True when its accuracies are shares of cells, because labels may be true together; otherwise nil.
  package var countsCells: Bool?
  /// Whether it is held up for comparison.
  package var isPinned: Bool

  /// How many points are kept at most.
  package static let pointLimit = 512

  /// A run at its beginning.
  package init(settings: TrainingConfiguration, startedAt: Double) {
    id = 0
    self.startedAt = startedAt
    updatedAt = startedAt
    status = .running
    self.settings = settings.values.assignments
    changes = []
    steps = 0
    points = []
    isPinned = false
  }

  /// The newest measurement.
  package var last: Point? { points.last }

  /// The epochs done.
  package var epochs: Double { points.last?.epoch ?? 0 }

  /// The value of a setting at its beginning, as it was spelled; nil for an unknown name.
  package func setting(_ name: String) -> String? {
    let prefix = name + "="
    if let text = settings.first(where: { $0.hasPrefix(prefix) }) {
      return String(text.dropFirst(prefix.count))
    }
    return TrainingConfiguration.table[name].map {
      TrainingConfiguration().values.spelling($0.name)
    }
  }

  /// The command line that begins the same run.
  package var command: String {
    (["xent", "train"] + settings.map { "--set " + ParameterValues.quoted($0) }).joined(
      separator: " ")
  }

  /// Takes the curves of a run.
  package mutating func take(_ history: RunHistory, step: Int) {
    steps = step
    countsCells = history.latest?.subsetAccuracy == nil ? nil : true
    // The series are thinned alike, as they are measured together.
    let accuracy = Self.byStep(history.trainAccuracy)
    let validation = Self.byStep(history.validationLoss)
    let validationAccuracy = Self.byStep(history.validationAccuracy)
    var all: [Point] = []
    for point in history.trainLoss.points {
      let measured = Point(
        epoch: point.epoch, trainLoss: point.value, trainAccuracy: accuracy[point.step] ?? 0,
        validationLoss: validation[point.step], validationAccuracy: validationAccuracy[point.step])
      if measured.trainLoss.isFinite, measured.loss.isFinite { all.append(measured) }
    }
    best = all.min { $0.loss < $1.loss }
    let stride = max(1, (all.count + Self.pointLimit - 1) / Self.pointLimit)
    points = all.indices.filter { $0 % stride == 0 || $0 == all.count - 1 }.map { all[$0] }
  }

  private static func byStep(_ series: MetricSeries) -> [Int: Double] {
    Dictionary(series.points.map { ($0.step, $0.value) }) { _, newest in newest }
  }
}
