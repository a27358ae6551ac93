import Dispatch
import Foundation
import Synchronization

/// A driver with a thread of its own, so that training and drawing never wait for each other.
///
/// The thread loads the data, obeys commands between two steps, and leaves its reports in a bounded
/// mailbox a few hundred times a second. It ends on `.stop`, and when the driver is released.
package final class ThreadedTrainingDriver: TrainingDriver {
  private let channel: TrainingChannel

  /// Starts the thread; the run, paused, is the first thing that `drain()` tells of.
  ///
  /// - Parameters:
  ///   - configuration: What to train.
  ///   - wake: Called on the training thread when there is something to drain, once until the next
  ///     `drain()`; must return quickly.
  package init(configuration: TrainingConfiguration, wake: @escaping @Sendable () -> Void) {
    let channel = TrainingChannel(wake: wake)
    self.channel = channel
    let thread = Thread { TrainingWorker(channel: channel).run(configuration) }
    thread.name = "training"
    thread.start()
  }

  deinit {
    channel.send(.stop)
  }

  /// Hands a command to the thread, which obeys it after the running step.
  package func send(_ command: TrainingCommand) { channel.send(command) }

  /// Takes what is in the mailbox.
  package func drain() -> [TrainingUpdate] { channel.drain() }
}

/// What the two threads share.
final class TrainingChannel: Sendable {
  private struct State {
    var commands: [TrainingCommand] = []
    var mailbox = UpdateMailbox()
    var isWakeDue = true
  }

  private let state = Mutex(State())
  /// Says without a lock that commands are waiting; read once a step.
  private let hasCommands = Atomic(false)
  private let signal = DispatchSemaphore(value: 0)
  private let wake: @Sendable () -> Void

  init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  func send(_ command: TrainingCommand) {
    state.withLock { $0.commands.append(command) }
    hasCommands.store(true, ordering: .releasing)
    signal.signal()
  }

  func drain() -> [TrainingUpdate] {
    state.withLock { state in
      state.isWakeDue = true
      return state.mailbox.takeAll()
    }
  }

  /// True when `takeCommands()` would return something; costs one read.
  var isCommandWaiting: Bool { hasCommands.load(ordering: .relaxed) }

  /// The commands since the last call; costs one read when there are none.
  func takeCommands() -> [TrainingCommand] {
    guard hasCommands.exchange(false, ordering: .acquiring) else { return [] }
    return state.withLock { state in
      defer { state.commands = [] }
      return state.commands
    }
  }

  func post(_ updates: [TrainingUpdate]) {
    guard !updates.isEmpty else { return }
    let mustWake = state.withLock { state in
      state.mailbox.post(updates)
      defer { state.isWakeDue = false }
      return state.isWakeDue
    }
    if mustWake { wake() }
  }

  /// Sleeps until a command comes or the time is over.
  func sleep(until deadline: ContinuousClock.Instant?) {
    guard let deadline else {
      signal.wait()
      return
    }
    let (seconds, attoseconds) = (deadline - .now).components
    let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    guard nanoseconds > 0 else { return }
    _ = signal.wait(timeout: .now() + .nanoseconds(Int(nanoseconds)))
  }
}
