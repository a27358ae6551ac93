internal import LossCore
internal import Tables

extension Predictions {
  /// How many classes they decide among.
  package var classes: Int { columns == 1 ? 2 : columns }

  /// Rows against one class each, under a reading.
  func evaluate(as kind: PredictionKind, _ truths: [Int?]) -> Evaluation {
    switch kind {
    case .logits:
      // One score is that of the positive class, above one of 0.
      return Evaluation(
        columns == 1 ? pairs { (0, $0) } : values, .logits, classes: classes, truths: truths)
    case .logProbabilities where columns > 1:
      return Evaluation(values, .logProbabilities, classes: classes, truths: truths)
    default:
      return Evaluation(probabilities: probabilities(as: kind), classes: classes, truths: truths)
    }
  }

  /// Rows of probabilities of `classes` classes under a reading: softmax for scores, or sigmoid where
  /// there is one column; as they stand for probabilities.
  package func probabilities(as kind: PredictionKind) -> [Double] {
    if columns == 1 {
      return pairs { value in
        let p: Double
        switch kind {
        case .logits: p = sigmoid(value)
        case .logProbabilities: p = perplexity(meanLoss: value)
        case .probabilities: p = value
        case .percent: p = value / 100
        }
        return (1 - p, p)
      }
    }
    switch kind {
    case .probabilities: return values
    case .percent: return values.map { $0 / 100 }
    case .logProbabilities: return values.map { perplexity(meanLoss: $0) }
    case .logits:
      return [Double](unsafeUninitializedCapacity: values.count) { target, filled in
        filled = values.count
        guard let memory = target.baseAddress else { return }
        Pieces.map(
          rows, size: Evaluation.piece, room: { memory + $0.lowerBound * columns }
        ) { rows, memory in
          for row in rows {
            for (k, p) in softmax(Array(self.row(row))).enumerated() {
              memory[(row - rows.lowerBound) * columns + k] = p
            }
          }
        }
      }
    }
  }

  /// Probabilities in as many columns as there are: the positive class where there is one.
  var probabilitiesByColumn: [Double] {
    let all = probabilities(as: kind)
    return columns == 1 ? stride(from: 1, to: all.count, by: 2).map { all[$0] } : all
  }

  /// Rows divided by their sums; zeros where a sum is not above 0.
  var normalized: [Double] {
    (0..<rows).flatMap { index in
      let sum = row(index).reduce(0, +)
      return row(index).map { sum > 0 ? $0 / sum : 0 }
    }
  }

  /// Two numbers for each of the one column.
  private func pairs(_ change: (Double) -> (Double, Double)) -> [Double] {
    var all: [Double] = []
    all.reserveCapacity(rows * 2)
    for value in values {
      let (first, second) = change(value)
      all.append(first)
      all.append(second)
    }
    return all
  }

  /// Cells of probabilities under a reading: each column on its own.
  func cells(as kind: PredictionKind) -> [Double] {
    switch kind {
    case .logits: values.map { sigmoid($0) }
    case .logProbabilities: values.map { perplexity(meanLoss: $0) }
    case .probabilities: values
    case .percent: values.map { $0 / 100 }
    }
  }
}
