internal import LossCore

/// An activation that was applied twice.
enum DoubleActivationDetector: Detector {
  /// A few rows lie between the two edges by chance.
  private static let leastRows = 10
  /// How far outside the edges float32 may round a probability.
  private static let edgeSlack = 1e-6
  /// Probabilities that are all nearly 1/K lie between the edges, too, and are no doubled activation.
  private static let leastTimesEven = 1.2
  /// How far outside [0, 1] a number may come out that went into the second softmax. Rounding to three
  /// decimals moves its logarithm by 0.006 with ten classes, and by 0.016 with thirty.
  private static let undoneSlack = 0.02
  /// What takes the place of 0 in the undone probabilities, so that their loss is finite.
  private static let leastUndone = 1e-12
  /// The accuracy that makes up for an infinite loss of the undone probabilities.
  private static let leastAccuracy = 0.5
  /// An undone probability above this is an answer that a trained model gives; timid and honest ones have
  /// none.
  private static let sharp = 0.95
  /// Sigmoids that are all the same say nothing of what went in.
  private static let leastSpread = 0.02

  static func find(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    if input.options.kind == .logits, predictions.columns > 1, predictions.profile.least >= 0,
      predictions.sumToOne(within: input.tolerance), input.hasClasses
    {
      return [
        Finding(
          .doubleActivation, .likely, .alreadyProbabilities, before: input.evaluation?.mean,
          after: predictions.evaluate(as: .probabilities, input.labels.classes).mean)
      ]
    }
    guard predictions.kind == .probabilities, predictions.rows >= leastRows else { return [] }
    if input.task == .multiLabel { return sigmoids(input) }
    guard input.hasClasses else { return [] }
    return predictions.columns == 1 ? sigmoids(input) : softmaxes(input)
  }

  private static func softmaxes(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    let classes = predictions.columns
    let zeros = [Double](repeating: 0, count: classes - 1)
    let floor = softmax([0] + [1.0] + zeros.dropLast()).first ?? 0
    let ceiling = softmax([1.0] + zeros)[0]
    let (low, high) = (predictions.profile.least, predictions.profile.greatest)
    guard low >= floor - edgeSlack, high <= ceiling + edgeSlack,
      predictions.sumToOne(within: input.tolerance),
      high > leastTimesEven / Double(classes)
    else { return [] }
    // What went into the second softmax: logarithms, shifted so that they sum to 1.
    var undone: [Double] = []
    undone.reserveCapacity(predictions.values.count)
    for row in 0..<predictions.rows {
      let logs = predictions.row(row).map { -surprisal($0) }
      let shift = (1 - logs.reduce(0, +)) / Double(classes)
      for value in logs {
        let p = value + shift
        guard (-undoneSlack...1 + undoneSlack).contains(p) else { return [] }
        undone.append(min(max(p, leastUndone), 1))
      }
    }
    guard let before = input.evaluation, let after = input.evaluate(undone),
      after.mean < before.mean, after.mean.isFinite || before.accuracy > leastAccuracy
    else { return [] }
    // Honest, timid probabilities could look like this; sums that come out at 1 everywhere hardly.
    let isSharp = undone.contains { $0 > sharp }
    return [
      Finding(
        .doubleActivation, isSharp ? .likely : .possible,
        .squeezed(low: low, high: high, floor: floor, ceiling: ceiling, isSoftmax: true),
        before: before.mean, after: after.mean)
    ]
  }

  private static func sigmoids(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    let (low, high) = (predictions.profile.least, predictions.profile.greatest)
    let ceiling = sigmoid(1.0)
    guard low >= 0.5 - Predictions.leastSlack, high <= ceiling + edgeSlack,
      high - low > leastSpread
    else { return [] }
    // The logit of a value is what went into the second sigmoid.
    let undone = predictions.values.map {
      min(max(surprisal(1 - $0) - surprisal($0), leastUndone), 1 - leastUndone)
    }
    let after =
      input.task == .multiLabel
      ? input.labels.shares.map {
        Evaluation(cells: undone, classes: predictions.columns, shares: $0)
      } : input.evaluate(undone.flatMap { [1 - $0, $0] })
    guard let before = input.evaluation, let after, after.mean < before.mean else { return [] }
    return [
      Finding(
        .doubleActivation, .likely,
        .squeezed(low: low, high: high, floor: 0.5, ceiling: ceiling, isSoftmax: false),
        before: before.mean, after: after.mean)
    ]
  }
}
