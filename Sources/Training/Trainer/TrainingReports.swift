/// What one step did.
public struct StepReport: Hashable, Sendable {
  /// How many steps the run has taken, this one included.
  public let step: Int
  /// The epoch that the step belongs to, from 1.
  public let epoch: Int
  /// The mean loss of the batch before its step, in nats.
  public let batchLoss: Double
  /// The learning rate that the step used.
  public let learningRate: Double
  /// How many rows the batch had; the last of an epoch may have fewer than asked for.
  public let batchRows: Int
  /// The measurements at the end of the epoch, when this step ended one.
  public let epochReport: EpochReport?
  /// Why the run cannot go on; the parameters are those from before the step.
  public let failure: TrainingFailure?
}

/// Measurements over the whole training and validation parts, after an epoch.
///
/// Losses are means over the rows, in nats; accuracies are shares in [0, 1]. What is measured over
/// the validation part is nil when no rows are held out.
///
/// Where labels may be true together, losses are means over the cells, a label of a row each, and an
/// accuracy is the share of cells that are right: one minus the Hamming loss.
public struct EpochReport: Hashable, Sendable {
  /// The epoch that ended, from 1; 0 is the measurement before the first step.
  public let epoch: Int
  /// How many steps the run has taken.
  public let step: Int
  /// Mean loss over the training part.
  public let trainLoss: Double
  /// Share of training rows whose most probable class is theirs, or of cells that are right.
  public let trainAccuracy: Double
  /// Mean loss over the validation part.
  public let validationLoss: Double?
  /// Share of validation rows whose most probable class is theirs, or of cells that are right.
  public let validationAccuracy: Double?
  /// The shares of rows of which every label is right; nil where each row has one class.
  public let subsetAccuracy: SubsetAccuracy?
  /// The learning rate of the last step.
  public let learningRate: Double
  /// The batch size asked for.
  public let batchSize: Int
  /// Seconds spent training and measuring since the run began; pauses do not count.
  public let seconds: Double

  /// The shares of rows of which every label is right: what scikit-learn's `accuracy_score` says of
  /// several labels.
  public struct SubsetAccuracy: Hashable, Sendable {
    /// Of the training rows.
    public let train: Double
    /// Of the validation rows; nil when none are held out.
    public let validation: Double?

    /// The shares of both parts.
    public init(train: Double, validation: Double?) {
      self.train = train
      self.validation = validation
    }
  }

  /// A report out of its parts.
  public init(
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
