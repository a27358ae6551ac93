/// A column of a file that is neither predictions nor labels, and why it was taken for none.
package struct LeftOutColumn: Hashable, Sendable {
  /// Why.
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    /// It numbers the rows.
    case rowNumbers
    /// It holds words, as names of pictures and answers do.
    case words
    /// Rows without it are probabilities that sum to 1, as beside a number of a customer.
    case besideShares
    /// It stands beside the labels.
    case besideLabels
  }

  /// Its name, which may be empty; its number from 1 where the file has no names.
  package let name: String
  /// Why.
  package let reason: Reason

  /// A column that is left out.
  package init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}
