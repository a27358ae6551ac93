package import LossCore

/// What there is to say about predictions and labels: the facts that text, JSON, page and screen put into
/// words.
package struct CheckReport: Sendable {
  /// What was read, and how it was understood.
  package let files: CheckFiles
  /// What is wrong or may be, the surest and costliest first.
  package let findings: [Finding]
  /// Among how many classes a row is guessed that nothing is known of: two for each label that may be true
  /// beside others.
  package let guessClasses: Int
  /// The entropy of the class shares: the loss of knowing these and nothing else, in nats; nil where rows have no single class.
  package let shareEntropy: Double?
  /// The share of that entropy that the predictions remove.
  package let removed: Double?
  /// The mean squared distance from one-hot labels (Brier score); nil without single classes.
  package let brier: Double?
  /// Confidence against accuracy; nil without single classes or with probabilities that are none.
  package let reliability: Reliability?
  /// The temperature that fits best; nil without single classes.
  package let temperature: TemperatureFit?
  /// Conventions under which another tool's value would come out.
  package let explanations: [ReportedLoss]

  /// Every detector; of equally sure findings, those of the first stand first.
  static let detectors: [any Detector.Type] = [
    NotFiniteDetector.self, LabelRangeDetector.self, LabelPairDetector.self,
    LabelFormDetector.self, ScoreDetector.self, PercentDetector.self, WrongAxisDetector.self,
    SumDetector.self, ZeroDetector.self, DoubleActivationDetector.self, ConstantDetector.self,
    ColumnOrderDetector.self, InvertedDetector.self, MisalignedDetector.self,
    MultiLabelDetector.self, SoftLabelDetector.self, OverconfidenceDetector.self,
    AbsentClassDetector.self, PaddingDetector.self, RepeatDetector.self,
  ]

  /// Looks at everything.
  package init(_ files: CheckFiles) {
    self.files = files
    let input = files.input
    let found = Self.detectors.flatMap { $0.find(input) }
    findings = Self.unexplained(found).enumerated().sorted { left, right in
      (right.element.certainty, left.offset)
        < (left.element.certainty, right.offset)
    }.map(\.element)
    let evaluation = input.evaluation
    guessClasses = input.task == .multiLabel ? 2 : max(2, input.classes)
    let own = input.hasClasses && input.labels.counted > 0 ? try? entropy(input.shares) : nil
    shareEntropy = own
    temperature = input.temperature
    removed = own.flatMap { own in
      evaluation.flatMap { $0.mean.isFinite && own > 0 ? 1 - $0.mean / own : nil }
    }
    explanations = ReportedLoss.explanations(input)
    brier = evaluation?.brier
    reliability = evaluation.flatMap { Self.reliability($0, tolerance: input.tolerance) }
  }

  /// The findings that no other one makes needless.
  static func unexplained(_ found: [Finding]) -> [Finding] {
    found.filter { finding in
      !found.contains {
        $0.explains.contains(finding.pitfall) && $0.certainty >= finding.certainty
      }
    }
  }

  /// Confidence against accuracy; nil where rows do not sum to 1. What was rounded when it was written is
  /// made to.
  private static func reliability(_ evaluation: Evaluation, tolerance: Double) -> Reliability? {
    guard evaluation.brier != nil, evaluation.least >= 0,
      abs(evaluation.sums.lowerBound - 1) <= tolerance,
      abs(evaluation.sums.upperBound - 1) <= tolerance
    else { return nil }
    var confidences = evaluation.confidences
    // Sums of doubles that were never rounded are 1 to within their last digits.
    if evaluation.sums.lowerBound < 1 - 1e-12 || evaluation.sums.upperBound > 1 + 1e-12 {
      let (values, classes) = (evaluation.probabilities, evaluation.classes)
      for row in confidences.indices {
        var sum = 0.0
        for k in 0..<classes { sum += values[row * classes + k] }
        confidences[row] = min(confidences[row] / sum, 1)
      }
    }
    return try? Reliability(
      confidences: confidences,
      areRight: evaluation.truths.indices.map { evaluation.truths[$0] == evaluation.answers[$0] },
      bins: 10)
  }

  /// What detectors looked at.
  package var input: CheckInput { files.input }

  /// The loss of knowing nothing, ln K, in nats.
  package var guessLoss: Double { surprisal(1 / Double(guessClasses)) }

  /// The surest of the findings; nil where there are none.
  package var surest: Certainty? { findings.map(\.certainty).max() }

  /// A row that counts.
  package struct Row: Hashable, Sendable {
    /// Its place in the file, from 0.
    package let row: Int
    /// The classes that are true of it, and those that the predictions name.
    package let truths, answers: [Int]
    /// The probability of its one class; nil where it has none.
    package let probability: Double?
    /// What it costs, in nats.
    package let loss: Double
  }

  /// The costliest of the rows that count, the costliest first.
  package func worst(_ count: Int) -> [Row] {
    guard let evaluation = input.evaluation else { return [] }
    return evaluation.costliest(count).map { index in
      let row = evaluation.rows[index]
      return Row(
        row: row, truths: input.trueClasses(ofRow: row), answers: input.answers(ofCounted: index),
        probability: evaluation.truths[index].map {
          evaluation.probabilities[index * evaluation.classes + $0]
        }, loss: evaluation.losses[index])
    }
  }

  /// The rows of a class.
  package struct Class: Hashable, Sendable {
    /// How many there are, and how many of them are right.
    package fileprivate(set) var rows = 0, right = 0
    fileprivate var sum = 0.0
    /// Their mean loss, in nats; NaN without any.
    package var loss: Double { rows > 0 ? sum / Double(rows) : .nan }
  }

  /// The rows of each class.
  package var byClass: [Class] {
    guard let evaluation = input.evaluation, input.hasClasses else { return [] }
    var all = [Class](repeating: Class(), count: input.classes)
    for (index, truth) in evaluation.truths.enumerated() {
      guard let truth else { continue }
      all[truth].rows += 1
      if evaluation.answers[index] == truth { all[truth].right += 1 }
      all[truth].sum += evaluation.losses[index]
    }
    return all
  }
}
