package import Localization
internal import LossCore
package import Training

/// A model as it is at a moment of its training, with the data that it learns from.
package struct ModelSubject: Sendable {
  /// The run, with its data, split and scaler.
  package let run: TrainingRun
  /// The model, and what it says about rows held out.
  package let snapshot: ModelSnapshot

  /// A subject.
  package init(run: TrainingRun, snapshot: ModelSnapshot) {
    self.run = run
    self.snapshot = snapshot
  }

  /// The logits of the rows that were looked at, row by row.
  var scores: [[Double]] {
    let count = snapshot.classCount
    return snapshot.rows.indices.map { Array(snapshot.logits[$0 * count..<($0 + 1) * count]) }
  }

  /// The mean loss over the rows that were looked at: cross-entropy, of cells where labels may be true
  /// together. In nats.
  var loss: Double {
    guard let matrix = snapshot.labelMatrix else { return ModelAnswers(self).loss }
    let target = matrix.values.map { $0 ? 1.0 : 0 }
    let result = try? BinaryCrossEntropyWithLogits<Double>().value(snapshot.logits, target: target)
    return result?.value ?? .nan
  }

  /// What was asked and what is true: the scores of the classes of each row and its class. Where labels
  /// may be true together, every cell is a question of its own, with the scores 0 for no and its logit
  /// for yes, whose softmax is the logit's sigmoid; of many rows an evenly spaced choice.
  var questions: (scores: [[Double]], answers: [Int]) {
    guard let matrix = snapshot.labelMatrix else { return (scores, snapshot.labels) }
    let count = matrix.labelCount
    let rows = min(matrix.rowCount, max(1, Trainer.snapshotRows / count))
    var (scores, answers): ([[Double]], [Int]) = ([], [])
    for index in 0..<rows {
      let row = index * matrix.rowCount / rows
      for label in 0..<count {
        scores.append([0, snapshot.logits[row * count + label]])
        answers.append(matrix[row, label] ? 1 : 0)
      }
    }
    return (scores, answers)
  }
}

/// A figure of a model: of one that it trains itself, or of one that learns elsewhere.
package protocol ModelFigure: Figure {
  /// A figure of a model that learns elsewhere; empty until it is shown one.
  init(liveIn messages: FigureMessages)

  /// Shows the model as it is now.
  mutating func show(_ subject: ModelSubject)
}
