/// Scores where probabilities were said to be, and scores that overflow.
enum ScoreDetector: Detector {
  /// exp of a float32 overflows from here on: ln of its largest number is 88.72.
  private static let limit = 88.7

  static func find(_ input: CheckInput) -> [Finding] {
    let (predictions, profile) = (input.predictions, input.predictions.profile)
    if input.options.kind == .probabilities, !profile.isInUnit {
      return [
        Finding(
          .scoresAsProbabilities, .certain,
          .outsideUnit(least: profile.least, greatest: profile.greatest),
          rows: predictions.rows(with: { $0 < 0 || $0 > 1 }), before: input.evaluation?.mean,
          after: input.hasClasses
            ? predictions.evaluate(as: .logits, input.labels.classes).mean : nil)
      ]
    }
    if predictions.kind == .logits, max(abs(profile.least), abs(profile.greatest)) > limit {
      return [
        Finding(
          .naiveExponentials, .possible,
          .largeScores(greatest: max(abs(profile.least), abs(profile.greatest)), limit: limit),
          rows: predictions.rows(with: { abs($0) > limit }), before: input.evaluation?.mean)
      ]
    }
    return []
  }
}

extension Predictions {
  /// The first rows that hold such a number, as many as a finding names.
  fileprivate func rows(with isSuch: @escaping (Double) -> Bool) -> [Int] {
    Array((0..<rows).lazy.filter { row($0).contains(where: isSuch) }.prefix(Finding.mostRows))
  }
}
