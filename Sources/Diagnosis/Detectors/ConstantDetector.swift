internal import LossCore

/// Predictions that say the same of every row.
enum ConstantDetector: Detector {
  /// Fewer rows than this are alike by chance.
  private static let leastRows = 10
  /// How far an even answer may be from 1/K: with three decimals it is off by less.
  private static let evenSlack = 1e-3
  /// How far the loss may be from the entropy of the shares, as a share of it; and the accuracy from the
  /// largest share. A model learned its shares from other rows than these, so that they differ a little.
  private static let lossSlack = 0.02, accuracySlack = 0.02
  /// How far the probability of a class may move over the rows. A model that tells rows apart moves it by
  /// more: on every shipped set from below 0.1 to above 0.9.
  private static let widest = 0.1

  static func find(_ input: CheckInput) -> [Finding] {
    guard let evaluation = input.evaluation, input.hasClasses, evaluation.rows.count >= leastRows,
      !input.predictions.profile.areHard, let own = try? entropy(input.shares)
    else { return [] }
    let (count, classes) = (evaluation.rows.count, input.classes)
    if input.predictions.profile.differentRows == 0 {
      let first = evaluation.probabilities.prefix(classes)
      let isUniform = first.allSatisfy { abs($0 - 1 / Double(classes)) < evenSlack }
      return [
        Finding(
          .stuckAtGuessing, .certain, .equalRows(isUniform: isUniform), before: evaluation.mean)
      ]
    }
    let largest = input.shares.max() ?? 0
    guard abs(evaluation.mean - own) < lossSlack * own,
      abs(evaluation.accuracy - largest) < accuracySlack
    else { return [] }
    // How much each column varies over the rows.
    for k in 0..<classes {
      var (low, high) = (1.0, 0.0)
      for row in 0..<count {
        let p = evaluation.probabilities[row * classes + k]
        low = min(low, p)
        high = max(high, p)
      }
      guard high - low < widest else { return [] }
    }
    return [
      Finding(
        .majorityClass, .likely,
        .constant(
          loss: evaluation.mean, entropy: own, accuracy: evaluation.accuracy,
          largestShare: largest), before: evaluation.mean,
        explains: [.misalignedRows])
    ]
  }
}
