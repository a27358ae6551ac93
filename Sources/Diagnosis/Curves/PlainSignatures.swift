/// A loss that is no number.
enum NotFiniteSignature: CurveSignature {
  static var id: String { "not-finite" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    (curves.trainLoss + curves.validationLoss).first { !$0.value.isFinite }
      .map { (.notFinite(x: $0.x), .certain) }
  }
}

/// A loss below 0.
enum NegativeSignature: CurveSignature {
  static var id: String { "negative" }

  /// How far below 0 rounding may bring a loss in float32.
  private static let slack = 1e-6

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard curves.isCrossEntropy != false else { return nil }
    let all = (curves.trainLoss + curves.validationLoss).finite
    guard let lowest = all.min(by: { $0.value < $1.value }), lowest.value < -slack else {
      return nil
    }
    let isAboveMinusOne = all.allSatisfy { $0.value >= -1 && $0.value <= 0 }
    // That it is no cross-entropy of probabilities and labels is sure; which mistake it is, is not.
    return (
      .negative(value: lowest.value, x: lowest.x, isAboveMinusOne: isAboveMinusOne), .certain
    )
  }
}

/// A loss whose last digit never moves.
enum FrozenSignature: CurveSignature {
  static var id: String { "frozen" }

  /// How many equal values it takes: a loss that is written with few digits repeats a few times.
  private static let leastCount = 6
  /// A loss below this, in nats, is 0.
  private static let zero = 1e-6

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let loss = curves.mainLoss.finite
    guard loss.count >= leastCount, let last = loss.last else { return nil }
    let same = loss.reversed().prefix { $0.value == last.value }.count
    // A loss that came down to 0 may rest there.
    guard same >= leastCount, same >= loss.count / 2, abs(last.value) > zero || same == loss.count
    else {
      return nil
    }
    return (.frozen(value: last.value, count: same), .certain)
  }
}

/// A first loss far above guessing.
enum StartSignature: CurveSignature {
  static var id: String { "bad-start" }

  /// A single value after the start may be anything.
  private static let leastCount = 3
  /// How many times the loss of guessing a first loss has to be. Weights drawn at random start within a tenth
  /// of it; twice is a choice of scale, four times hardly is.
  private static let leastTimes = 2.0, surelyTimes = 4.0

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard let guess = curves.guessLoss, let classes = curves.classes,
      let first = curves.mainLoss.finite.first, first.x <= 0 || curves.mainLoss.count >= leastCount,
      first.value > leastTimes * guess
    else { return nil }
    return (
      .badStart(first: first.value, guess: guess, classes: classes),
      first.value > surelyTimes * guess ? .likely : .possible
    )
  }
}

/// A loss that has grown beyond where it began.
enum DivergingSignature: CurveSignature {
  static var id: String { "diverging" }

  /// With fewer measurements than this there is no end to compare with the start.
  private static let leastCount = 3
  /// The share of the curve that is its end.
  private static let tail = 0.2
  /// How far above both the first loss and guessing the end has to be, as a factor and in nats.
  private static let leastTimes = 1.3, leastNats = 0.1

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let loss = curves.mainLoss.finite
    guard loss.count >= leastCount, let first = loss.first else { return nil }
    let last = loss.tail(tail, atLeast: 2).mean
    let floor = max(first.value, curves.guessLoss ?? 0)
    guard last > leastTimes * floor, last > floor + leastNats else { return nil }
    return (.diverging(first: first.value, last: last), .likely)
  }
}
