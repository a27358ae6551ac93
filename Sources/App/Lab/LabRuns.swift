import Training

/// The runs that the lab knows: the one that goes on, those of this sitting, and those kept before.
struct LabRuns: Sendable {
  /// The run that goes on; nil before the first began.
  private(set) var current: RunRecord?
  /// The others, in the order in which they came.
  private(set) var others: [RunRecord] = []
  /// Which of them are drawn behind the curves, by their keys.
  private(set) var overlaid: [Key] = []
  var order = RunTable.Order.time
  /// The chosen line of the table.
  var selected = 0
  /// Whether the runs kept before were asked for.
  var isLoaded = false

  /// What tells runs apart, kept or not.
  struct Key: Hashable, Sendable {
    let id: Int
    let startedAt: Double

    init(_ run: RunRecord) {
      // The number comes only once it is kept; the time never changes.
      id = 0
      startedAt = run.startedAt
    }
  }

  /// Seconds between two notes of a run that goes on.
  private static let pause = 0.5

  /// Begins a run; the one before is set aside.
  mutating func begin(_ run: TrainingRun, after history: RunHistory, step: Int) -> RunRecord? {
    let before = end(.stopped, history: history, step: step)
    current = RunRecord(settings: run.configuration, startedAt: run.startedAt)
    return before
  }

  /// Ends the run that goes on, unless it has ended already; gives what is to be kept.
  ///
  /// - Parameter history: its curves, so that the last of it is not lost.
  mutating func end(
    _ status: RunRecord.Status, history: RunHistory, step: Int
  ) -> RunRecord? {
    guard var run = current else { return nil }
    current = nil
    if step > 0, run.status == .running { run.take(history, step: step) }
    // A run that never took a step is not worth a line.
    guard run.steps > 0 else { return nil }
    if run.status == .running { run.status = status }
    others.append(run)
    return run
  }

  /// Writes down how the run stands; nil before its first step, and too soon after the last time while
  /// it goes on.
  mutating func note(
    _ history: RunHistory, step: Int, status: RunRecord.Status, now: Double
  ) -> RunRecord? {
    guard let run = current, step > 0 else { return nil }
    let isDue = run.steps == 0 || abs(now - run.updatedAt) >= Self.pause
    guard isDue || status != .running else { return nil }
    current?.take(history, step: step)
    current?.status = status
    current?.updatedAt = now
    return current
  }

  /// Takes the settings with which the run takes its first step.
  mutating func settle(_ settings: TrainingConfiguration) {
    guard let run = current, run.steps == 0 else { return }
    current = RunRecord(settings: settings, startedAt: run.startedAt)
  }

  /// Marks a change of settings.
  mutating func change(_ changes: [TrainingChange], at epoch: Double) {
    current?.changes += changes.map {
      RunRecord.Change(epoch: epoch, name: $0.name, before: $0.before, after: $0.after)
    }
  }

  /// Forgets the changes that came after an epoch.
  mutating func rewind(to epoch: Double) {
    current?.changes.removeAll { $0.epoch > epoch }
  }

  /// Takes the number that the archive gave.
  mutating func numbered(_ run: RunRecord, _ id: Int) {
    if current?.startedAt == run.startedAt { current?.id = id }
    for index in others.indices where others[index].startedAt == run.startedAt {
      others[index].id = id
    }
  }

  /// Takes the runs that were kept before.
  mutating func load(_ runs: [RunRecord]) {
    isLoaded = true
    let known = Set(all.map(Key.init))
    others = runs.reversed().filter { !known.contains(Key($0)) } + others
  }

  /// Every run, the one that goes on included.
  var all: [RunRecord] { others + (current.map { $0.steps > 0 ? [$0] : [] } ?? []) }

  /// All of them as the table shows them.
  var table: RunTable { RunTable(all, by: order) }

  /// The chosen run.
  var chosen: RunRecord? {
    let runs = table.runs
    return runs.indices.contains(selected) ? runs[selected] : runs.last
  }

  func isOverlaid(_ run: RunRecord) -> Bool { overlaid.contains(Key(run)) }

  /// Draws the chosen run behind the curves, or no longer.
  mutating func toggleOverlay() {
    guard let chosen else { return }
    let key = Key(chosen)
    if let place = overlaid.firstIndex(of: key) {
      overlaid.remove(at: place)
    } else {
      overlaid.append(key)
    }
  }

  /// Holds the chosen run up for comparison, or no longer; gives what is to be kept.
  mutating func togglePin() -> RunRecord? {
    guard let chosen else { return nil }
    if current.map(Key.init) == Key(chosen) {
      current?.isPinned.toggle()
      return current
    }
    guard let index = others.firstIndex(where: { Key($0) == Key(chosen) }) else { return nil }
    others[index].isPinned.toggle()
    return others[index]
  }

  /// The runs that are drawn behind the curves: those held up, and those chosen for it.
  var drawn: [RunRecord] {
    others.filter { $0.isPinned || overlaid.contains(Key($0)) }
  }
}
