package import Tables

/// The curves that a log holds.
package struct LoggedRun: Sendable {
  /// A curve, with the name that the log has for it.
  package struct Curve: Hashable, Sendable {
    /// The name in the log.
    package let name: String
    /// Its points, x never falling.
    package var points: [CurveSet.Point]
  }

  /// What x is.
  package let axis: LogAxis
  /// Mean loss over training rows: as the log has it, of an epoch or of batches.
  package private(set) var trainLoss: Curve?
  /// Mean loss over rows held out.
  package private(set) var validationLoss: Curve?
  /// Accuracies, as shares.
  package private(set) var trainAccuracy, validationAccuracy: Curve?
  /// Whether the training loss is of single batches, and goes up and down with them.
  package let isTrainLossOfBatches: Bool
  /// How many points of earlier attempts were left out: where a training was begun again, x goes back.
  package private(set) var dropped = 0
  /// Text where one of the curves needs a number; the curve goes on without it.
  package let wrong: LogChoiceProblem?
  /// How many batches make an epoch, where every one of them is logged.
  package private(set) var stepsPerEpoch: Int?
  private let choice: LogChoice

  /// The curves of the tables of one run.
  package init(_ tables: [LogTable], _ choice: LogChoice = LogChoice()) throws(LogChoiceProblem) {
    self.choice = choice
    let candidates = LogCandidates(tables)
    func pick(
      _ wanted: String?, _ quantity: LogName.Quantity, _ part: LogName.Part
    ) throws(LogChoiceProblem) -> LogCandidates.Candidate? {
      guard let wanted else { return candidates.best(quantity, part) }
      guard let found = candidates.named(wanted) else {
        throw .noSuchName(wanted, available: candidates.names)
      }
      return found
    }
    let chosen = [
      try pick(choice.trainLoss, .loss, .training),
      try pick(choice.validationLoss, .loss, .validation),
      try pick(choice.trainAccuracy, .accuracy, .training),
      try pick(choice.validationAccuracy, .accuracy, .validation),
    ]
    guard chosen[0] != nil || chosen[1] != nil else { throw .noLoss(available: candidates.names) }
    wrong =
      chosen.compactMap { $0 }.lazy.compactMap { candidate in
        tables[candidate.table].words[candidate.name].map {
          .notANumber(name: candidate.name, line: $0.line, text: $0.text)
        }
      }.first
    let places = try LogPlaces(tables, chosen.compactMap { $0 }, choice.axis)
    axis = places.axis
    var dropped = 0
    func curve(_ candidate: LogCandidates.Candidate?) -> Curve? {
      guard let candidate else { return nil }
      let (points, lost) = places.points(of: candidate, in: tables)
      dropped += lost
      return points.isEmpty ? nil : Curve(name: candidate.name, points: points)
    }
    isTrainLossOfBatches = chosen[0].map { LogName($0.name).isOfBatches } ?? false
    trainLoss = curve(chosen[0])
    validationLoss = curve(chosen[1])
    trainAccuracy = curve(chosen[2]).map(Self.asShares)
    validationAccuracy = curve(chosen[3]).map(Self.asShares)
    self.dropped = dropped
    stepsPerEpoch = places.stepsPerEpoch
  }

  /// Some tools log percent.
  private static func asShares(_ curve: Curve) -> Curve {
    let finite = curve.points.finite.map(\.value)
    guard let most = finite.max(), most > 1.5, most <= 100, (finite.min() ?? 0) >= 0 else {
      return curve
    }
    return Curve(
      name: curve.name, points: curve.points.map { CurveSet.Point($0.x, $0.value / 100) })
  }

  /// All curves, as they are called here.
  package var curves: [(role: String, curve: Curve)] {
    [
      ("train_loss", trainLoss), ("validation_loss", validationLoss),
      ("train_accuracy", trainAccuracy), ("validation_accuracy", validationAccuracy),
    ].compactMap { role, curve in curve.map { (role, $0) } }
  }

  /// Whether there are too few measurements for most signatures, so that finding none means little.
  package var isShort: Bool {
    // Asked for at every paint, so no more is counted than has to be.
    (trainLoss ?? validationLoss)?.points.lazy.filter(\.value.isFinite).dropFirst(5).first == nil
  }

  /// The loss that there is most of to see of a run: on rows held out, else on those learned from.
  package var mainLoss: Curve? { validationLoss ?? trainLoss }

  /// The least finite loss of rows held out (else of training rows), and where it is.
  package var best: CurveSet.Point? { mainLoss?.points.finite.min { $0.value < $1.value } }

  /// The curves as the doctor takes them.
  ///
  /// A loss of single batches is averaged over stretches: its noise is no sign of anything.
  package var curveSet: CurveSet {
    func points(_ curve: Curve?) -> [CurveSet.Point] { curve?.points ?? [] }
    var train = points(trainLoss)
    var validation = points(validationLoss)
    func isNoisy(_ points: [CurveSet.Point]) -> Bool {
      axis != .epoch && points.count > 2 * Self.stretches
    }
    if isTrainLossOfBatches || isNoisy(train) { train = Self.averaged(train, to: Self.stretches) }
    if isNoisy(validation) { validation = Self.averaged(validation, to: Self.stretches) }
    var set = CurveSet(
      trainLoss: train, validationLoss: validation,
      trainAccuracy: points(trainAccuracy), validationAccuracy: points(validationAccuracy),
      classes: choice.classes ?? choice.classShares?.count, classShares: choice.classShares)
    set.smoothing = choice.smoothing
    set.targetEntropy = choice.targetEntropy
    if let stepsPerEpoch, isTrainLossOfBatches || axis != .epoch {
      set.batchLoss = points(trainLoss)
      set.stepsPerEpoch = stepsPerEpoch
    }
    return set
  }

  /// Of so many stretches noise is averaged away.
  private static let stretches = 60

  /// The means of so many stretches of equal length, each at the middle of its own.
  static func averaged(_ points: [CurveSet.Point], to count: Int) -> [CurveSet.Point] {
    guard points.count > count else { return points }
    return (0..<count).map { index in
      let part = points[(index * points.count / count)..<((index + 1) * points.count / count)]
      let middle = part[part.startIndex + part.count / 2].x
      guard let first = part.first, part.contains(where: { $0.value != first.value }) else {
        // The mean of equal numbers may differ from them in the last digit.
        return CurveSet.Point(middle, part.first?.value ?? .nan)
      }
      return CurveSet.Point(middle, Array(part).mean)
    }
  }
}
