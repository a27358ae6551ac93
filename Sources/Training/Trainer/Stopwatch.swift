/// Adds up the time between starts and stops.
struct Stopwatch: Sendable {
  private var total = Duration.zero
  private var running: ContinuousClock.Instant?

  /// Goes on, if it does not already.
  mutating func start() {
    if running == nil { running = .now }
  }

  /// Stops until the next start.
  mutating func stop() {
    if let start = running { total += .now - start }
    running = nil
  }

  /// The seconds so far.
  func seconds() -> Double {
    let elapsed = running.map { total + (.now - $0) } ?? total
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
  }
}
