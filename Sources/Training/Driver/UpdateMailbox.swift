/// Updates waiting to be read, never more than `capacity` by much.
///
/// When it is full every second step report that ended no epoch goes, and if that is not enough every
/// second one that did; what tells of a state (a beginning, a phase, a change, a model) always stays.
struct UpdateMailbox: Sendable {
  /// How many updates make it full.
  let capacity: Int
  private(set) var updates: [TrainingUpdate] = []

  /// An empty mailbox.
  init(capacity: Int = 4096) {
    self.capacity = capacity
  }

  /// Puts updates at the end.
  mutating func post(_ news: [TrainingUpdate]) {
    updates += news
    guard updates.count > capacity else { return }
    thin { $0.epochReport == nil }
    if updates.count > capacity { thin { _ in true } }
  }

  /// Takes everything out.
  mutating func takeAll() -> [TrainingUpdate] {
    let taken = updates
    updates = []
    return taken
  }

  /// Drops every second step report that `isDispensable`, keeping the newest.
  private mutating func thin(_ isDispensable: (StepReport) -> Bool) {
    var isOdd = false
    var kept: [TrainingUpdate] = []
    for update in updates.reversed() {
      if case .step(let report, _) = update, isDispensable(report), report.failure == nil {
        isOdd.toggle()
        if !isOdd { continue }
      }
      kept.append(update)
    }
    updates = kept.reversed()
  }
}
