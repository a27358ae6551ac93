/// How fast the lab trains: in epochs a second, so that data sets of any size grow at the same pace.
struct TrainingSpeed: Hashable, Sendable {
  /// Twice as much at each step; nil is as fast as it goes.
  static let epochsPerSecond: [Double?] = [0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, nil]

  private var place = 5

  /// Epochs a second, nil for no limit.
  var value: Double? { Self.epochsPerSecond[place] }

  /// Goes up or down the list of speeds; stays within it.
  mutating func change(by count: Int) {
    place = min(max(place + count, 0), Self.epochsPerSecond.count - 1)
  }

  /// Steps a second for a run, nil for no limit; never less than one.
  func stepsPerSecond(stepsPerEpoch: Int) -> Double? {
    value.map { max(1, $0 * Double(stepsPerEpoch)) }
  }
}
