/// An almost straight, slow fall.
enum SlowSignature: CurveSignature {
  static var id: String { "rate-too-low" }

  /// With fewer measurements than this any curve is a line.
  private static let leastCount = 8
  /// How much of the first loss has to be gone, and how much has to be left, for a fall that is slow.
  private static let leastFall = 0.005, leastLeft = 0.6
  /// How much of the first half's fall the second makes: a straight line falls as much again, a curve that
  /// levels off by less.
  private static let line = 0.6...1.4
  /// One rise in so many steps is noise.
  private static let stepsPerRise = 5

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let loss = curves.mainLoss.finite
    guard loss.count >= leastCount, let first = loss.first, let last = loss.last, first.value > 0
    else {
      return nil
    }
    let fall = first.value - last.value
    guard fall > leastFall * first.value, last.value > leastLeft * first.value else { return nil }
    let half = loss.count / 2
    let early = first.value - loss[half].value
    let late = loss[half].value - last.value
    guard early > 0, late > line.lowerBound * early, late < line.upperBound * early else {
      return nil
    }
    // And hardly ever rises.
    let rises = zip(loss, loss.dropFirst()).count { $1.value > $0.value }
    guard rises * stepsPerRise <= loss.count else { return nil }
    return (.slowFall(from: first.value, to: last.value, x: last.x), .likely)
  }
}
