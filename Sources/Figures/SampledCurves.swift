internal import Parameters
internal import Plotting
internal import Synchronization

/// The curves that a figure sampled last, for as long as nothing but its cursor moves.
///
/// Copies of a figure share it. That changes no picture: what is kept is kept with all the values
/// that it depends on.
final class SampledCurves: Sendable {
  private struct Sampling {
    let values: ParameterValues
    let count: Int
    let curves: [[Sample]]
  }

  private let last = Mutex<Sampling?>(nil)

  /// The curves for these values, `count` points each; sampled only if they are not the last ones.
  func curves(_ values: ParameterValues, count: Int, sample: () -> [[Sample]]) -> [[Sample]] {
    let kept = last.withLock { $0 }
    if let kept, kept.count == count, kept.values == values { return kept.curves }
    let curves = sample()
    last.withLock { $0 = Sampling(values: values, count: count, curves: curves) }
    return curves
  }
}
