/// Rows that do not sum to 1.
enum SumDetector: Detector {
  /// Sums that wander further than this over the rows are answers to separate questions; rounding to whole
  /// percents moves those of ten classes by 0.1 at most.
  private static let leastWander = 0.15

  static func find(_ input: CheckInput) -> [Finding] {
    let (predictions, profile) = (input.predictions, input.predictions.profile)
    guard predictions.kind == .probabilities, predictions.columns > 1, !profile.areHard,
      profile.isInUnit,
      input.task == .multiClass, !predictions.sumToOne(within: input.tolerance),
      let evaluation = input.evaluation, let after = input.evaluate(predictions.normalized)
    else { return [] }
    let off = (0..<predictions.rows).filter {
      abs(predictions.row($0).reduce(0, +) - 1) > input.tolerance
    }
    if profile.greatestSum - profile.leastSum > leastWander, input.hasClasses {
      var right = 0
      for row in evaluation.rows {
        for (k, p) in predictions.row(row).enumerated()
        where (p >= 0.5) == (k == input.labels.classes[row]) {
          right += 1
        }
      }
      let cells = Double(right) / Double(max(1, evaluation.rows.count * predictions.columns))
      return [
        Finding(
          .binaryForMultiClass, .likely,
          .cellsForClasses(
            leastSum: profile.leastSum, greatestSum: profile.greatestSum, cellAccuracy: cells,
            accuracy: evaluation.accuracy), rows: off, before: evaluation.mean, after: after.mean)
      ]
    }
    // What goes a little to both sides may be no more than rounding to few bits.
    let mayBeRounding =
      profile.leastSum > 1 - Predictions.coarsest && profile.leastSum < 1
      && profile.greatestSum < 1 + Predictions.coarsest && profile.greatestSum > 1
    return [
      Finding(
        .rowsNotSummingToOne, mayBeRounding ? .possible : .certain,
        .sums(least: profile.leastSum, greatest: profile.greatestSum, count: off.count), rows: off,
        before: evaluation.mean, after: after.mean)
    ]
  }
}
