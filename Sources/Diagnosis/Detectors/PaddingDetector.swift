/// One label in long stretches at hardly any loss, among labels that change from row to row: padding of
/// sequences that counts as if it were text.
enum PaddingDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    guard let evaluation = input.evaluation, input.hasClasses, input.classes > 2,
      evaluation.rows.count >= 100
    else { return [] }
    var runs = [Int](repeating: 0, count: input.classes)
    var previous: Int?
    for truth in evaluation.truths {
      if let truth, truth != previous { runs[truth] += 1 }
      previous = truth
    }
    for (label, share) in input.shares.enumerated() where share > 0.1 && share < 0.95 {
      let length = share * Double(evaluation.rows.count) / Double(runs[label])
      // In any order of the rows a run has 1 / (1 - share) of them on average.
      guard runs[label] >= 3, length > 3, length > 2.5 / (1 - share) else { continue }
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
      guard own < 0.05, own < 0.1 * others else { continue }
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
    guard others.count >= 20 else { return false }
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
