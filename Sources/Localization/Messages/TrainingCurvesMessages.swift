/// Loss and accuracy while a model trains.
public struct TrainingCurvesMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// The axes.
  public let epochAxis, stepAxis, lossAxis, accuracyAxis: String
  /// The same axis where labels may be true together, and what there is to beat then: always giving
  /// each label's more frequent answer, and the mean entropy of the labels.
  public let cellAccuracyAxis, labelMajority, labelEntropy: String
  /// The series.
  public let train, validation, batch: String
  /// What the parameter says that shows single batches.
  public let batchesHelp: String
  /// The loss of an even guess among so many classes.
  public let guessing: @Sendable (Int) -> String
  /// The reference line at zero.
  public let perfect: String
  /// The share of the largest class, which is what always answering it gets right.
  public let majority: String
  /// Said instead of curves before the first measurement, or when the training cannot be done.
  public let nothingYet, cannotTrain: String
  /// Labels of the readings.
  public let epoch, trainLoss, validationLoss, trainAccuracy, validationAccuracy: String
  /// Labels of the readings.
  public let bestValidationLoss, guessLoss: String
  /// What the parameters are.
  public let show, scale, cursor, from, to, smoothing: String
  /// The loss of a model that knows only how frequent each class is.
  public let shareEntropy: String
  /// The epoch that a run can go back to.
  public let rewindTo: @Sendable (Int) -> String
}

extension TrainingCurvesMessages {
  static let english = TrainingCurvesMessages(
    title: "Training curves", summary: "Loss and accuracy, epoch by epoch",
    epochAxis: "epoch", stepAxis: "step", lossAxis: "loss", accuracyAxis: "accuracy",
    cellAccuracyAxis: "cell accuracy", labelMajority: "frequent answers",
    labelEntropy: "entropy of the labels",
    train: "train", validation: "validation", batch: "batch",
    batchesHelp: "show the loss of single batches too",
    guessing: { "ln \($0), guessing" }, perfect: "0 = perfect", majority: "largest class",
    nothingYet: "nothing measured yet", cannotTrain: "this training cannot be done",
    epoch: "epoch", trainLoss: "train loss", validationLoss: "validation loss",
    trainAccuracy: "train accuracy", validationAccuracy: "validation accuracy",
    bestValidationLoss: "best validation loss", guessLoss: "loss of guessing",
    show: "which curves", scale: "scale of the loss", cursor: "epoch to read, as share of all",
    from: "left end of the view, as share of all", to: "right end of the view, as share of all",
    smoothing: "weight of the past in a moving average", shareEntropy: "entropy of the classes",
    rewindTo: { "back to \($0)" })
}
