import Dispatch

/// Adds up the time between starts and stops.
struct Stopwatch: Sendable {
  /// Nanoseconds up to the last stop.
  private var total: UInt64 = 0
  /// When it was started last, in nanoseconds of uptime.
  private var begin: UInt64 = 0
  private var isRunning = false

  /// Goes on, if it does not already.
  mutating func start() {
    guard !isRunning else { return }
    isRunning = true
    begin = DispatchTime.now().uptimeNanoseconds
  }

  /// Stops until the next start.
  mutating func stop() {
    total = nanoseconds
    isRunning = false
  }

  /// The seconds so far.
  func seconds() -> Double { Double(nanoseconds) * 1e-9 }

  private var nanoseconds: UInt64 {
    isRunning ? total + (DispatchTime.now().uptimeNanoseconds - begin) : total
  }
}
