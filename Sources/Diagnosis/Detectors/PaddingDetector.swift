/// One label in long stretches at hardly any loss, among labels that change from row to row: padding of
/// sequences that counts as if it were text.
enum PaddingDetector: Detector {
  /// With fewer rows than this there are no stretches to speak of.
  private static let leastRows = 100
  /// The share of the rows that padding has: less changes no mean, more leaves nothing to compare it with.
  private static let leastShare = 0.1, mostShare = 0.95
  /// How many stretches there have to be, and of how many rows on average: one block of a class is no padding.
  private static let leastRuns = 3, leastLength = 3.0
  /// In any order of the rows a stretch has 1 / (1 - share) of them on average; padding has more than
  /// so many times that.
  private static let leastTimesChance = 2.5
  /// What the padding may cost in nats a row, and as a share of what the other rows do: a model that was
  /// trained on it knows it at once.
  private static let mostLoss = 0.05, mostOfOthers = 0.1
  /// The other labels that are looked at for their order.
  private static let leastOthers = 20

  static func find(_ input: CheckInput) -> [Finding] {
    guard let evaluation = input.evaluation, input.hasClasses, input.classes > 2,
      evaluation.rows.count >= leastRows
    else { return [] }
    var runs = [Int](repeating: 0, count: input.classes)
    var previous: Int?
    for truth in evaluation.truths {
      if let truth, truth != previous { runs[truth] += 1 }
      previous = truth
    }
    for (label, share) in input.shares.enumerated() where share > leastShare && share < mostShare {
      let length = share * Double(evaluation.rows.count) / Double(runs[label])
      guard runs[label] >= leastRuns, length > leastLength,
        length > leastTimesChance / (1 - share)
      else { continue }
      let truths = evaluation.truths.compactMap { $0 }
      guard othersChange(truths, besides: label) else { continue }
      var (own, others) = (0.0, 0.0)
      for (index, truth) in truths.enumerated() {
        if truth == label {
          own += evaluation.losses[index]
        } else {
          others += evaluation.losses[index]
        }
      }
      let count = truths.count { $0 == label }
      own /= Double(count)
      others /= Double(truths.count - count)
      guard own < mostLoss, own < mostOfOthers * others else { continue }
      return [
        Finding(
          .paddingCounted, .possible,
          .padding(label: label, share: share, length: length, loss: own, others: others),
          before: evaluation.mean, after: others)
      ]
    }
    return []
  }

  /// Whether the other labels follow each other as in any order, rather than class by class.
  private static func othersChange(_ truths: [Int], besides label: Int) -> Bool {
    let others = truths.filter { $0 != label }
    guard others.count >= leastOthers else { return false }
    var counts: [Int: Int] = [:]
    for truth in others { counts[truth, default: 0] += 1 }
    guard counts.count >= 2 else { return false }
    let equal = zip(others, others.dropFirst()).count { $0 == $1 }
    let expected = counts.values.reduce(0.0) {
      let share = Double($1) / Double(others.count)
      return $0 + share * share
    }
    return Double(equal) / Double(others.count - 1) < (1 + expected) / 2
  }
}
