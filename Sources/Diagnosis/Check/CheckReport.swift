public import LossCore

/// What there is to say about predictions and labels.
public struct CheckReport: Sendable {
  /// What was looked at.
  public let input: CheckInput
  /// What is wrong or may be, the surest and costliest first.
  public let findings: [Finding]
  /// The loss of knowing nothing, ln K, and that of knowing the class shares, in nats.
  public let guessLoss: Double
  /// The entropy of the class shares; nil where rows have no single class.
  public let shareEntropy: Double?
  /// The share of that entropy that the predictions remove.
  public let removed: Double?
  /// The mean squared distance from one-hot labels (Brier score); nil without single classes.
  public let brier: Double?
  /// Confidence against accuracy; nil without single classes or with probabilities that are none.
  public let reliability: Reliability?
  /// The temperature that fits best; nil without single classes.
  public let temperature: TemperatureFit?
  /// Conventions under which another tool's value would come out.
  public let explanations: [ReportedLoss]

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
  public init(_ input: CheckInput) {
    self.input = input
    let found = Self.detectors.flatMap { $0.find(input) }
    findings = Self.unexplained(found).enumerated().sorted { left, right in
      (right.element.certainty, left.offset)
        < (left.element.certainty, right.offset)
    }.map(\.element)
    let evaluation = input.evaluation
    guessLoss =
      input.task == .multiLabel ? surprisal(0.5) : surprisal(1 / Double(max(2, input.classes)))
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

  /// The costliest of the counted rows, the costliest first.
  public func worst(_ count: Int) -> [Int] {
    input.evaluation?.costliest(count) ?? []
  }

  /// For each class: how many rows, how many of them right, and their mean loss.
  public var byClass: [(rows: Int, right: Int, loss: Double)] {
    guard let evaluation = input.evaluation, input.hasClasses else { return [] }
    var rows = [(rows: Int, right: Int, loss: Double)](
      repeating: (0, 0, 0), count: input.classes)
    for (index, truth) in evaluation.truths.enumerated() {
      guard let truth else { continue }
      rows[truth].rows += 1
      if evaluation.answers[index] == truth { rows[truth].right += 1 }
      rows[truth].loss += evaluation.losses[index]
    }
    return rows.map { ($0.rows, $0.right, $0.rows > 0 ? $0.loss / Double($0.rows) : .nan) }
  }

  /// The surest of the findings; nil where there are none.
  public var surest: Certainty? { findings.map(\.certainty).max() }
}
