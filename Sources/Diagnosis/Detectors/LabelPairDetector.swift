internal import LossCore

/// Labels of a binary loss that are not 0 and 1.
enum LabelPairDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    guard let pair = input.labels.pair, let raw = input.labels.raw,
      let evaluation = input.evaluation, input.classes == 2
    else { return [] }
    // y s(p) + (1 - y) s(1 - p), with the numbers as they stand.
    var sum = 0.0
    for row in evaluation.rows {
      let p = evaluation.probabilities.isEmpty ? 0 : probability(input, row)
      sum += raw[row] * surprisal(p) + (1 - raw[row]) * surprisal(1 - p)
    }
    let before = sum / Double(max(1, evaluation.rows.count))
    return [
      Finding(
        .labelsOutsideUnit, .certain, .labelPair(low: pair.low, high: pair.high), before: before,
        after: evaluation.mean)
    ]
  }

  private static func probability(_ input: CheckInput, _ row: Int) -> Double {
    let all = input.predictions
    let value = all.columns == 1 ? all.values[row] : all.values[row * 2 + 1]
    switch all.kind {
    case .logits:
      return all.columns == 1
        ? sigmoid(value) : softmax(Array(all.row(row)))[1]
    case .probabilities: return value
    case .percent: return value / 100
    case .logProbabilities: return perplexity(meanLoss: value)
    }
  }
}
