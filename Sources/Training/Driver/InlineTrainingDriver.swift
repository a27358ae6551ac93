import Synchronization

/// A driver without a thread: each `drain()` takes up to `stepsPerDrain` steps first.
///
/// What a screen shows after n frames then depends on nothing but the commands, which is what tests
/// need. Speed limits are ignored.
package final class InlineTrainingDriver: TrainingDriver {
  private struct State {
    var session = TrainingSession()
    var updates: [TrainingUpdate] = []
  }

  private let state = Mutex(State())
  private let stepsPerDrain: Int

  /// A driver whose run, paused, is the first thing that `drain()` tells of.
  package init(configuration: TrainingConfiguration, stepsPerDrain: Int) {
    self.stepsPerDrain = stepsPerDrain
    state.withLock { $0.updates += $0.session.begin(configuration) }
  }

  /// Obeys the command at once.
  package func send(_ command: TrainingCommand) {
    state.withLock { state in
      guard !state.session.isStopped else { return }
      state.updates += state.session.handle(command)
    }
  }

  /// Takes the steps that are due, then returns what happened.
  package func drain() -> [TrainingUpdate] {
    state.withLock { state in
      for _ in 0..<stepsPerDrain where state.session.isPlaying {
        state.session.advance(telling: &state.updates)
      }
      defer { state.updates = [] }
      return state.updates
    }
  }
}
