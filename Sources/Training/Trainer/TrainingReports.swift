/// What one step did.
package struct StepReport: Hashable, Sendable {
  /// How many steps the run has taken, this one included.
  package let step: Int
  /// The epoch that the step belongs to, from 1.
  package let epoch: Int
  /// The mean loss of the batch before its step, in nats.
  package let batchLoss: Double
  /// The learning rate that the step used.
  package let learningRate: Double
  /// How many rows the batch had; the last of an epoch may have fewer than asked for.
  package let batchRows: Int
  /// The measurements at the end of the epoch, when this step ended one.
  package let epochReport: EpochReport?
  /// Why the run cannot go on; the parameters are those from before the step.
  package let failure: TrainingFailure?
}

/// Measurements over the whole training and validation parts, after an epoch.
///
/// Losses are means over the rows, in nats; accuracies are shares in [0, 1]. What is measured over
/// the validation part is nil when no rows are held out.
///
/// Where labels may be true together, losses are means over the cells, a label of a row each, and an
/// accuracy is the share of cells that are right: one minus the Hamming loss.
package struct EpochReport: Hashable, Sendable {
  /// The epoch that ended, from 1; 0 is the measurement before the first step.
  package let epoch: Int
  /// How many steps the run has taken.
  package let step: Int
  /// Mean loss over the training part.
  package let trainLoss: Double
  /// Share of training rows whose most probable class is theirs, or of cells that are right.
  package let trainAccuracy: Double
  /// Mean loss over the validation part.
  package let validationLoss: Double?
  /// Share of validation rows whose most probable class is theirs, or of cells that are right.
  package let validationAccuracy: Double?
  /// The shares of rows of which every label is right; nil where each row has one class.
  package let subsetAccuracy: SubsetAccuracy?
  /// The learning rate of the last step.
  package let learningRate: Double
  /// The batch size asked for.
  package let batchSize: Int
  /// Seconds spent training and measuring since the run began; pauses do not count.
  package let seconds: Double

  /// The shares of rows of which every label is right: what scikit-learn's `accuracy_score` says of
  /// several labels.
  package struct SubsetAccuracy: Hashable, Sendable {
    /// Of the training rows.
    package let train: Double
    /// Of the validation rows; nil when none are held out.
    package let validation: Double?
  }

  /// A report out of its parts.
  package init(
    epoch: Int, step: Int, trainLoss: Double, trainAccuracy: Double, validationLoss: Double?,
    validationAccuracy: Double?, subsetAccuracy: SubsetAccuracy? = nil, learningRate: Double,
    batchSize: Int, seconds: Double
  ) {
    self.epoch = epoch
    self.step = step
    self.trainLoss = trainLoss
    self.trainAccuracy = trainAccuracy
    self.validationLoss = validationLoss
    self.validationAccuracy = validationAccuracy
    self.subsetAccuracy = subsetAccuracy
    self.learningRate = learningRate
    self.batchSize = batchSize
    self.seconds = seconds
  }
}
