/// Squared error of the probability, (1 - p)^2: the Brier score of one event.
struct SquaredErrorEntry: CatalogedLoss {
  let id = "squared-error"

  func unit(_ settings: LossSettings) -> LogBase? { nil }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    MulticlassBrier(isHalved: true)
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    let miss = DoubleDouble(difference: 1, p)
    return ((miss * miss).high, (miss * -2.0).high)
  }
}

/// Absolute error of the probability, 1 - p: the same pull everywhere.
struct AbsoluteErrorEntry: CatalogedLoss {
  let id = "absolute-error"

  func unit(_ settings: LossSettings) -> LogBase? { nil }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    MulticlassAbsoluteError(isHalved: true)
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint { (1 - p, -1) }
}

/// Hinge, max(0, 1 - s), of the score s = ln(p / (1 - p)) that the probability stands for: 1 at one
/// half, nothing from p = 0.731 (s = 1) on.
struct HingeEntry: CatalogedLoss {
  let id = "hinge"
  let kinks = [sigmoid(1.0)]

  func unit(_ settings: LossSettings) -> LogBase? { nil }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    CrammerSingerHinge()
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    let complement = DoubleDouble(difference: 1, p)
    let miss = p == 1 ? -.one : DoubleDouble.one - .log(DoubleDouble(p) / complement)
    guard miss.high > 0 else { return (0, 0) }
    return (miss.high, (-.one / (complement * p)).high)
  }
}

/// 0-1 loss: 1 unless the true class has more than half; what accuracy counts. Its slope is 0
/// wherever it has one, which is why nothing can be trained with it.
struct ZeroOneEntry: CatalogedLoss {
  let id = "zero-one"
  let kinks = [0.5]

  func unit(_ settings: LossSettings) -> LogBase? { nil }

  /// Which of several equal scores is the answer is a matter of agreement.
  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? { nil }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint { (p > 0.5 ? 0 : 1, 0) }
}
