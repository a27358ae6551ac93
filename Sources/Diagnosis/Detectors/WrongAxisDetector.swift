/// Softmax over the wrong axis, or an array turned round.
enum WrongAxisDetector: Detector {
  /// Columns of fewer rows than this sum to 1 by chance.
  private static let leastRows = 4
  /// How far the sum of a column may be from 1 after rounding to a few decimals.
  private static let sumSlack = 1e-3

  /// Whether every column sums to 1.
  private static func isTransposed(_ input: CheckInput) -> Bool {
    let predictions = input.predictions
    guard predictions.kind == .probabilities, predictions.columns > 1,
      predictions.rows >= leastRows,
      predictions.rows != predictions.columns
    else { return false }
    return (0..<predictions.columns).allSatisfy { column in
      var sum = 0.0
      for row in 0..<predictions.rows {
        sum += predictions.values[row * predictions.columns + column]
      }
      return abs(sum - 1) < max(input.tolerance, sumSlack)
    }
  }

  static func find(_ input: CheckInput) -> [Finding] {
    let doColumnsSum = isTransposed(input)
    guard doColumnsSum || input.isTransposed else { return [] }
    let mean = input.evaluation?.mean
    return [
      Finding(
        .wrongAxis, .certain, .transposed(isShape: input.isTransposed),
        before: input.isTransposed ? nil : mean,
        after: input.isTransposed ? mean : input.evaluate(input.predictions.normalized)?.mean,
        explains: doColumnsSum ? [.binaryForMultiClass, .rowsNotSummingToOne] : [])
    ]
  }
}
