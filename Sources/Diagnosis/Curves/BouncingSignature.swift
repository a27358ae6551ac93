/// A loss that jumps up again and again.
enum BouncingSignature: CurveSignature {
  static var id: String { "rate-too-high" }

  /// With fewer measurements than this there is no again and again.
  private static let leastCount = 8
  /// The share of the curve that is looked at: what jumps only at the start is warming up.
  private static let late = 0.7
  /// How much larger than the one before a loss has to be to have jumped, as a factor and in nats: batches
  /// and evaluations differ by less, and below a hundredth every ratio is noise.
  private static let jump = 1.15, leastJump = 0.005
  /// How many jumps there have to be, and which share of all steps: a loss that only bounces makes half of
  /// its steps upwards.
  private static let leastRises = 3, leastShare = 0.25
  /// How far the highest has to be above the least.
  private static let leastRange = 1.5

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let loss = curves.mainLoss.finite
    guard loss.count >= leastCount else { return nil }
    let late = loss.tail(late, atLeast: leastCount - 1)
    guard let least = late.map(\.value).min(), let highest = late.map(\.value).max() else {
      return nil
    }
    let rises = zip(late, late.dropFirst()).count { $1.value > jump * $0.value + leastJump }
    guard rises >= leastRises, Double(rises) >= leastShare * Double(late.count - 1),
      highest > leastRange * least
    else {
      return nil
    }
    let isAboveGuess = curves.guessLoss.map { highest > $0 } ?? false
    return (
      .bouncing(rises: rises, count: late.count - 1, highest: highest, least: least),
      isAboveGuess ? .likely : .possible
    )
  }
}
