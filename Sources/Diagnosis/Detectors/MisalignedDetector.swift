internal import LossCore

/// Rows of predictions that belong to other rows of labels.
enum MisalignedDetector: Detector {
  /// With fewer rows than this, accuracy is within three deviations of nearly anything.
  private static let leastRows = 50
  /// A model that hardly ever answers anything else has chance's accuracy without any disorder.
  private static let mostOfOneAnswer = 0.95
  /// How many standard deviations of chance the accuracy may be from chance's own, and how much besides,
  /// since answers and labels of neighbours are not quite independent. Three leave out 3 in 1000.
  private static let chanceDeviations = 3.0, chanceSlack = 0.01
  /// By how many rows files go out of step: a header or a first row lost, a few, a small batch.
  private static let lags = [-1, 1, -2, 2, -3, 3, -5, 5, -10, 10]
  /// How much accuracy a lag has to bring. The best of ten lags of fifty rows gains 0.15 by chance.
  private static let leastGain = 0.2

  static func find(_ input: CheckInput) -> [Finding] {
    if let order = input.order, input.hasClasses {
      let classes = input.labels.classes
      let after = input.predictions.evaluate(
        as: input.predictions.kind, order.map { classes[$0] })
      return [
        Finding(
          .misalignedRows, .certain,
          .otherOrder(
            count: order.enumerated().count { $0.offset != $0.element },
            accuracyBefore: input.evaluation?.accuracy ?? .nan, accuracyAfter: after.accuracy),
          rows: order.indices.filter { order[$0] != $0 }, before: input.evaluation?.mean,
          after: after.mean)
      ]
    }
    guard let evaluation = input.evaluation, input.hasClasses, evaluation.rows.count >= leastRows,
      input.predictions.profile.differentRows > 0, let own = try? entropy(input.shares)
    else { return [] }
    let count = evaluation.rows.count
    var answered = [Double](repeating: 0, count: input.classes)
    for answer in evaluation.answers { answered[answer] += 1 / Double(count) }
    let expected = zip(input.shares, answered).reduce(0) { $0 + $1.0 * $1.1 }
    let deviation = (expected * (1 - expected) / Double(count)).squareRoot()
    guard answered.max() ?? 1 < mostOfOneAnswer,
      abs(evaluation.accuracy - expected) < chanceDeviations * deviation + chanceSlack,
      evaluation.mean > own
    else { return [] }
    var best: (lag: Int, evaluation: Evaluation)?
    for lag in lags {
      let truths = evaluation.truths.indices.map { index -> Int? in
        let place = index + lag
        return evaluation.truths.indices.contains(place) ? evaluation.truths[place] : nil
      }
      let moved = Evaluation(
        probabilities: evaluation.probabilities, classes: input.classes, truths: truths)
      if moved.accuracy > max(evaluation.accuracy + leastGain, best?.evaluation.accuracy ?? 0) {
        best = (lag, moved)
      }
    }
    // Without a lag, a model that learned nothing but noise looks the same.
    return [
      Finding(
        .misalignedRows, best == nil ? .possible : .likely,
        .chance(
          accuracy: evaluation.accuracy, expected: expected, lag: best?.lag,
          accuracyAtLag: best?.evaluation.accuracy), before: evaluation.mean,
        after: best?.evaluation.mean)
    ]
  }
}
