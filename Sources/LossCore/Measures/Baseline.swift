import RealModule

/// The losses that a model must beat to have learned anything, in nats.
public struct Baseline: Hashable, Sendable {
  /// The number of examples of each class.
  public let counts: [Int]
  /// ln K: the loss of equal probabilities for all classes.
  public let uniform: Double
  /// The entropy of the class shares: the least loss that ignores the input. At most ln K.
  public let shares: Double
  /// The share of the most frequent class: the accuracy of always naming it.
  public let majority: Double

  /// The baselines of labels 0 ..< classes; labels equal to `ignoreIndex` are left out.
  ///
  /// - Throws: `LossError` for a label that is no class, no class, or nothing left.
  public init(labels: [Int], classes: Int, ignoreIndex: Int? = nil) throws(LossError) {
    guard classes > 0 else { throw .noClasses }
    try checkRange("classes", Double(classes), 1, 0x1p28)
    var counts = [Int](repeating: 0, count: classes)
    for (row, label) in labels.enumerated() where label != ignoreIndex {
      guard label >= 0, label < classes else {
        throw .labelOutOfRange(label: label, classes: classes, row: row)
      }
      counts[label] += 1
    }
    let total = counts.reduce(0, +)
    guard total > 0 else { throw .emptyBatch }
    var entropy = DoubleDouble.zero
    for count in counts where count > 0 {
      let share = DoubleDouble(Double(count)) / Double(total)
      entropy += share * -DoubleDouble.log(share)
    }
    self.counts = counts
    uniform = DoubleDouble.log(Double(classes)).high
    // Adding 0 turns the minus 0 of a single class into 0.
    shares = entropy.high + 0
    majority = Double(counts.max() ?? 0) / Double(total)
  }

  /// The share of the entropy of the class shares that a model removes: 1 at loss 0, 0 for a model
  /// that ignores the input, below 0 for a worse one. NaN where there is nothing to remove.
  public func removed(byLoss meanLoss: Double) -> Double {
    guard shares > 0 else { return .nan }
    return (DoubleDouble(difference: shares, meanLoss) / shares).high
  }
}
