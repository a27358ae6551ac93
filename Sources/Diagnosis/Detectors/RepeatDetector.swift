/// Predictions of the same rows that are not the same the second time: dropout or batch statistics were on.
enum RepeatDetector: Detector {
  /// What rounding and the order of sums may move, also in half precision.
  private static let slack = 1e-3

  static func find(_ input: CheckInput) -> [Finding] {
    guard let again = input.again else { return [] }
    let (first, width) = (input.predictions, input.predictions.columns)
    // Scores and probabilities of the same model are compared as probabilities.
    let isSameKind = first.kind == again.kind
    let ones = isSameKind ? first.values : first.probabilitiesByColumn
    let twos = isSameKind ? again.values : again.probabilitiesByColumn
    var rows: [Int] = []
    var largest = 0.0
    for row in 0..<first.rows {
      var differs = false
      for column in 0..<width {
        let (one, two) = (ones[row * width + column], twos[row * width + column])
        guard one.isFinite, two.isFinite else { continue }
        let distance = abs(one - two)
        if distance > slack * max(1, abs(one)) { differs = true }
        if distance > largest { largest = distance }
      }
      if differs { rows.append(row) }
    }
    guard !rows.isEmpty else { return [] }
    var loss: Double?
    if again.areUsable, input.hasClasses {
      loss = again.evaluate(as: again.kind, input.labels.classes).mean
    }
    // Another model, or another order of the rows, would look the same.
    return [
      Finding(
        .trainModeAtEvaluation, .likely,
        .differsAgain(
          count: rows.count, of: first.rows, largest: largest, loss: loss), rows: rows,
        before: input.evaluation?.mean)
    ]
  }
}
