internal import LossCore

/// A model as it is at a moment, with what it says about rows that figures look at.
package struct ModelSnapshot: Sendable {
  /// The model.
  package let model: MultilayerPerceptron
  /// How many epochs were finished.
  package let epoch: Int
  /// How many steps were taken.
  package let step: Int
  /// The rows of the data set that were looked at: those held out, or the training rows when none
  /// are; of more than `Trainer.snapshotRows` an evenly spaced choice.
  package let rows: [Int]
  /// Whether these rows are held out.
  package let isHeldOut: Bool
  /// Their classes; empty where labels may be true together.
  package let labels: [Int]
  /// Which labels are true of them; nil where each has one class.
  package let labelMatrix: LabelMatrix?
  /// Their logits: rows x K.
  package let logits: [Double]
  /// The length of the mean gradient over the training rows (an evenly spaced choice of many).
  package let gradientNorm: Double

  /// K, the number of classes or labels.
  package var classCount: Int { model.classCount }

  /// The probabilities of every class or label: rows x K.
  package var probabilities: [Double] {
    guard labelMatrix == nil else { return logits.map { sigmoid($0) } }
    let count = classCount
    return rows.indices.flatMap { softmax(Array(logits[$0 * count..<($0 + 1) * count])) }
  }
}

extension Trainer {
  /// What there is to know about the run besides its model.
  package var run: TrainingRun { TrainingRun(self) }

  /// How many rows a snapshot looks at, at most.
  package static let snapshotRows = 4096

  /// The model as it is now, and what it says about the rows held out.
  package mutating func snapshot() -> ModelSnapshot {
    let isHeldOut = !split.validation.isEmpty
    let part = isHeldOut ? split.validation : split.training
    let chosen = Self.spread(part.count)
    let rows = chosen.map { part[$0] }
    return ModelSnapshot(
      model: model, epoch: epoch, step: stepCount, rows: rows, isHeldOut: isHeldOut,
      labels: dataset.isMultiLabel ? [] : rows.map { dataset.labels[$0] },
      labelMatrix: dataset.labelMatrix.map { matrix in
        LabelMatrix(rows.flatMap { matrix.row($0) }, labelCount: matrix.labelCount)
      },
      logits: arithmetic.snapshotLogits(chosen, isHeldOut: isHeldOut),
      gradientNorm: arithmetic.gradientNorm(Self.spread(split.training.count).map(Int32.init)))
  }

  /// At most `snapshotRows` places among `count`, evenly spaced.
  private static func spread(_ count: Int) -> [Int] {
    guard count > snapshotRows else { return Array(0..<count) }
    return (0..<snapshotRows).map { $0 * count / snapshotRows }
  }
}
