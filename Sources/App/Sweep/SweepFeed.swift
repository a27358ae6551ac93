package import Training

/// What can be asked about the sweep that the program was asked for.
package enum SweepEffect: Sendable {
  /// Begin its runs.
  case start
  /// Let it wait.
  case pause
  /// Let it go on.
  case resume
  /// Begin no further run.
  case stop
}

/// The sweep that the program was asked for.
package struct SweepPort {
  /// Begins the runs, which call the closure, from any thread, when there is something to report.
  package var start: (@escaping @Sendable () -> Void) -> SweepRunner
  /// Keeps a result. What could not be kept comes back as a sentence, once.
  package var keep: (SweepResult) -> String?

  /// A sweep.
  package init(
    start: @escaping (@escaping @Sendable () -> Void) -> SweepRunner,
    keep: @escaping (SweepResult) -> String?
  ) {
    self.start = start
    self.keep = keep
  }
}

/// The runs of the sweep, while they go on.
final class SweepFeed: Feed {
  private let port: SweepPort?
  private let wake: @Sendable () -> Void
  private var runner: SweepRunner?

  init(_ environment: Environment) {
    port = environment.sweep
    wake = environment.wake
  }

  func carryOut(_ wish: SweepEffect) -> [Event] {
    switch wish {
    case .start: if runner == nil { runner = port?.start(wake) }
    case .pause: runner?.pause()
    case .resume: runner?.resume()
    case .stop: stop()
    }
    return []
  }

  func drain() -> [Event] {
    guard let updates = runner?.drain(), !updates.isEmpty else { return [] }
    let troubles = updates.compactMap { update -> Event? in
      guard case .finished(let result) = update else { return nil }
      return port?.keep(result).map { .status($0) }
    }
    return troubles + [.news(.sweep(updates))]
  }

  func stop() {
    runner?.stop()
    runner = nil
  }
}
