/// The curves of a run: what its reports said, in bounded memory.
package struct RunHistory: Hashable, Sendable {
  /// Loss of single batches.
  package private(set) var batchLoss = MetricSeries()
  /// Loss over the training part.
  package private(set) var trainLoss = MetricSeries()
  /// Accuracy over the training part.
  package private(set) var trainAccuracy = MetricSeries()
  /// Loss over the validation part; empty when no rows are held out.
  package private(set) var validationLoss = MetricSeries()
  /// Accuracy over the validation part; empty when no rows are held out.
  package private(set) var validationAccuracy = MetricSeries()
  /// The newest measurements over whole parts.
  package private(set) var latest: EpochReport?

  /// The curves before anything was reported.
  package init() {}

  /// Adds what one step said.
  ///
  /// - Parameter progress: the epochs passed after the step, with the part of the running one.
  package mutating func append(_ report: StepReport, progress: Double) {
    if report.batchLoss.isFinite {
      batchLoss.append(step: report.step, epoch: progress, value: report.batchLoss)
    }
    if let measured = report.epochReport { append(measured) }
  }

  /// Adds the measurements of an epoch.
  package mutating func append(_ report: EpochReport) {
    let epoch = Double(report.epoch)
    trainLoss.append(step: report.step, epoch: epoch, value: report.trainLoss)
    trainAccuracy.append(step: report.step, epoch: epoch, value: report.trainAccuracy)
    if let loss = report.validationLoss {
      validationLoss.append(step: report.step, epoch: epoch, value: loss)
    }
    if let accuracy = report.validationAccuracy {
      validationAccuracy.append(step: report.step, epoch: epoch, value: accuracy)
    }
    latest = report
  }

  /// Goes back to the measurements of an epoch, and forgets what came after it.
  package mutating func rewind(to report: EpochReport) {
    batchLoss.truncate(afterStep: report.step)
    trainLoss.truncate(afterStep: report.step)
    trainAccuracy.truncate(afterStep: report.step)
    validationLoss.truncate(afterStep: report.step)
    validationAccuracy.truncate(afterStep: report.step)
    // A thinned curve may lack the very epoch.
    if trainLoss.last?.step != report.step { append(report) }
    latest = report
  }
}
