/// A loss that stays at the entropy of the class shares.
enum MajoritySignature: CurveSignature {
  static var id: String { "majority-only" }

  /// Class shares whose entropy is nearer to ln K than this cannot be told from an even guess.
  private static let mostEven = 0.97
  /// How far the loss may be from the entropy of the shares, as a share of it: those of the rows trained on
  /// are known to a few percent.
  private static let slack = 0.02
  /// How far the accuracy may be from the largest share.
  private static let accuracySlack = 0.01

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard let entropy = curves.shareEntropy, let guess = curves.guessLoss,
      entropy < mostEven * guess,
      let largest = curves.classShares?.max(), let plateau = Plateau(curves.mainLoss),
      abs(plateau.loss - entropy) < slack * entropy
    else { return nil }
    let accuracy = (curves.trainAccuracy.isEmpty ? curves.validationAccuracy : curves.trainAccuracy)
      .finite.last?.value
    let isMajority = accuracy.map { abs($0 - largest) < accuracySlack }
    if isMajority == false { return nil }
    return (
      .majorityOnly(
        loss: plateau.loss, entropy: entropy, accuracy: accuracy, largestShare: largest),
      isMajority == true ? .likely : .possible
    )
  }
}
