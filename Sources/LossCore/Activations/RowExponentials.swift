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
  private let temperature: Double

  /// The row must not be empty. A row with NaN, with two infinities above, or with nothing but
  /// -infinity has no softmax: everything derived from it is NaN.
  init(_ row: UnsafeBufferPointer<Double>, temperature: Double = 1) {
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
      sum += Self.weight(Self.distance(row[other], maximum, temperature))
    }
    rest = sum
    total = sum + Double.powerOfTwo(Self.scale)
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
    if index == maximumIndex {
      return DoubleDouble(.powerOfTwo(Self.scale)) / total
    }
    let weight = Self.weight(Self.distance(logit, maximum, temperature))
    return weight / total
  }

  /// The probability of a class, and 1 minus it without cancellation.
  func shares(
    _ index: Int, _ logit: Double
  ) -> (probability: DoubleDouble, complement: DoubleDouble) {
    let whole = Double.powerOfTwo(Self.scale)
    if index == maximumIndex { return (DoubleDouble(whole) / total, rest / total) }
    let weight = Self.weight(Self.distance(logit, maximum, temperature))
    return (weight / total, (rest - weight + whole) / total)
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
