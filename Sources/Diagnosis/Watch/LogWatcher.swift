internal import Foundation
internal import Synchronization
internal import Tables

/// Where a screen gets watched runs from: a thread that reads logs, or values in a test.
package protocol LogFeed: Sendable {
  /// All runs as they stand, when anything has changed since the last call; else nil.
  func drain() -> [WatchedRun]?
  /// Stops reading until it is told to go on.
  func pause()
  /// Goes on after a pause.
  func resume()
  /// Ends it.
  func stop()
}

/// Follows the logs of several runs on a thread of its own, by looking at them a few times a second.
///
/// The places are looked through again and again: a run whose folder appears later is added.
package final class LogWatcher: LogFeed {
  private struct State {
    var isStopped = false
    var isPaused = false
    var news: [WatchedRun]?
    var isWakeDue = true
  }

  private let paths: [String]
  private let choice: LogChoice
  private let state = Mutex(State())
  private let condition = NSCondition()
  private let wake: @Sendable () -> Void

  /// How long it waits between two looks.
  private static let interval = 0.2
  /// After so many looks without anything new, a last line without an end is taken as whole.
  private static let quietLooks = 5
  /// Every so many looks folders are searched for new runs.
  private static let searchLooks = 10

  /// Begins to follow.
  ///
  /// - Parameters:
  ///   - wake: called on the thread when there is something to drain, once until the next `drain()`.
  package init(_ paths: [String], _ choice: LogChoice, wake: @escaping @Sendable () -> Void) {
    self.paths = paths
    self.choice = choice
    self.wake = wake
    let thread = Thread { [self] in work() }
    thread.name = "watch"
    thread.stackSize = 4 << 20
    thread.start()
  }

  /// All runs as they stand, when anything has changed.
  package func drain() -> [WatchedRun]? {
    state.withLock { state in
      state.isWakeDue = true
      defer { state.news = nil }
      return state.news
    }
  }

  /// Stops reading until it is told to go on.
  package func pause() { state.withLock { $0.isPaused = true } }

  /// Goes on after a pause.
  package func resume() {
    state.withLock { $0.isPaused = false }
    condition.broadcast()
  }

  /// Ends the thread.
  package func stop() {
    state.withLock { $0.isStopped = true }
    condition.broadcast()
  }

  private func work() {
    var logs: [(source: LogSource, log: RunLog, quiet: Int, run: WatchedRun)] = []
    var look = 0
    while !state.withLock({ $0.isStopped }) {
      let began = ContinuousClock.now
      if !state.withLock({ $0.isPaused }) {
        var isNew = look == 0
        if look % Self.searchLooks == 0 {
          // A run that has another file than before is read again with it.
          let found = sources()
          isNew = isNew || found != logs.map(\.source)
          logs = found.map { source in
            logs.first { $0.source == source }
              ?? (source, RunLog(source, choice), 0, WatchedRun(name: source.name))
          }
        }
        look += 1
        for index in logs.indices {
          let hasNews = logs[index].log.poll()
          logs[index].quiet = hasNews ? 0 : logs[index].quiet + 1
          let isQuiet = logs[index].quiet >= Self.quietLooks
          guard hasNews || logs[index].quiet == Self.quietLooks else { continue }
          logs[index].run = logs[index].log.current(isQuiet: isQuiet)
          isNew = true
        }
        if isNew { post(logs.map(\.run)) }
      }
      // A long log takes its time to be looked through; most of the time is left to others.
      let spent = (ContinuousClock.now - began).components
      wait(max(Self.interval, 4 * (Double(spent.seconds) + Double(spent.attoseconds) * 1e-18)))
    }
  }

  private func sources() -> [LogSource] {
    paths.flatMap { path in
      (try? LogSource.find(path)) ?? [LogSource(waitingFor: path)]
    }
  }

  private func wait(_ seconds: Double) {
    condition.lock()
    if !state.withLock({ $0.isStopped }) {
      _ = condition.wait(until: Date(timeIntervalSinceNow: seconds))
    }
    condition.unlock()
  }

  private func post(_ runs: [WatchedRun]) {
    let mustWake = state.withLock { state in
      state.news = runs
      defer { state.isWakeDue = false }
      return state.isWakeDue
    }
    if mustWake { wake() }
  }
}
