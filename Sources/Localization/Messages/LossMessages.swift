/// Facts about bad numbers, from the loss core.
///
/// Rows and columns arrive counted from 0 and are shown so, as the libraries whose numbers are
/// compared here count them.
public final class LossMessages: Sendable {
  /// There is no example.
  package let emptyBatch = "There is no example to take a loss of. Give at least one row."
  /// There is no class.
  package let noClasses = "There is no class. Give at least one score for each row."
  /// A class index outside 0 ..< classes: label, classes, row.
  package func labelOutOfRange(_ label: Int, _ classes: Int, _ row: Int) -> String {
    let advice =
      label == classes
      ? "Labels may have been counted from 1; subtract 1 from each."
      : "Give a label between 0 and \(classes - 1), or name it as the one to ignore."
    return "Row \(row) has label \(label), but the \(classes) classes count from 0 to "
      + "\(classes - 1). \(advice)"
  }
  /// A class index that is no whole number: value, row.
  package func labelNotInteger(_ value: String, _ row: Int) -> String {
    "Row \(row) has label \(value), which is no whole number. "
      + "Give class indices, or one probability for each class."
  }
  /// Two inputs that do not fit: what, expected shape, found shape.
  package func shapeMismatch(_ what: String, _ expected: String, _ found: String) -> String {
    "The shape of the \(what) is \(found) where \(expected) was expected. "
      + "Give one entry for each."
  }
  /// Not a number: what, row, column.
  package func notANumber(_ what: String, _ row: Int, _ column: Int) -> String {
    "The \(what) have NaN in row \(row), column \(column). Find where it arises; "
      + "no loss can be taken of it."
  }
  /// An infinity: what, value, row, column.
  package func notFinite(_ what: String, _ value: String, _ row: Int, _ column: Int) -> String {
    "The \(what) have \(value) in row \(row), column \(column). Give a finite number."
  }
  /// No probability: what, value, row, column.
  package func probabilityOutOfRange(_ what: String, _ value: String, _ row: Int, _ column: Int)
    -> String
  {
    "The \(what) have \(value) in row \(row), column \(column), outside 0 to 1. "
      + "If these are raw scores, give them as logits."
  }
  /// A row that does not sum to 1: what, sum, row.
  package func rowSum(_ what: String, _ sum: String, _ row: Int) -> String {
    "Row \(row) of the \(what) sums to \(sum) instead of 1. "
      + "If the labels do not exclude each other, use the binary loss; else normalize the row."
  }
  /// A row without exactly one 1 among zeros.
  package func notOneHot(_ row: Int) -> String {
    "Row \(row) of the target is not one 1 among zeros. "
      + "Give class indices, or state that rows are distributions."
  }
  /// A target that should be -1 or 1: value, row.
  package func signExpected(_ value: String, _ row: Int) -> String {
    "The target of row \(row) is \(value), but this loss takes -1 and 1. Map 0 to -1."
  }
  /// Shares where one class a row is needed.
  package let labelsExpected =
    "This loss takes one class index for each row, not a share for each class."
  /// A logarithm above 0: value, row, column.
  package func logProbabilityAboveZero(_ value: String, _ row: Int, _ column: Int) -> String {
    "The log-probability in row \(row), column \(column) is \(value), above 0. "
      + "If these are raw scores, give them as logits."
  }
  /// A setting out of its range: name, value, lowest, highest.
  package func parameterOutOfRange(
    _ name: String, _ value: String, _ lowest: String, _ highest: String
  ) -> String {
    "\(name) is \(value), but it must lie between \(lowest) and \(highest)."
  }
  /// One class where two are needed.
  package func oneClassOnly(_ label: Int) -> String {
    "Every example has label \(label). This measure compares two classes; give examples of both."
  }

  /// The names of what a loss is given.
  package let inputs = LossInputMessages()
}

/// The names of what a loss is given, as a sentence uses them.
public final class LossInputMessages: Sendable {
  /// Raw scores, before an activation.
  package let logits = "logits"
  /// Probabilities.
  package let probabilities = "probabilities"
  /// Logarithms of probabilities.
  package let logProbabilities = "log-probabilities"
  /// What should have been predicted.
  package let target = "targets"
  /// One weight a class.
  package let classWeights = "class weights"
  /// One weight an example.
  package let sampleWeights = "sample weights"
  /// The weight of positive answers.
  package let positiveWeights = "positive weights"
  /// Scores that rank examples.
  package let scores = "scores"
  /// The first of two distributions.
  package let distribution = "probabilities of the distribution"
  /// The second of two distributions.
  package let reference = "probabilities of the reference"
  /// Memory for losses.
  package let losses = "losses' memory"
  /// Memory for a gradient.
  package let gradient = "gradient's memory"
  /// Numbers of no kind in particular.
  package let values = "numbers"
}
