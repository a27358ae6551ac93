package import Diagnosis

/// What can be asked about the logs that are followed.
package enum WatchEffect: Sendable {
  /// Begin to follow logs, and no others any longer.
  case start(paths: [String], choice: LogChoice)
  /// Let them wait.
  case pause
  /// Read on.
  case resume
  /// Follow no log any longer.
  case stop
}

/// The logs that are followed.
final class WatchFeed: Feed {
  private let make: ([String], LogChoice) -> any LogFeed
  private var logs: (any LogFeed)?

  init(_ environment: Environment) {
    make = { environment.makeWatch($0, $1, environment.wake) }
  }

  func carryOut(_ wish: WatchEffect) -> [Event] {
    switch wish {
    case .start(let paths, let choice):
      stop()
      logs = make(paths, choice)
    case .pause: logs?.pause()
    case .resume: logs?.resume()
    case .stop: stop()
    }
    return []
  }

  func drain() -> [Event] { logs?.drain().map { [.news(.watch($0))] } ?? [] }

  func stop() {
    logs?.stop()
    logs = nil
  }
}
