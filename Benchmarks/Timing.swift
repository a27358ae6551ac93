import CAllocationCount
import Foundation

/// How long a call takes, over many repetitions.
struct Timing {
  /// Seconds of half of the calls or fewer.
  let median: Double
  /// Seconds of the fastest call.
  let best: Double
  /// Allocations a call; nil where they cannot be counted.
  let allocations: Double?

  /// Times a call.
  ///
  /// - Parameters:
  ///   - budget: about how many seconds to spend. Short calls are timed in series of at least 50 us,
  ///     so that the clock does not count; there are at least 5 series.
  ///   - body: the call. It runs once beforehand.
  init(budget: Double = 0.7, _ body: () -> Void) {
    let warming = Self.seconds(body)
    let once = min(warming, Self.seconds(body))
    let series = max(1, Int(50e-6 / max(once, 1e-9)))
    let repetitions = min(2000, max(5, Int(budget / (max(once, 1e-9) * Double(series)))))
    var samples = [Double](repeating: 0, count: repetitions)
    let before = allocation_count()
    for sample in samples.indices {
      samples[sample] = Self.seconds { for _ in 0..<series { body() } } / Double(series)
    }
    let after = allocation_count()
    allocations = before < 0 ? nil : Double(after - before) / Double(repetitions * series)
    samples.sort()
    median = samples[samples.count / 2]
    best = samples[0]
  }

  private static func seconds(_ body: () -> Void) -> Double {
    let start = DispatchTime.now().uptimeNanoseconds
    body()
    return Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
  }
}
