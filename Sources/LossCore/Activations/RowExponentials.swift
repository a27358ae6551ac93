/// What every loss of a row of logits needs: the maximum, and the sum of the exponentials of the
/// others' distances to it.
///
/// The maximum's own exponential is exactly 1 and stays out of the sum, so that 1 - p of a sure
/// prediction, and its loss, keep all their digits. The sum is held multiplied by 2^256: the
/// exponential of a logit 800 below the maximum still counts.
struct RowExponentials {
  private static let scale = 256

  let maximum: Double
  let maximumIndex: Int
  /// The sum over all but the maximum, times 2^256.
  private let rest: DoubleDouble
  /// The sum over all, times 2^256.
  private let total: DoubleDouble
  /// One over the sum over all, times 2^-256: multiplying is three times as fast as dividing, and
  /// the last bits of a pair are not missed.
  private let inverseTotal: DoubleDouble
  private let temperature: Double

  /// The row must not be empty. A row with NaN, with two infinities above, or with nothing but
  /// -infinity has no softmax: everything derived from it is NaN.
  ///
  /// Where `weights` is given it receives each exponential, for `probability(ofWeight:)`.
  init(
    _ row: UnsafeBufferPointer<Double>, temperature: Double = 1, weights: RowGradient? = nil
  ) {
    var index = 0
    for candidate in row.indices where row[candidate] > row[index] || row[candidate].isNaN {
      index = candidate
      if row[candidate].isNaN { break }
    }
    maximum = row[index]
    maximumIndex = index
    self.temperature = temperature
    var sum = DoubleDouble.zero
    for other in row.indices where other != index {
      let weight = Self.weight(Self.distance(row[other], maximum, temperature))
      weights?[other] = weight
      sum += weight
    }
    weights?[index] = DoubleDouble(.powerOfTwo(Self.scale))
    rest = sum
    total = sum + Double.powerOfTwo(Self.scale)
    inverseTotal = .one / total
  }

  /// How far a logit lies below the maximum, divided by the temperature; never above 0.
  private static func distance(
    _ logit: Double, _ maximum: Double, _ temperature: Double
  ) -> DoubleDouble {
    if logit == maximum, logit.isInfinite { return DoubleDouble(.nan) }
    let difference = DoubleDouble(difference: logit, maximum)
    return temperature == 1 ? difference : difference / temperature
  }

  private static func weight(_ distance: DoubleDouble) -> DoubleDouble {
    let (significand, exponent) = DoubleDouble.expParts(distance)
    return significand.scaled(byPowerOfTwo: exponent + scale)
  }

  /// The probability of a class.
  func probability(_ index: Int, _ logit: Double) -> DoubleDouble {
    if index == maximumIndex { return inverseTotal * Double.powerOfTwo(Self.scale) }
    return Self.weight(Self.distance(logit, maximum, temperature)) * inverseTotal
  }

  /// The probability of a class whose exponential was kept.
  func probability(ofWeight weight: DoubleDouble) -> DoubleDouble { weight * inverseTotal }

  /// 1 minus the probability of a class whose exponential was kept, without cancellation.
  func complement(_ index: Int, ofWeight weight: DoubleDouble) -> DoubleDouble {
    if index == maximumIndex { return rest * inverseTotal }
    return (rest - weight + Double.powerOfTwo(Self.scale)) * inverseTotal
  }

  /// The probability of a class, and 1 minus it without cancellation.
  func shares(
    _ index: Int, _ logit: Double
  ) -> (probability: DoubleDouble, complement: DoubleDouble) {
    let weight =
      index == maximumIndex
      ? DoubleDouble(.powerOfTwo(Self.scale))
      : Self.weight(Self.distance(logit, maximum, temperature))
    return (probability(ofWeight: weight), complement(index, ofWeight: weight))
  }

  /// ln of the sum of the exponentials of the distances: what lies between the maximum and the
  /// log-sum-exp.
  var logTotal: DoubleDouble {
    if rest.high < .powerOfTwo(Self.scale - 200) { return rest.scaled(byPowerOfTwo: -Self.scale) }
    return .log(onePlus: rest.scaled(byPowerOfTwo: -Self.scale))
  }

  /// The loss of a class, -ln p: two parts that are both at least 0.
  func surprisal(_ index: Int, _ logit: Double) -> DoubleDouble {
    surprisal(index, logit, logTotal: logTotal)
  }

  /// The same where the caller has `logTotal` already.
  func surprisal(_ index: Int, _ logit: Double, logTotal: DoubleDouble) -> DoubleDouble {
    if index == maximumIndex { return logTotal }
    return logTotal - Self.distance(logit, maximum, temperature)
  }
}
