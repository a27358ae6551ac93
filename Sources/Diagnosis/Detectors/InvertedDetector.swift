internal import LossCore

/// One column that means the other class.
enum InvertedDetector: Detector {
  /// With twenty rows, ten of each class, chance spreads the area by 0.13 around 0.5 (Hanley and McNeil
  /// 1982); with fewer it reaches any value.
  private static let leastRows = 20
  /// The area under the curve of scores that mean the other class; a model that learned nothing has 0.5, and
  /// at a hundred rows less than this once in 200.
  private static let mostArea = 0.35

  static func find(_ input: CheckInput) -> [Finding] {
    guard let evaluation = input.evaluation, input.hasClasses, input.predictions.columns == 1,
      evaluation.rows.count >= leastRows
    else { return [] }
    let scores = evaluation.rows.map { input.predictions.values[$0] }
    guard let auc = try? rocArea(scores: scores, labels: evaluation.truths.compactMap { $0 }),
      auc < mostArea
    else { return [] }
    let flipped = evaluation.probabilities.indices.map { index in
      evaluation.probabilities[index.isMultiple(of: 2) ? index + 1 : index - 1]
    }
    let after = Evaluation(probabilities: flipped, classes: 2, truths: evaluation.truths)
    guard after.mean < evaluation.mean || !evaluation.mean.isFinite else { return [] }
    return [
      Finding(
        .invertedColumn, .likely,
        .inverted(
          auc: auc, accuracyBefore: evaluation.accuracy, accuracyAfter: after.accuracy),
        before: evaluation.mean, after: after.mean,
        explains: [.misalignedRows, .overconfidence])
    ]
  }
}
