/// What is wrong with the numbers that a loss was asked about: the fact, with its place.
///
/// Rows and columns count from 0. A row is one example (one place of a batch of higher rank, in the
/// order N, d1, ...), a column is a class.
public enum LossError: Error, Hashable, Sendable {
  /// There is no example.
  case emptyBatch
  /// There is no class.
  case noClasses
  /// A class index outside 0 ..< classes.
  case labelOutOfRange(label: Int, classes: Int, row: Int)
  /// A class index that is no whole number.
  case labelNotInteger(value: Double, row: Int)
  /// Two things that must fit each other do not.
  case shapeMismatch(input: LossInput, expected: [Int], found: [Int])
  /// A row of another length than the first.
  case ragged(row: Int, expected: Int, found: Int)
  /// A number that is not a number.
  case notANumber(input: LossInput, row: Int, column: Int)
  /// A number that must be finite and is not.
  case notFinite(input: LossInput, value: Double, row: Int, column: Int)
  /// A probability below 0 or above 1.
  case probabilityOutOfRange(input: LossInput, value: Double, row: Int, column: Int)
  /// Probabilities that do not sum to 1.
  case rowSum(input: LossInput, sum: Double, row: Int)
  /// A row that should name exactly one class with a 1 among zeros, and does not.
  case notOneHot(row: Int)
  /// A target that names classes by shares, given to a loss that needs one class a row.
  case labelsExpected
  /// A setting outside its range.
  case parameterOutOfRange(name: String, value: Double, lowest: Double, highest: Double)
  /// A measure that compares two classes was given one only.
  case oneClassOnly(label: Int)
}

/// Which of the things given to a loss an error speaks about.
public enum LossInput: String, CaseIterable, Hashable, Sendable {
  /// Raw scores, before an activation.
  case logits
  /// Probabilities.
  case probabilities
  /// Logarithms of probabilities.
  case logProbabilities
  /// What should have been predicted.
  case target
  /// One weight a class.
  case classWeights
  /// One weight an example or an element.
  case sampleWeights
  /// The weight of the positive answer of each label.
  case positiveWeights
  /// Scores that rank examples.
  case scores
  /// The first of two distributions.
  case distribution
  /// The second of two distributions.
  case reference
  /// The memory that a gradient is to be written to.
  case gradient
  /// The memory that losses before reduction are to be written to.
  case losses
  /// Numbers of no kind in particular.
  case values
}
