/// Validation loss that rises while training loss falls.
enum ValidationSignature: CurveSignature {
  static var id: String { "validation-rises" }

  /// With fewer measurements than this, and fewer after the least, any curve has risen by chance.
  private static let leastCount = 6, leastAfter = 3
  /// The share of the curve after the least, as its divisor; and that of the width over which it is smoothed.
  private static let afterShare = 6, smoothing = 10
  /// How much above its least validation loss has to end, as a factor and in nats: less is nothing that
  /// anybody would stop a run for.
  private static let leastRise = 1.08, leastNats = 0.005
  /// To which share of itself training loss has to have fallen meanwhile.
  private static let mostOfTraining = 0.95
  /// How much accuracy may fall and still count as held.
  private static let accuracySlack = 0.01

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let measured = curves.validationLoss.finite
    // A long curve goes up and down by chance; its least point is then the luckiest, not the best.
    let width = measured.count / smoothing
    let validation = measured.smoothed(width)
    let train = curves.trainLoss.finite
    guard validation.count >= leastCount, train.count >= 2,
      let least = validation.min(by: { $0.value < $1.value }),
      let place = validation.firstIndex(of: least),
      validation.count - 1 - place >= max(leastAfter, validation.count / afterShare)
    else { return nil }
    let tail = validation[(place + 1)...].suffix(3)
    let last = Array(tail).mean
    let noise = zip(measured, validation).map { abs($0.value - $1.value) }.sorted()
    guard last > leastRise * least.value, last > least.value + leastNats,
      last > least.value + noise[noise.count / 2],
      let before = train.nearest(least.x), let now = train.last,
      now.value < mostOfTraining * before.value
    else { return nil }
    // It rises, and not by one jump alone.
    let middle = Array(validation[(place + 1)...])
    guard middle.count(where: { $0.value > least.value }) * 10 >= middle.count * 9 else {
      return nil
    }
    let accuracy = curves.validationAccuracy.finite
    guard let then = accuracy.nearest(least.x)?.value, accuracy.count >= 3 else {
      return (
        .overfitting(
          least: least.value, atX: least.x, last: last, accuracyThen: nil, accuracyNow: nil),
        .likely
      )
    }
    let current = Array(accuracy.suffix(3)).mean
    if current >= then - accuracySlack {
      return (
        .overconfident(
          least: least.value, atX: least.x, last: last, accuracyThen: then, accuracyNow: current),
        .likely
      )
    }
    return (
      .overfitting(
        least: least.value, atX: least.x, last: last, accuracyThen: then, accuracyNow: current),
      .likely
    )
  }
}
