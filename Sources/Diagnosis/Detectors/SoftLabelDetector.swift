internal import LossCore

/// Soft labels, whose loss has a floor; and labels that are predictions.
enum SoftLabelDetector: Detector {
  /// A floor below this, in nats, is rounding of labels that are 0 and 1.
  private static let leastFloor = 1e-6

  static func find(_ input: CheckInput) -> [Finding] {
    guard input.labels.encoding == .soft, let shares = input.labels.shares,
      let evaluation = input.evaluation
    else { return [] }
    if input.predictions.profile.areHard, input.predictions.columns > 1 {
      let after = Evaluation(
        probabilities: shares, classes: input.classes, shares: input.predictions.values)
      return [
        Finding(
          .swappedArguments, .likely, .swapped, before: evaluation.mean, after: after.mean)
      ]
    }
    if input.predictions.profile.areHard {
      let after = Evaluation(
        probabilities: shares.flatMap { [1 - $0, $0] }, classes: 2,
        truths: input.predictions.values.map { Int($0) })
      return [
        Finding(.swappedArguments, .likely, .swapped, before: evaluation.mean, after: after.mean)
      ]
    }
    let width = input.predictions.columns == 1 ? 1 : input.classes
    var sum = 0.0
    for row in 0..<input.predictions.rows {
      let target = Array(shares[row * width..<(row + 1) * width])
      let whole = width == 1 ? [1 - target[0], target[0]] : target
      sum += (try? entropy(whole)) ?? 0
    }
    let floor = sum / Double(max(1, input.predictions.rows))
    guard floor > leastFloor else { return [] }
    return [
      Finding(
        .softLabelFloor, .certain,
        .softFloor(entropy: floor, divergence: evaluation.mean - floor), before: evaluation.mean)
    ]
  }
}
