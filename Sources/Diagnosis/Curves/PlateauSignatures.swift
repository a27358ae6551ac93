internal import LossCore

/// A loss that stays at that of an even guess.
enum GuessingSignature: CurveSignature {
  static var id: String { "stuck-at-guessing" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard curves.isCrossEntropy != false, let plateau = Plateau(curves.mainLoss) else { return nil }
    if let guess = curves.guessLoss, let classes = curves.classes {
      guard abs(plateau.loss - guess) < 0.01 * guess, !plateau.hasFallen(below: guess) else {
        return nil
      }
      return (
        .stuckAtGuessing(loss: plateau.loss, guess: guess, classes: classes, isGuessed: false),
        .likely
      )
    }
    guard curves.classes == nil else { return nil }
    // Nobody said how many classes there are: some losses tell it themselves.
    for classes in [2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 26, 27, 50, 100, 200, 1000, 10_000] {
      let guess = surprisal(1 / Double(classes))
      if abs(plateau.loss - guess) < 0.003 * guess, !plateau.hasFallen(below: guess) {
        return (
          .stuckAtGuessing(loss: plateau.loss, guess: guess, classes: classes, isGuessed: true),
          .possible
        )
      }
    }
    return nil
  }
}

/// A loss that stays at the entropy of the class shares.
enum MajoritySignature: CurveSignature {
  static var id: String { "majority-only" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard let entropy = curves.shareEntropy, let guess = curves.guessLoss, entropy < 0.97 * guess,
      let largest = curves.classShares?.max(), let plateau = Plateau(curves.mainLoss),
      abs(plateau.loss - entropy) < 0.02 * entropy
    else { return nil }
    let accuracy = (curves.trainAccuracy.isEmpty ? curves.validationAccuracy : curves.trainAccuracy)
      .finite.last?.value
    let isMajority = accuracy.map { abs($0 - largest) < 0.01 }
    if isMajority == false { return nil }
    return (
      .majorityOnly(
        loss: plateau.loss, entropy: entropy, accuracy: accuracy, largestShare: largest),
      isMajority == true ? .likely : .possible
    )
  }
}

/// A loss that stays on a floor that is not 0.
enum FloorSignature: CurveSignature {
  static var id: String { "floor" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard let classes = curves.classes, classes > 1, let guess = curves.guessLoss,
      let plateau = Plateau(curves.mainLoss, share: 0.3), plateau.loss < 0.97 * guess
    else { return nil }
    func isNear(_ floor: Double) -> Bool {
      plateau.loss >= 0.995 * floor && plateau.loss < 1.06 * floor
    }
    if let smoothing = curves.smoothing {
      guard smoothing > 0, let floor = smoothingFloor(smoothing, classes), isNear(floor) else {
        return nil
      }
      return (
        .floor(.smoothing(smoothing), loss: plateau.loss, floor: floor, classes: classes), .certain
      )
    }
    if let entropy = curves.targetEntropy {
      guard entropy > 0, isNear(entropy) else { return nil }
      return (.floor(.softTargets, loss: plateau.loss, floor: entropy, classes: classes), .certain)
    }
    // Accuracy that is good while the loss stays up makes a floor out of a plateau. Where nobody logged it,
    // the number itself has to be on the floor.
    let accuracy = (curves.trainAccuracy + curves.validationAccuracy).finite.map(\.value).max()
    if let accuracy, accuracy <= 0.9 { return nil }
    let nearest = accuracy == nil ? 1.004 : 1.06
    var candidates: [(CurveFloor, Double)] = []
    // ln(1 + (K - 1) / e) is what softmax makes of a perfect answer.
    candidates.append(
      (.doubleSoftmax, -logSoftmax([1] + [Double](repeating: 0, count: classes - 1))[0]))
    if classes == 2 {
      let positive = surprisal(sigmoid(1.0))
      let negative = surprisal(sigmoid(0.0))
      candidates.append((.doubleSigmoid, (positive + negative) / 2))
    }
    for share in [0.1, 0.2] {
      if let floor = smoothingFloor(share, classes) {
        candidates.append((.smoothing(share), floor))
      }
    }
    guard
      let (kind, floor) = candidates.filter({ isNear($0.1) && plateau.loss < nearest * $0.1 })
        .min(by: { abs(plateau.loss - $0.1) < abs(plateau.loss - $1.1) })
    else { return nil }
    return (.floor(kind, loss: plateau.loss, floor: floor, classes: classes), .possible)
  }

  /// The entropy of a target that gives away `share` evenly over all classes.
  private static func smoothingFloor(_ share: Double, _ classes: Int) -> Double? {
    let rest = share / Double(classes)
    return try? entropy([1 - share + rest] + [Double](repeating: rest, count: classes - 1))
  }
}

/// The end of a curve where it does not move any more.
struct Plateau {
  let loss: Double
  private let least: Double
  private let first: Double

  /// Nil where the last part of the curve still moves by more than 2 %.
  init?(_ points: [CurveSet.Point], share: Double = 0.5) {
    let finite = points.finite
    guard finite.count >= 6 else { return nil }
    let tail = finite.tail(share, atLeast: 5)
    let mean = tail.mean
    guard mean > 0, tail.spread < 0.02 * mean else { return nil }
    // Nor does it still fall steadily.
    let half = tail.count / 2
    let fall = Array(tail.prefix(half)).mean - Array(tail.suffix(half)).mean
    guard fall < 0.006 * mean else { return nil }
    loss = mean
    least = finite.map(\.value).min() ?? mean
    first = finite[0].value
  }

  /// Whether the loss had been well below already.
  func hasFallen(below level: Double) -> Bool { least < 0.95 * level }
}
