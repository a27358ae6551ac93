/// The history of one measurement, in bounded memory.
///
/// When `capacity` points are there, every second one is dropped and from then on only every second
/// new one is kept, and so on: a run of a million steps keeps between half the capacity and all of it,
/// evenly spaced, and always the newest value.
package struct MetricSeries: Hashable, Sendable {
  /// One measurement.
  package struct Point: Hashable, Sendable {
    /// The step after which it was made.
    package let step: Int
    /// The epochs passed by then, with the part of the running one.
    package let epoch: Double
    /// What was measured.
    package let value: Double

    /// A measurement.
    package init(step: Int, epoch: Double, value: Double) {
      self.step = step
      self.epoch = epoch
      self.value = value
    }
  }

  /// How many points are kept at most; even, and at least 2.
  package let capacity: Int
  /// Of how many consecutive measurements one is kept.
  package private(set) var stride = 1
  /// How many measurements were made.
  package private(set) var count = 0
  /// The newest measurement.
  package private(set) var last: Point?
  private var kept: [Point] = []

  /// An empty series.
  package init(capacity: Int = 4096) {
    precondition(capacity >= 2 && capacity % 2 == 0)
    self.capacity = capacity
  }

  /// The kept points, oldest first; the newest measurement is always the last of them.
  package var points: [Point] {
    guard let last, (count - 1) % stride != 0 else { return kept }
    return kept + [last]
  }

  /// The kept point with the smallest finite value, the first if there are several.
  package var minimum: Point? {
    points.filter(\.value.isFinite).min { $0.value < $1.value }
  }

  /// True before the first measurement.
  package var isEmpty: Bool { count == 0 }

  /// Adds a measurement.
  package mutating func append(_ point: Point) {
    if count % stride == 0 {
      if kept.count == capacity {
        kept = Swift.stride(from: 0, to: capacity, by: 2).map { kept[$0] }
        stride *= 2
      }
      // A halving makes room exactly when the count is a multiple of the doubled stride.
      kept.append(point)
    }
    count += 1
    last = point
  }

  /// Forgets what was measured after a step.
  package mutating func truncate(afterStep step: Int) {
    guard let last, last.step > step else { return }
    kept.removeAll { $0.step > step }
    self.last = kept.last
    count = kept.isEmpty ? 0 : (kept.count - 1) * stride + 1
    if kept.isEmpty { stride = 1 }
  }

  /// Adds a measurement.
  package mutating func append(step: Int, epoch: Double, value: Double) {
    append(Point(step: step, epoch: epoch, value: value))
  }
}
