/// How often each class was named where each was true.
public struct ConfusionMatrix: Hashable, Sendable {
  /// The number of classes.
  public let classes: Int
  private var counts: [Int]

  /// Counts pairs of true class and answer, leaving out rows labelled `ignoreIndex`.
  ///
  /// - Throws: `LossError` for unequal lengths, no classes, more than 8192 classes, and labels or answers that are no class.
  public init(
    labels: [Int], answers: [Int], classes: Int, ignoreIndex: Int? = nil
  ) throws(LossError) {
    guard classes > 0 else { throw .noClasses }
    try checkRange("classes", Double(classes), 1, 8192)
    guard labels.count == answers.count else {
      throw .shapeMismatch(input: .target, expected: [answers.count], found: [labels.count])
    }
    self.classes = classes
    counts = [Int](repeating: 0, count: classes * classes)
    for (row, (label, answer)) in zip(labels, answers).enumerated() where label != ignoreIndex {
      for index in [label, answer] where index < 0 || index >= classes {
        throw .labelOutOfRange(label: index, classes: classes, row: row)
      }
      counts[label * classes + answer] += 1
    }
  }

  /// How often `answer` was named where `truth` was true; 0 for anything that is no class.
  public subscript(truth truth: Int, answer answer: Int) -> Int {
    guard truth >= 0, truth < classes, answer >= 0, answer < classes else { return 0 }
    return counts[truth * classes + answer]
  }

  /// The number of rows counted.
  public var total: Int { counts.reduce(0, +) }

  /// The share of answers that were right; NaN where nothing was counted.
  public var accuracy: Double {
    Double((0..<classes).reduce(0) { $0 + self[truth: $1, answer: $1] }) / Double(total)
  }

  /// Of the rows where a class was true, the share that named it; NaN where it never was.
  public func recall(_ index: Int) -> Double {
    let all = (0..<classes).reduce(0) { $0 + self[truth: index, answer: $1] }
    return Double(self[truth: index, answer: index]) / Double(all)
  }

  /// Of the rows that named a class, the share where it was true; NaN where it never was named.
  public func precision(_ index: Int) -> Double {
    let all = (0..<classes).reduce(0) { $0 + self[truth: $1, answer: index] }
    return Double(self[truth: index, answer: index]) / Double(all)
  }
}
