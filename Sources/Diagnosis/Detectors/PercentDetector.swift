/// Percent, and probabilities that were rounded to nothing.
enum PercentDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    if predictions.kind == .percent, input.options.kind != .percent {
      let raw = predictions.columns == 1 ? nil : input.evaluate(predictions.values)
      return [
        Finding(
          .percentOrRounded, .certain, .percent(greatest: predictions.profile.greatest),
          before: raw?.mean, after: input.evaluation?.mean)
      ]
    }
    guard predictions.kind == .probabilities, predictions.profile.areHundredths,
      !predictions.profile.areHard, let evaluation = input.evaluation
    else { return [] }
    let zeros = evaluation.losses.indices.filter { evaluation.losses[$0] == .infinity }
    guard !zeros.isEmpty else { return [] }
    return [
      Finding(
        .percentOrRounded, .likely, .rounded(zeros: zeros.count),
        rows: zeros.map { evaluation.rows[$0] }, before: .infinity)
    ]
  }
}
