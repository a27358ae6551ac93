/// Facts about bad numbers, from the loss core.
///
/// Rows and columns arrive counted from 0 and are shown so, as the libraries whose numbers are
/// compared here count them.
public struct LossMessages: Sendable {
  /// There is no example.
  public let emptyBatch: String
  /// There is no class.
  public let noClasses: String
  /// A class index outside 0 ..< classes: label, classes, row.
  public let labelOutOfRange: @Sendable (Int, Int, Int) -> String
  /// A class index that is no whole number: value, row.
  public let labelNotInteger: @Sendable (String, Int) -> String
  /// Two inputs that do not fit: what, expected shape, found shape.
  public let shapeMismatch: @Sendable (String, String, String) -> String
  /// Not a number: what, row, column.
  public let notANumber: @Sendable (String, Int, Int) -> String
  /// An infinity: what, value, row, column.
  public let notFinite: @Sendable (String, String, Int, Int) -> String
  /// No probability: what, value, row, column.
  public let probabilityOutOfRange: @Sendable (String, String, Int, Int) -> String
  /// A row that does not sum to 1: what, sum, row.
  public let rowSum: @Sendable (String, String, Int) -> String
  /// A row without exactly one 1 among zeros.
  public let notOneHot: @Sendable (Int) -> String
  /// A target that should be -1 or 1: value, row.
  public let signExpected: @Sendable (String, Int) -> String
  /// Shares where one class a row is needed.
  public let labelsExpected: String
  /// A logarithm above 0: value, row, column.
  public let logProbabilityAboveZero: @Sendable (String, Int, Int) -> String
  /// A setting out of its range: name, value, lowest, highest.
  public let parameterOutOfRange: @Sendable (String, String, String, String) -> String
  /// One class where two are needed.
  public let oneClassOnly: @Sendable (Int) -> String

  /// The names of what a loss is given.
  public let inputs: LossInputMessages
}

/// The names of what a loss is given, as a sentence uses them.
public struct LossInputMessages: Sendable {
  /// Raw scores, before an activation.
  public let logits: String
  /// Probabilities.
  public let probabilities: String
  /// Logarithms of probabilities.
  public let logProbabilities: String
  /// What should have been predicted.
  public let target: String
  /// One weight a class.
  public let classWeights: String
  /// One weight an example.
  public let sampleWeights: String
  /// The weight of positive answers.
  public let positiveWeights: String
  /// Scores that rank examples.
  public let scores: String
  /// The first of two distributions.
  public let distribution: String
  /// The second of two distributions.
  public let reference: String
  /// Memory for losses.
  public let losses: String
  /// Memory for a gradient.
  public let gradient: String
  /// Numbers of no kind in particular.
  public let values: String
}

extension LossMessages {
  static let english = LossMessages(
    emptyBatch: "There is no example to take a loss of. Give at least one row.",
    noClasses: "There is no class. Give at least one score for each row.",
    labelOutOfRange: { label, classes, row in
      let advice =
        label == classes
        ? "Labels may have been counted from 1; subtract 1 from each."
        : "Give a label between 0 and \(classes - 1), or name it as the one to ignore."
      return "Row \(row) has label \(label), but the \(classes) classes count from 0 to "
        + "\(classes - 1). \(advice)"
    },
    labelNotInteger: { value, row in
      "Row \(row) has label \(value), which is no whole number. "
        + "Give class indices, or one probability for each class."
    },
    shapeMismatch: { what, expected, found in
      "The shape of the \(what) is \(found) where \(expected) was expected. "
        + "Give one entry for each."
    },
    notANumber: { what, row, column in
      "The \(what) have NaN in row \(row), column \(column). Find where it arises; "
        + "no loss can be taken of it."
    },
    notFinite: { what, value, row, column in
      "The \(what) have \(value) in row \(row), column \(column). Give a finite number."
    },
    probabilityOutOfRange: { what, value, row, column in
      "The \(what) have \(value) in row \(row), column \(column), outside 0 to 1. "
        + "If these are raw scores, give them as logits."
    },
    rowSum: { what, sum, row in
      "Row \(row) of the \(what) sums to \(sum) instead of 1. "
        + "If the labels do not exclude each other, use the binary loss; else normalize the row."
    },
    notOneHot: { row in
      "Row \(row) of the target is not one 1 among zeros. "
        + "Give class indices, or state that rows are distributions."
    },
    signExpected: { value, row in
      "The target of row \(row) is \(value), but this loss takes -1 and 1. Map 0 to -1."
    },
    labelsExpected: "This loss takes one class index for each row, not a share for each class.",
    logProbabilityAboveZero: { value, row, column in
      "The log-probability in row \(row), column \(column) is \(value), above 0. "
        + "If these are raw scores, give them as logits."
    },
    parameterOutOfRange: { name, value, lowest, highest in
      "\(name) is \(value), but it must lie between \(lowest) and \(highest)."
    },
    oneClassOnly: { label in
      "Every example has label \(label). This measure compares two classes; give examples of both."
    },
    inputs: .english)
}

extension LossInputMessages {
  static let english = LossInputMessages(
    logits: "logits", probabilities: "probabilities", logProbabilities: "log-probabilities",
    target: "targets", classWeights: "class weights", sampleWeights: "sample weights",
    positiveWeights: "positive weights", scores: "scores",
    distribution: "probabilities of the distribution",
    reference: "probabilities of the reference", losses: "losses' memory",
    gradient: "gradient's memory",
    values: "numbers")
}
