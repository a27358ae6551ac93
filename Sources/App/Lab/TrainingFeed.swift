import Training

/// The trainer of the lab, where one was made.
final class TrainingFeed: Feed {
  private let make: (TrainingConfiguration) -> any TrainingDriver
  private var driver: (any TrainingDriver)?

  init(_ environment: Environment) {
    make = { environment.makeDriver($0, environment.wake) }
  }

  func carryOut(_ command: TrainingCommand) -> [Event] {
    if driver == nil, case .restart(let configuration) = command {
      driver = make(configuration)
    } else {
      driver?.send(command)
    }
    if case .stop = command { driver = nil }
    return []
  }

  func drain() -> [Event] {
    let updates = driver?.drain() ?? []
    return updates.isEmpty ? [] : [.news(.training(updates, at: RunTime.now))]
  }

  func stop() { driver?.send(.stop) }
}
