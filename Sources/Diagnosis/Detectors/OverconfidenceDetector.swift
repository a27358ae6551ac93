internal import LossCore

/// A model that is surer than it is right.
enum OverconfidenceDetector: Detector {
  /// With fewer rows than this, accuracy is known to no better than 0.07.
  private static let leastRows = 50
  /// A model that is hardly better than guessing has other troubles than its confidence.
  private static let leastTimesGuessing = 1.5
  /// How far mean confidence has to lie above accuracy, beyond what the number of rows leaves to chance:
  /// so many standard deviations of accuracy, and three points that nobody would act upon.
  private static let leastGap = 0.03, chanceDeviations = 2.0
  /// A twentieth of the loss is worth fitting a temperature; what is less is not. One that brings it lies
  /// well above 1, or below: then it is a model that is not sure enough.
  private static let mostLossLeft = 0.95

  static func find(_ input: CheckInput) -> [Finding] {
    guard let evaluation = input.evaluation, input.hasClasses, evaluation.rows.count >= leastRows,
      !input.predictions.profile.areHard,
      evaluation.accuracy > leastTimesGuessing / Double(input.classes)
    else { return [] }
    let count = Double(evaluation.rows.count)
    let confidence = evaluation.confidences.reduce(0, +) / count
    let deviation = (evaluation.accuracy * (1 - evaluation.accuracy) / count).squareRoot()
    guard confidence > evaluation.accuracy + leastGap + chanceDeviations * deviation,
      let fit = input.temperature, fit.temperature > 1,
      fit.lossAfter < mostLossLeft * fit.lossBefore
    else { return [] }
    let sorted = evaluation.losses.sorted(by: >)
    let worst = sorted.prefix(max(1, sorted.count / 20)).reduce(0, +)
    return [
      Finding(
        .overconfidence, .likely,
        .overconfident(
          confidence: confidence, accuracy: evaluation.accuracy, temperature: fit.temperature,
          worstShare: evaluation.sum > 0 && evaluation.sum.isFinite ? worst / evaluation.sum : 1),
        rows: evaluation.costliest(5).map { evaluation.rows[$0] }, before: evaluation.mean,
        after: evaluation.mean.isFinite
          ? evaluation.mean * fit.lossAfter / fit.lossBefore : fit.lossAfter)
    ]
  }
}
