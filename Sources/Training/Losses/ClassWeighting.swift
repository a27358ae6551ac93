/// How much the rows of each class count.
package enum ClassWeighting: String, Sendable, CaseIterable {
  /// All the same.
  case equal
  /// Rows / (classes x rows of the class): every class counts as much as every other (scikit-learn's
  /// "balanced").
  case balanced

  /// One weight a class, from the training rows; nil when all are 1. A class without rows gets 0.
  func weights(labels: [Int], classCount: Int) -> [Double]? {
    guard self == .balanced else { return nil }
    var counts = [Int](repeating: 0, count: classCount)
    for label in labels { counts[label] += 1 }
    return counts.map { $0 == 0 ? 0 : Double(labels.count) / Double(classCount * $0) }
  }
}

/// What becomes of the losses of a batch.
package enum BatchReduction: String, Sendable, CaseIterable {
  /// Their mean: the step does not depend on how many rows there are.
  case mean
  /// Their sum: the step grows with the batch.
  case sum
}
