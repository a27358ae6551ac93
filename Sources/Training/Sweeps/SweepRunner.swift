internal import Foundation
internal import Parameters
internal import Synchronization

/// Makes the runs of a sweep, whole runs spread over threads. What each comes to depends on its settings
/// alone, never on how many threads there are.
package final class SweepRunner: Sendable {
  /// What happens meanwhile.
  package enum Update: Sendable {
    /// A run has been measured after an epoch.
    case measured(run: Int, RunRecord.Point)
    /// A run is at its end.
    case finished(SweepResult)
    /// All runs are.
    case done
    /// The data cannot be had.
    case failed(TrainingError)
  }

  private struct State {
    var waiting: [Int]
    var isStopped = false
    var isPaused = false
    var active = 0
    var updates: [Update] = []
    var isWakeDue = true
  }

  private let plan: SweepPlan
  private let state: Mutex<State>
  private let condition = NSCondition()
  private let wake: @Sendable () -> Void

  /// Starts the runs on threads of their own.
  ///
  /// - Parameters:
  ///   - runs: Which runs of the plan to make, in this order.
  ///   - jobs: How many threads; nil for one a core.
  ///   - wake: Called on any thread when there is something to drain, once until the next `drain()`.
  package init(
    _ plan: SweepPlan, runs: [Int], jobs: Int? = nil, wake: @escaping @Sendable () -> Void
  ) {
    self.plan = plan
    self.wake = wake
    state = Mutex(State(waiting: runs.reversed()))
    let count = max(1, min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, runs.count))
    state.withLock { $0.active = count }
    for _ in 0..<count {
      let thread = Thread { [self] in work() }
      thread.name = "sweep"
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  /// What happened since the last call, oldest first.
  package func drain() -> [Update] {
    state.withLock { state in
      state.isWakeDue = true
      defer { state.updates = [] }
      return state.updates
    }
  }

  /// Begins no further run; those that go on end at their next epoch, without a result.
  package func stop() {
    state.withLock {
      $0.isStopped = true
      $0.isPaused = false
    }
    condition.broadcast()
  }

  /// Waits between epochs until it is told to go on.
  package func pause() { state.withLock { $0.isPaused = true } }

  /// Goes on after a pause.
  package func resume() {
    state.withLock { $0.isPaused = false }
    condition.broadcast()
  }

  private func work() {
    // Data and the way they are split depend on the settings of a few names; runs that follow each
    // other mostly share them.
    var loaded: (key: [String], dataset: Dataset)?
    while let run = next() {
      let settings = plan.configuration(ofRun: run)
      let key = settings.dataKey
      do throws(TrainingError) {
        if loaded?.key != key {
          do {
            loaded = (key, try DatasetCatalog.load(settings))
          } catch {
            throw .data(error)
          }
        }
        guard let dataset = loaded?.dataset else { continue }
        if let result = try train(run, settings, dataset) { post(.finished(result)) }
      } catch {
        post(.failed(error))
        stop()
      }
    }
    let isLast = state.withLock { state in
      state.active -= 1
      return state.active == 0 && !state.isStopped
    }
    if isLast { post(.done) }
  }

  private func next() -> Int? {
    waitWhilePaused()
    return state.withLock { $0.isStopped ? nil : $0.waiting.popLast() }
  }

  private func waitWhilePaused() {
    condition.lock()
    while state.withLock({ $0.isPaused && !$0.isStopped }) { condition.wait() }
    condition.unlock()
  }

  /// Trains to the end; nil when it was told to stop before.
  private func train(
    _ run: Int, _ settings: TrainingConfiguration, _ dataset: Dataset
  ) throws(TrainingError) -> SweepResult? {
    var trainer = try Trainer(settings, dataset: dataset)
    var record = RunRecord(settings: settings, startedAt: 0)
    var history = RunHistory()
    history.append(trainer.measure())
    while !trainer.isFinished, let report = trainer.finishEpoch(), trainer.failure == nil {
      history.append(report)
      post(.measured(run: run, RunRecord.Point(report)))
      waitWhilePaused()
      if state.withLock({ $0.isStopped }) { return nil }
    }
    record.take(history, step: trainer.stepCount)
    var failure: String?
    if case .nonFinite(let quantity, _, _, _, _)? = trainer.failure { failure = quantity.rawValue }
    return SweepResult(run: run, points: record.points, best: record.best, failure: failure)
  }

  private func post(_ update: Update) {
    let mustWake = state.withLock { state in
      state.updates.append(update)
      defer { state.isWakeDue = false }
      return state.isWakeDue
    }
    if mustWake { wake() }
  }
}

extension TrainingConfiguration {
  /// The settings that decide the rows of the data, as they are spelled.
  var dataKey: [String] {
    let names: [Name] = [
      .data, .target, .rows, .classes, .noise, .imbalance, .squares, .products, .sines,
    ]
    let isGenerated = DatasetCatalog.isGenerated(data)
    return names.map { values.spelling($0.rawValue) } + (isGenerated ? ["\(seed)"] : [])
  }
}

extension RunRecord.Point {
  /// The measurements of a report.
  package init(_ report: EpochReport) {
    self.init(
      epoch: Double(report.epoch), trainLoss: report.trainLoss,
      trainAccuracy: report.trainAccuracy, validationLoss: report.validationLoss,
      validationAccuracy: report.validationAccuracy)
  }
}

extension SweepRunner {
  /// Waits for all runs, and gives their results in order. Data that cannot be had give none.
  package func finish() -> [SweepResult] {
    var results: [SweepResult] = []
    while true {
      let updates = drain()
      for update in updates {
        switch update {
        case .finished(let result): results.append(result)
        case .measured: break
        case .done, .failed: return results.sorted { $0.run < $1.run }
        }
      }
      if updates.isEmpty { Thread.sleep(forTimeInterval: 0.0005) }
    }
  }
}
