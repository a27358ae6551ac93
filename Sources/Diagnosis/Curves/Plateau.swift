/// The end of a curve where it does not move any more.
struct Plateau {
  /// Its mean.
  let loss: Double
  private let least: Double

  /// With fewer points than this, or fewer of them in its last part, a curve has no end to speak of.
  private static let leastCount = 6, leastTail = 5
  /// How far the values of the last part may lie apart, and by how much its halves may differ, as shares of
  /// their mean: a curve that still falls by 2 % in three such parts is still learning.
  private static let mostSpread = 0.02, mostFall = 0.006
  /// A curve that had been this much below a level is not stuck at it.
  private static let below = 0.95

  /// Nil where the last part of the curve still moves, or falls steadily.
  init?(_ points: [CurveSet.Point], share: Double = 0.5) {
    let finite = points.finite
    guard finite.count >= Self.leastCount else { return nil }
    let tail = finite.tail(share, atLeast: Self.leastTail)
    let mean = tail.mean
    guard mean > 0, tail.spread < Self.mostSpread * mean else { return nil }
    let half = tail.count / 2
    let fall = Array(tail.prefix(half)).mean - Array(tail.suffix(half)).mean
    guard fall < Self.mostFall * mean else { return nil }
    loss = mean
    least = finite.map(\.value).min() ?? mean
  }

  /// Whether the loss had been well below already.
  func hasFallen(below level: Double) -> Bool { least < Self.below * level }
}
