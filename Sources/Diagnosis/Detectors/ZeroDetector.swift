internal import LossCore

/// Softmax over one output, predictions of 0 and 1, and zeros where the truth is.
enum ZeroDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let (predictions, profile) = (input.predictions, input.predictions.profile)
    guard profile.notFinite == 0 else { return [] }
    if predictions.columns == 1, profile.least == 1, profile.greatest == 1, predictions.rows > 1 {
      return [
        Finding(.softmaxOnOneOutput, .certain, .allOnes, before: input.evaluation?.mean)
      ]
    }
    guard let evaluation = input.evaluation, input.hasClasses else { return [] }
    if profile.areHard, predictions.rows > 1 {
      let errors = 1 - evaluation.accuracy
      // What scikit-learn puts in place of 0.
      let cap = surprisal(Double.ulpOfOne)
      return [
        Finding(
          .hardPredictions, .certain, .hard(errors: errors, cap: cap), before: evaluation.mean,
          after: nil)
      ]
    }
    let zeros = evaluation.losses.indices.filter { evaluation.losses[$0] == .infinity }
    guard !zeros.isEmpty else { return [] }
    return [
      Finding(
        .logOfZero, .certain,
        .zeroForTruth(
          count: zeros.count, capFloat32: surprisal(Double(Float.ulpOfOne)),
          capFloat64: surprisal(Double.ulpOfOne)), rows: zeros.map { evaluation.rows[$0] },
        before: .infinity)
    ]
  }
}
