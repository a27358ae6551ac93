public import Localization
public import LossCore

extension LossError {
  /// What was found, where, and what to do, in one or two sentences.
  public func sentence(in messages: Messages) -> String {
    let losses = messages.losses
    switch self {
    case .emptyBatch:
      return losses.emptyBatch
    case .noClasses:
      return losses.noClasses
    case .labelOutOfRange(let label, let classes, let row):
      return losses.labelOutOfRange(label, classes, row)
    case .labelNotInteger(let value, let row):
      return losses.labelNotInteger("\(value)", row)
    case .shapeMismatch(let input, let expected, let found):
      return losses.shapeMismatch(
        input.name(in: messages), Self.shape(expected), Self.shape(found))
    case .notANumber(let input, let row, let column):
      return losses.notANumber(input.name(in: messages), row, column)
    case .notFinite(let input, let value, let row, let column):
      return losses.notFinite(input.name(in: messages), "\(value)", row, column)
    case .probabilityOutOfRange(let input, let value, let row, let column):
      return losses.probabilityOutOfRange(input.name(in: messages), "\(value)", row, column)
    case .rowSum(let input, let sum, let row):
      return losses.rowSum(input.name(in: messages), "\(sum)", row)
    case .notOneHot(let row):
      return losses.notOneHot(row)
    case .signExpected(let value, let row):
      return losses.signExpected("\(value)", row)
    case .labelsExpected:
      return losses.labelsExpected
    case .logProbabilityAboveZero(let value, let row, let column):
      return losses.logProbabilityAboveZero("\(value)", row, column)
    case .parameterOutOfRange(let name, let value, let lowest, let highest):
      return losses.parameterOutOfRange(name, "\(value)", "\(lowest)", "\(highest)")
    case .oneClassOnly(let label):
      return losses.oneClassOnly(label)
    }
  }

  private static func shape(_ dimensions: [Int]) -> String {
    dimensions.isEmpty ? "()" : dimensions.map { "\($0)" }.joined(separator: " x ")
  }
}

extension LossInput {
  /// What a sentence calls it.
  public func name(in messages: Messages) -> String {
    let names = messages.losses.inputs
    switch self {
    case .logits: return names.logits
    case .probabilities: return names.probabilities
    case .logProbabilities: return names.logProbabilities
    case .target: return names.target
    case .classWeights: return names.classWeights
    case .sampleWeights: return names.sampleWeights
    case .positiveWeights: return names.positiveWeights
    case .scores: return names.scores
    case .distribution: return names.distribution
    case .reference: return names.reference
    case .gradient: return names.gradient
    case .losses: return names.losses
    case .values: return names.values
    }
  }
}
