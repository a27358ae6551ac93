internal import LossCore

extension Predictions {
  /// How far below 0 a probability may lie: 1 - p of doubles is off by its last digits.
  static let leastSlack = 1e-9
  /// How far above 1 a probability may lie: a softmax of float32 is off by its last digits.
  static let mostSlack = 1e-6
  /// How far numbers of 16 bits may bring a sum from 1: float16 is off by 2^-11 of each number, and so of
  /// their sum, whose own rounding is a twentieth of that.
  private static let halfSlack = 0x1p-11 * 1.05
  /// How far bfloat16 may bring a sum from 1, to either side.
  static let coarsest = 0x1p-8
  /// Numbers with so many decimals are float32 written out, not rounded.
  private static let unroundedDecimals = 7
  /// One column up to 100 is percent where its largest number is above this, and is scores below: rounding
  /// and sums bring no probability so far.
  private static let leastPercent = 1.5
  /// Percent rather than scores: numbers below 1 or above 20 among those from 0 to 100.
  private static let ofScores = 1.0...20.0
  /// How far the sum of a row of percent may be from 100, beside the tolerance of the numbers.
  private static let percentSlack = 1.0
  /// How far above 0 the logarithm of a probability may lie, and the logarithm of their sum from 0; that of
  /// rows written with three decimals is off by less.
  private static let logSlack = 1e-6, logSumSlack = 1e-3
  /// How many rows are looked at for their sum.
  private static let sampleRows = 100

  /// How far a sum may be from 1 when each number was rounded to so many decimals.
  static func tolerance(_ columns: Int, _ decimals: Int?) -> Double {
    guard let decimals, decimals < unroundedDecimals else { return halfSlack }
    var unit = 0.5
    for _ in 0..<decimals { unit /= 10 }
    return max(halfSlack, unit * Double(columns) * 1.01)
  }

  /// What such numbers can be, the likeliest first.
  static func guess(
    _ profile: Profile, _ columns: Int, _ values: [Double], _ rows: Int, tolerance: Double
  ) -> [PredictionKind] {
    let (low, high) = (profile.least, profile.greatest)
    if columns == 1 {
      if low >= 0, high <= 1 { return [.probabilities, .logits] }
      if low >= 0, high <= 100, high > leastPercent {
        return low < ofScores.lowerBound || high > ofScores.upperBound
          ? [.percent, .logits] : [.logits, .percent]
      }
      return high <= 0 ? [.logits, .logProbabilities] : [.logits]
    }
    if profile.isInUnit {
      let isSure = abs(profile.leastSum - 1) < tolerance && abs(profile.greatestSum - 1) < tolerance
      return isSure ? [.probabilities] : [.probabilities, .logits]
    }
    // Decimals of percent are a hundredth of those of probabilities: the tolerance is that of the sum as is.
    if low >= -leastSlack, abs(profile.leastSum - 100) <= tolerance + percentSlack,
      abs(profile.greatestSum - 100) <= tolerance + percentSlack
    {
      return [.percent, .logits]
    }
    if high <= logSlack {
      // Logarithms of probabilities: their exponentials sum to 1.
      let sample = stride(from: 0, to: rows, by: max(1, rows / sampleRows))
      let areNormalized = sample.allSatisfy { row in
        abs(logSumExp(Array(values[row * columns..<(row + 1) * columns]))) < logSumSlack
      }
      if areNormalized { return [.logProbabilities, .logits] }
    }
    return [.logits]
  }
}
