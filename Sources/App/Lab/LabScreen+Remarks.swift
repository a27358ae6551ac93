import CellGrid
import Diagnosis
import Localization
import Plotting
import Sentences
import Training

/// What the curves of the run show.
extension LabScreen {
  /// The curves as the doctor takes them.
  var curves: CurveSet {
    func points(_ series: MetricSeries) -> [CurveSet.Point] {
      series.points.map { CurveSet.Point($0.epoch, $0.value) }
    }
    var curves = CurveSet(
      trainLoss: points(history.trainLoss), validationLoss: points(history.validationLoss),
      trainAccuracy: points(history.trainAccuracy),
      validationAccuracy: points(history.validationAccuracy),
      classes: isMultiLabel ? 2 : run?.dataset.classCount)
    // Every label is a question with two answers.
    if !isMultiLabel, let counts = run?.dataset.classCounts {
      let total = Double(counts.reduce(0, +))
      curves.classShares = counts.map { Double($0) / max(1, total) }
    }
    let settings = TrainingConfiguration(values: values)
    curves.isCrossEntropy = settings.loss == .crossEntropy || settings.loss == .smoothed
    curves.smoothing = settings.loss == .smoothed ? settings.smoothing : 0
    curves.trainsWithDropout = false
    // A pattern within epochs can be seen only while every batch is still there.
    if history.batchLoss.stride == 1, changes.isEmpty {
      curves.batchLoss = points(history.batchLoss)
      curves.stepsPerEpoch = run?.stepsPerEpoch
    }
    return curves
  }

  func drawRemarks(into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    CurveExplanation.drawFirst(of: findings, into: &canvas, in: rect, context.messages)
  }

  /// All findings, for a panel of their own.
  func explanation(_ messages: Messages) -> [HelpLine] {
    [.heading(messages.curves.heading)] + CurveExplanation.lines(findings, messages)
  }
}
