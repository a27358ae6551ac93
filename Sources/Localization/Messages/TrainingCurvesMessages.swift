/// Loss and accuracy while a model trains.
package final class TrainingCurvesMessages: FigureTexts {
  package let title = "Training curves"
  package let summary = "Loss and accuracy, epoch by epoch"
  /// The axes.
  package let epochAxis = "epoch"
  package let stepAxis = "step"
  package let lossAxis = "loss"
  package let accuracyAxis = "accuracy"
  /// The same axis where labels may be true together, and what there is to beat then: always giving
  /// each label's more frequent answer, and the mean entropy of the labels.
  package let cellAccuracyAxis = "cell accuracy"
  package let labelMajority = "frequent answers"
  package let labelEntropy = "entropy of the labels"
  /// The series.
  package let train = "train"
  package let validation = "validation"
  package let batch = "batch"
  package let batchesHelp = "show the loss of single batches too"
  /// The loss of an even guess among so many classes.
  package func guessing(_ classes: Int) -> String { "ln \(classes), guessing" }
  package let perfect = "0 = perfect"
  /// The share of the largest class, which is what always answering it gets right.
  package let majority = "largest class"
  package let nothingYet = "nothing measured yet"
  package let cannotTrain = "this training cannot be done"
  /// Labels of the readings.
  package let epoch = "epoch"
  package let trainLoss = "train loss"
  package let validationLoss = "validation loss"
  package let trainAccuracy = "train accuracy"
  package let validationAccuracy = "validation accuracy"
  package let bestValidationLoss = "best validation loss"
  package let guessLoss = "loss of guessing"
  package let show = "which curves"
  package let scale = "scale of the loss"
  package let cursor = "epoch to read, as share of all"
  package let from = "left end of the view, as share of all"
  package let to = "right end of the view, as share of all"
  package let smoothing = "weight of the past in a moving average"
  package let shareEntropy = "entropy of the classes"
  /// The epoch that a run can go back to.
  package func rewindTo(_ epoch: Int) -> String { "back to \(epoch)" }
}
