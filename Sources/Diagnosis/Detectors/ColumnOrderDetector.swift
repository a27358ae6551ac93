/// Columns that belong to other classes.
enum ColumnOrderDetector: Detector {
  /// The best assignment costs K³: a hundred classes take a moment, a thousand would not.
  private static let classCounts = 2...100
  /// With fewer rows of a class than this on average, chance assigns its column.
  private static let rowsPerClass = 5
  /// Rows evenly chosen tell the order as well as a million do.
  private static let mostRows = 50_000
  /// How much accuracy another order has to bring: the best of K! orders always fits the noise a little.
  private static let leastGain = 0.1
  /// Under the other order most rows have to be right, or it explains little.
  private static let leastAccuracy = 0.5

  static func find(_ input: CheckInput) -> [Finding] {
    guard let evaluation = input.evaluation, input.hasClasses, input.task == .multiClass,
      classCounts.contains(input.classes),
      evaluation.rows.count >= rowsPerClass * input.classes
    else { return [] }
    let classes = input.classes
    var counts = [Double](repeating: 0, count: classes * classes)
    let count = evaluation.rows.count
    for sample in 0..<min(count, mostRows) {
      let index = count <= mostRows ? sample : sample * count / mostRows
      guard let truth = evaluation.truths[index] else { continue }
      // How likely each column found the rows of each class; logarithms would be ruled by single rows.
      for k in 0..<classes {
        counts[truth * classes + k] += evaluation.probabilities[index * classes + k]
      }
    }
    // The assignment of classes to columns that agrees most.
    let order = Assignment.best(counts, classes)
    guard order != Array(0..<classes) else { return [] }
    var values = [Double](repeating: 0, count: evaluation.probabilities.count)
    for row in 0..<evaluation.rows.count {
      for truth in 0..<classes {
        values[row * classes + truth] = evaluation.probabilities[row * classes + order[truth]]
      }
    }
    let after = Evaluation(probabilities: values, classes: classes, truths: evaluation.truths)
    guard after.accuracy > evaluation.accuracy + leastGain, after.accuracy > leastAccuracy,
      after.mean < evaluation.mean || !evaluation.mean.isFinite
    else { return [] }
    return [
      Finding(
        .columnOrder, .likely,
        .permuted(
          order: order, isTextOrder: order == textOrder(classes),
          accuracyBefore: evaluation.accuracy, accuracyAfter: after.accuracy),
        before: evaluation.mean, after: after.mean,
        explains: [.misalignedRows, .overconfidence])
    ]
  }

  /// Where each class stands when the numbers are sorted as text: 10 before 2.
  private static func textOrder(_ classes: Int) -> [Int] {
    let sorted = (0..<classes).sorted { "\($0)" < "\($1)" }
    return (0..<classes).map { sorted.firstIndex(of: $0) ?? $0 }
  }
}
