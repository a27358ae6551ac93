/// Cross-entropy, -ln p: unbounded, with a slope that grows as the answer gets worse.
struct CrossEntropyEntry: CatalogedLoss {
  let id = "cross-entropy"

  func unit(_ settings: LossSettings) -> LogBase? { .nats }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    CategoricalCrossEntropy<Double>()
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    // -0 is 0: its slope, too, goes down without limit.
    (surprisal(p), -1 / abs(p))
  }
}

/// Focal loss, -(1 - p)^gamma ln p: easy examples weigh less (Lin et al. 2017, arXiv 1708.02002).
struct FocalEntry: CatalogedLoss {
  let id = "focal"
  let parameters = [LossParameter("gamma", in: 0...10, standard: 2)]

  /// A surprise, discounted by a number.
  func unit(_ settings: LossSettings) -> LogBase? { .nats }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    CategoricalFocal(gamma: settings["gamma"])
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    let gamma = settings["gamma"]
    let point = focalPoint(
      p: DoubleDouble(p), complement: DoubleDouble(difference: 1, p), surprisal: -.log(p),
      gamma: gamma)
    return (point.value.high, point.slope.high)
  }
}

/// Cross-entropy against a softened target that leaves epsilon / 2 for the other class (label
/// smoothing, Szegedy et al. 2015, arXiv 1512.00567). Its least value is not 0.
struct SmoothedEntry: CatalogedLoss {
  let id = "smoothed"
  let parameters = [LossParameter("epsilon", in: 0...1, standard: 0.1)]
  let isZeroWhenPerfect = false

  func unit(_ settings: LossSettings) -> LogBase? { .nats }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    CategoricalCrossEntropy(labelSmoothing: settings["epsilon"])
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    let other = settings["epsilon"] / 2
    let own = DoubleDouble(difference: 1, other)
    let complement = DoubleDouble(difference: 1, p)
    var value = own * -DoubleDouble.log(p)
    var slope = -own / p
    if other > 0 {
      value += DoubleDouble.log(complement) * -other
      slope += DoubleDouble(other) / complement
    }
    return (value.high, slope.high)
  }
}

/// Generalized cross-entropy, (1 - p^q) / q: from cross-entropy (q = 0) to absolute error (q = 1),
/// less drawn to wrong labels (Zhang and Sabuncu 2018, arXiv 1805.07836).
struct GeneralizedEntry: CatalogedLoss {
  let id = "generalized"
  let parameters = [LossParameter("q", in: 0...1, standard: 0.7)]

  /// Nats at q = 0 alone. Another base of the logarithm multiplies -ln p by one number for all p; no base
  /// is in 1 - p^q, whose largest value 1 / q is the same however a surprise is measured.
  func unit(_ settings: LossSettings) -> LogBase? { settings["q"] == 0 ? .nats : nil }

  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)? {
    GeneralizedCrossEntropy(q: settings["q"])
  }

  func trueClass(at p: Double, settings: LossSettings) -> LossPoint {
    let point = generalizedPoint(surprisal: -.log(p), q: settings["q"])
    return (point.value.high, point.slope.high)
  }
}

/// The value of a loss and its slope with respect to the probability of the true class.
typealias ExtendedPoint = (value: DoubleDouble, slope: DoubleDouble)

/// -(1 - p)^gamma ln p and its slope, from p, 1 - p and -ln p, each of which the caller knows best.
func focalPoint(
  p: DoubleDouble, complement: DoubleDouble, surprisal: DoubleDouble, gamma: Double
) -> ExtendedPoint {
  if complement.high == 0 {
    return (.zero, DoubleDouble(gamma == 0 ? -1 : 0))
  }
  let weight = DoubleDouble.pow(complement, gamma)
  let steep = DoubleDouble.pow(complement, gamma - 1) * gamma
  return (weight * surprisal, -(steep * surprisal) - weight / p)
}

/// (1 - p^q) / q and its slope -p^(q - 1), from -ln p; -ln p itself at q = 0.
func generalizedPoint(surprisal: DoubleDouble, q: Double) -> ExtendedPoint {
  let slope = -DoubleDouble.exp(surprisal * (1 - q))
  if q == 0 { return (surprisal, slope) }
  if surprisal.high == .infinity {
    return (.one / q, DoubleDouble(q == 1 ? -1 : -.infinity))
  }
  // 1 - exp(-q s) directly where it is not small, else by its series' own function.
  return (-DoubleDouble.expMinusOne(-surprisal * q) / q, slope)
}
