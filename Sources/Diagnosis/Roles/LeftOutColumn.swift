/// A column of a file that is neither predictions nor labels, and why it was taken for none.
public struct LeftOutColumn: Hashable, Sendable {
  /// Why.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
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
  public let name: String
  /// Why.
  public let reason: Reason

  /// A column that is left out.
  public init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}
