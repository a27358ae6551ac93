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

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard curves.isCrossEntropy != false else { return nil }
    let all = (curves.trainLoss + curves.validationLoss).finite
    guard let lowest = all.min(by: { $0.value < $1.value }), lowest.value < -1e-6 else {
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

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let loss = curves.mainLoss.finite
    guard loss.count >= 6, let last = loss.last else { return nil }
    let same = loss.reversed().prefix { $0.value == last.value }.count
    // A loss that came down to 0 may rest there.
    guard same >= 6, same >= loss.count / 2, abs(last.value) > 1e-6 || same == loss.count else {
      return nil
    }
    return (.frozen(value: last.value, count: same), .certain)
  }
}

/// A first loss far above guessing.
enum StartSignature: CurveSignature {
  static var id: String { "bad-start" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard let guess = curves.guessLoss, let classes = curves.classes,
      let first = curves.mainLoss.finite.first, first.x <= 0 || curves.mainLoss.count >= 3,
      first.value > 2 * guess
    else { return nil }
    return (
      .badStart(first: first.value, guess: guess, classes: classes),
      first.value > 4 * guess ? .likely : .possible
    )
  }
}

/// A loss that has grown beyond where it began.
enum DivergingSignature: CurveSignature {
  static var id: String { "diverging" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let loss = curves.mainLoss.finite
    guard loss.count >= 3, let first = loss.first else { return nil }
    let last = loss.tail(0.2, atLeast: 2).mean
    let floor = max(first.value, curves.guessLoss ?? 0)
    guard last > 1.3 * floor, last > floor + 0.1 else { return nil }
    return (.diverging(first: first.value, last: last), .likely)
  }
}
