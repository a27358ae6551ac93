extension LossError: CustomStringConvertible {
  /// What was found, where, and what to do, in one or two plain English sentences.
  ///
  /// Rows and columns count from 0, as the libraries whose numbers are compared here count them.
  public var description: String {
    switch self {
    case .emptyBatch:
      "There is no example to take a loss of. Give at least one row."
    case .noClasses:
      "There is no class. Give at least one score for each row."
    case .labelOutOfRange(let label, let classes, let row):
      "Row \(row) has label \(label), but the \(classes) classes count from 0 to \(classes - 1). "
        + (label == classes
          ? "Labels may have been counted from 1; subtract 1 from each."
          : "Give a label between 0 and \(classes - 1), or name it as the one to ignore.")
    case .labelNotInteger(let value, let row):
      "Row \(row) has label \(value), which is no whole number. "
        + "Give class indices, or one probability for each class."
    case .shapeMismatch(let input, let expected, let found):
      "The shape of the \(input) is \(Self.shape(found)) where \(Self.shape(expected)) was expected. "
        + "Give one entry for each."
    case .ragged(let row, let expected, let found):
      "Row \(row) has \(found) numbers where the first has \(expected). Give rows of one length."
    case .notANumber(let input, let row, let column):
      "The \(input) have NaN in row \(row), column \(column). Find where it arises; "
        + "no loss can be taken of it."
    case .notFinite(let input, let value, let row, let column):
      "The \(input) have \(value) in row \(row), column \(column). Give a finite number."
    case .probabilityOutOfRange(let input, let value, let row, let column):
      "The \(input) have \(value) in row \(row), column \(column), outside 0 to 1. "
        + "If these are raw scores, give them as logits."
    case .rowSum(let input, let sum, let row):
      "Row \(row) of the \(input) sums to \(sum) instead of 1. "
        + "If the labels do not exclude each other, use the binary loss; else normalize the row."
    case .notOneHot(let row):
      "Row \(row) of the target is not one 1 among zeros. "
        + "Give class indices, or state that rows are distributions."
    case .labelsExpected:
      "This loss takes one class index for each row, not a share for each class."
    case .parameterOutOfRange(let name, let value, let lowest, let highest):
      "\(name) is \(value), but it must lie between \(lowest) and \(highest)."
    case .oneClassOnly(let label):
      "Every example has label \(label). This measure compares two classes; give examples of both."
    }
  }

  private static func shape(_ dimensions: [Int]) -> String {
    dimensions.isEmpty ? "()" : dimensions.map { "\($0)" }.joined(separator: " x ")
  }
}

extension LossInput: CustomStringConvertible {
  /// What a sentence calls it.
  public var description: String {
    switch self {
    case .logits: "logits"
    case .probabilities: "probabilities"
    case .logProbabilities: "log-probabilities"
    case .target: "targets"
    case .classWeights: "class weights"
    case .sampleWeights: "sample weights"
    case .positiveWeights: "positive weights"
    case .scores: "scores"
    case .distribution: "probabilities of the distribution"
    case .reference: "probabilities of the reference"
    case .gradient: "gradient's memory"
    case .losses: "losses' memory"
    case .values: "numbers"
    }
  }
}
