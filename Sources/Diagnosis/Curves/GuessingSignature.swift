internal import LossCore

/// A loss that stays at that of an even guess.
enum GuessingSignature: CurveSignature {
  static var id: String { "stuck-at-guessing" }

  /// How far the loss may be from ln K, as a share of it: a model that learned nothing is off by the noise
  /// of its first weights.
  private static let slack = 0.01
  /// The same where K is read from the loss itself, and there are many K to hit by chance.
  private static let slackOfGuess = 0.003
  /// Numbers of classes that data sets have; the loss of an even guess among these tells K.
  private static let usual = [
    2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 26, 27, 50, 100, 200, 1000, 10_000,
  ]

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard curves.isCrossEntropy != false, let plateau = Plateau(curves.mainLoss) else { return nil }
    if let guess = curves.guessLoss, let classes = curves.classes {
      guard abs(plateau.loss - guess) < slack * guess, !plateau.hasFallen(below: guess) else {
        return nil
      }
      return (
        .stuckAtGuessing(loss: plateau.loss, guess: guess, classes: classes, isGuessed: false),
        .likely
      )
    }
    guard curves.classes == nil else { return nil }
    // Nobody said how many classes there are: some losses tell it themselves.
    for classes in usual {
      let guess = surprisal(1 / Double(classes))
      if abs(plateau.loss - guess) < slackOfGuess * guess, !plateau.hasFallen(below: guess) {
        return (
          .stuckAtGuessing(loss: plateau.loss, guess: guess, classes: classes, isGuessed: true),
          .possible
        )
      }
    }
    return nil
  }
}
