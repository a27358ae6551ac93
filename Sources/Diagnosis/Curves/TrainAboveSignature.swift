/// Training loss evenly above validation loss.
enum TrainAboveSignature: CurveSignature {
  static var id: String { "train-above-validation" }

  /// With fewer measurements than this, and fewer of the gap, it is the first epochs that are seen.
  private static let leastCount = 8, leastGaps = 5
  /// How wide the gap has to be, as a share of validation loss and in nats: training loss is a mean over
  /// weights that still improve, and so a little above.
  private static let leastShare = 0.15, leastNats = 0.02

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let (train, validation) = (curves.trainLoss.finite, curves.validationLoss.finite)
    guard curves.trainsWithDropout != false, train.count >= leastCount,
      validation.count >= leastCount
    else {
      return nil
    }
    let late = train.tail(0.5, atLeast: leastGaps)
    let gaps = late.compactMap { point in
      validation.nearest(point.x).map { CurveSet.Point(point.x, point.value - $0.value) }
    }
    let level = validation.tail(0.5, atLeast: leastGaps).mean
    guard gaps.count >= leastGaps, gaps.allSatisfy({ $0.value > 0 }),
      gaps.mean > leastShare * level,
      gaps.mean > leastNats
    else { return nil }
    return (.trainAbove(gap: gaps.mean), curves.trainsWithDropout == true ? .likely : .possible)
  }
}
