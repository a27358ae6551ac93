package import LossCore

/// All that detectors look at.
package struct CheckInput: Sendable {
  /// The predictions as they were read.
  package let predictions: Predictions
  /// The truth.
  package let labels: Labels
  /// What the person said.
  package let options: CheckOptions
  /// What is asked of each row.
  package let task: TaskKind
  /// Predictions and labels as they were understood; nil where labels are no classes at all.
  package let evaluation: Evaluation?
  /// Whether the file had a row for each class and a column for each row, and was turned round.
  package let isTransposed: Bool
  /// The row of the labels that has the number of each row of the predictions; nil where the files do not
  /// number their rows, or do so in the same order.
  package let order: [Int]?
  /// Predictions of the same rows by the same model, a second time; nil where there are none.
  package let again: Predictions?
  /// How far a sum of a row may be from 1.
  package let tolerance: Double
  /// How frequent each class is among the rows that count.
  let shares: [Double]
  /// The temperature that fits best, on an evenly spaced choice of rows; nil without single classes.
  package let temperature: TemperatureFit?

  /// K.
  package var classes: Int { predictions.classes }
  /// Whether each counted row has one class.
  package var hasClasses: Bool { labels.shares == nil }

  /// Everything out of predictions and labels of the same rows.
  package init(
    _ predictions: Predictions, _ labels: Labels, _ options: CheckOptions, decimals: Int? = nil,
    again: Predictions? = nil, isTransposed: Bool = false, order: [Int]? = nil
  ) {
    self.order = order
    self.isTransposed = isTransposed
    self.again = again
    self.predictions = predictions
    self.labels = labels
    self.options = options
    tolerance = Predictions.tolerance(predictions.columns, decimals)
    task =
      labels.encoding == .multiHot
      ? .multiLabel : predictions.columns == 1 ? .binary : .multiClass
    evaluation = Self.evaluate(predictions, labels, task)
    shares = Self.shares(labels, predictions.classes)
    temperature = labels.shares == nil ? evaluation.flatMap(Self.fit) : nil
  }

  /// Five thousand rows fix a single number well enough; a million would take long.
  private static func fit(_ evaluation: Evaluation) -> TemperatureFit? {
    let (count, classes) = (evaluation.rows.count, evaluation.classes)
    guard count > 0, !evaluation.probabilities.isEmpty else { return nil }
    let chosen = count <= 5000 ? Array(0..<count) : (0..<5000).map { $0 * count / 5000 }
    let logs = chosen.flatMap { index in
      evaluation.probabilities[index * classes..<(index + 1) * classes].map {
        $0 > 0 ? -surprisal(min($0, 1)) : -745
      }
    }
    guard let shape = try? ClassShape([chosen.count, classes]),
      let logits = try? Logits(logs, shape: shape)
    else { return nil }
    return try? TemperatureFit(logits, labels: chosen.map { evaluation.truths[$0] ?? 0 })
  }

  private static func evaluate(
    _ predictions: Predictions, _ labels: Labels, _ task: TaskKind
  ) -> Evaluation? {
    guard predictions.areUsable else { return nil }
    guard let shares = labels.shares else {
      return predictions.evaluate(as: predictions.kind, labels.classes)
    }
    if task == .multiLabel {
      return Evaluation(
        cells: predictions.cells(as: predictions.kind), classes: predictions.columns, shares: shares
      )
    }
    return Evaluation(
      probabilities: predictions.probabilities(as: predictions.kind),
      classes: predictions.classes,
      shares: predictions.columns == 1 ? shares.flatMap { [1 - $0, $0] } : shares)
  }

  /// The classes of the rows under another reading of predictions of the same rows.
  func evaluate(_ probabilities: [Double]) -> Evaluation? {
    guard hasClasses else { return nil }
    return Evaluation(
      probabilities: probabilities, classes: classes, truths: labels.classes)
  }

  /// How frequent each class is among the rows that count.
  private static func shares(_ labels: Labels, _ classes: Int) -> [Double] {
    var counts = [Double](repeating: 0, count: classes)
    for case let label? in labels.classes { counts[label] += 1 }
    let total = max(1, counts.reduce(0, +))
    return counts.map { $0 / total }
  }
}
