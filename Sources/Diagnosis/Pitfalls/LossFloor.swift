internal import LossCore

/// The least losses that a choice or a mistake leaves, in nats.
enum LossFloor {
  /// The entropy of a target that gives away `share` evenly over all classes.
  static func smoothed(_ share: Double, _ classes: Int) -> Double? {
    let rest = share / Double(classes)
    return try? entropy([1 - share + rest] + [Double](repeating: rest, count: classes - 1))
  }

  /// ln(1 + (K - 1) / e): what a second softmax makes of a perfect answer.
  static func doubleSoftmax(_ classes: Int) -> Double {
    -logSoftmax([1.0] + [Double](repeating: 0, count: classes - 1))[0]
  }

  /// What a second sigmoid makes of perfect answers, on even classes.
  static var doubleSigmoid: Double { (surprisal(sigmoid(1.0)) + surprisal(sigmoid(0.0))) / 2 }

  /// What tools clip probabilities at; -ln of it is their largest loss of a row.
  static let clips = [
    1e-15, Double.ulpOfOne, 1e-16, 1e-7, Double(Float.ulpOfOne), 1e-8, 1e-20,
  ]
  /// The shares that labels are smoothed by.
  static let smoothings = [0.05, 0.1, 0.2]
}
