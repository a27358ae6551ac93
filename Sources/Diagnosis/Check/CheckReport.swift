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

  private static let detectors: [any Detector.Type] = [
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
    findings = found.enumerated().sorted { left, right in
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
    guard let evaluation, input.hasClasses, !evaluation.rows.isEmpty else {
      (brier, reliability) = (nil, nil)
      return
    }
    let (count, classes) = (evaluation.rows.count, input.classes)
    var squares = 0.0
    for index in 0..<count {
      for k in 0..<classes {
        let distance =
          evaluation.probabilities[index * classes + k] - (evaluation.truths[index] == k ? 1 : 0)
        squares += distance * distance
      }
    }
    brier = squares / Double(count)
    let truths = evaluation.truths.compactMap { $0 }
    let shape = try? ClassShape([count, classes])
    // What was rounded when it was written sums to 1 again.
    var whole = evaluation.probabilities
    if input.predictions.sumToOne(within: input.tolerance) {
      for index in 0..<count {
        let sum = whole[index * classes..<(index + 1) * classes].reduce(0, +)
        if sum != 1 { for k in 0..<classes { whole[index * classes + k] /= sum } }
      }
    }
    reliability = shape.flatMap { shape in
      (try? Probabilities(whole, shape: shape)).flatMap {
        try? Reliability($0, labels: truths, bins: 10)
      }
    }
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
