/// A data set that the program can load: what it is, who made it, and how to get its rows.
public protocol DatasetSource: Sendable {
  /// The stable name for `--data` and files.
  var id: String { get }
  /// The name that people read.
  var title: String { get }
  /// Who gathered it and where it was published; empty when it is generated.
  var attribution: String { get }
  /// Under what terms it may be passed on.
  var license: String { get }

  /// The rows.
  ///
  /// Reads a file or computes points; takes milliseconds for the sets that the program ships.
  func load() throws(DatasetError) -> Dataset
}
