/// Labels that begin at 1, or are no class.
enum LabelRangeDetector: Detector {
  /// What tools put for rows that do not count, besides -100: -1 of scikit-learn's unlabelled rows and of
  /// label propagation, 255 of the border in masks of images (Pascal VOC, Cityscapes).
  private static let sentinels: Set<Double> = [-1, 255]
  /// With fewer rows than this, a class 0 may be missing by chance and any shift fit better.
  private static let leastRows = 20
  /// How much accuracy a shift by one has to bring; a neighbouring class is easily the second best answer.
  private static let leastGain = 0.3

  static func find(_ input: CheckInput) -> [Finding] {
    let labels = input.labels
    var found: [Finding] = []
    if labels.encoding == .indexFromOne {
      // As the numbers stand, every row is scored with its neighbour, and the last class is no class.
      let stood = (labels.raw ?? []).map { raw -> Int? in
        raw >= 0 && raw < Double(input.classes) ? Int(raw) : nil
      }
      let before = input.evaluation.map { _ in
        input.predictions.evaluate(as: input.predictions.kind, stood)
      }
      found.append(
        Finding(
          .labelsFromOne, .certain,
          .fromOne(
            classes: input.classes, accuracyBefore: before?.accuracy ?? .nan,
            accuracyAfter: input.evaluation?.accuracy ?? .nan), before: before?.mean,
          after: input.evaluation?.mean))
    }
    if let first = labels.outOfRange.first, sentinels.contains(first.label),
      labels.outOfRange.allSatisfy({ $0.label == first.label })
    {
      found.append(
        Finding(
          .everythingIgnored, .likely,
          .unknownSentinel(count: labels.outOfRange.count, label: Int(first.label)),
          rows: labels.outOfRange.map(\.row), before: input.evaluation?.mean))
    } else if let first = labels.outOfRange.first {
      found.append(
        Finding(
          .labelsFromOne, .certain,
          .labelsOutOfRange(
            count: labels.outOfRange.count, label: first.label, classes: input.classes),
          rows: labels.outOfRange.map(\.row)))
    } else if labels.encoding == .index, input.predictions.columns > 2,
      let evaluation = input.evaluation, evaluation.rows.count >= leastRows
    {
      found += shifted(input, evaluation)
    }
    return found
  }

  /// Labels without a 0 that fit far better one lower.
  private static func shifted(_ input: CheckInput, _ evaluation: Evaluation) -> [Finding] {
    let raw = input.labels.classes
    guard !raw.contains(0), raw.contains(where: { $0 != nil }) else { return [] }
    let after = input.predictions.evaluate(
      as: input.predictions.kind, raw.map { $0.map { $0 - 1 } })
    guard after.accuracy > evaluation.accuracy + leastGain, after.mean < evaluation.mean else {
      return []
    }
    return [
      Finding(
        .labelsFromOne, .likely,
        .fromOne(
          classes: input.classes, accuracyBefore: evaluation.accuracy,
          accuracyAfter: after.accuracy), before: evaluation.mean, after: after.mean)
    ]
  }
}
