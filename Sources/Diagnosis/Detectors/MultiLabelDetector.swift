internal import LossCore

/// Softmax where several labels are true.
enum MultiLabelDetector: Detector {
  /// How many labels a row has to have on average. With nearly one, softmax is the better choice.
  private static let leastPerRow = 1.05

  static func find(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    guard input.task == .multiLabel, let shares = input.labels.shares,
      predictions.kind == .probabilities, predictions.sumToOne(within: input.tolerance)
    else { return [] }
    let perRow = shares.reduce(0, +) / Double(max(1, predictions.rows))
    guard perRow > leastPerRow else { return [] }
    return [
      Finding(
        .softmaxForMultiLabel, .certain,
        .sharedUnit(labelsPerRow: perRow, floor: surprisal(1 / perRow)),
        before: input.evaluation?.mean)
    ]
  }
}
