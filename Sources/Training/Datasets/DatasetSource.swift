/// A data set that the program can load or compute: what it is, who made it, and how to get its rows.
package protocol DatasetSource: Sendable {
  /// The stable name for `--data` and files.
  var id: String { get }
  /// The name that people read.
  var title: String { get }
  /// Who gathered it and where it was published, or how it is computed.
  var attribution: String { get }
  /// Under what terms it may be passed on.
  var license: String { get }

  /// The rows, as the configuration's settings for data ask for them; crosses are not added yet.
  ///
  /// Reads a file or computes points; takes milliseconds for the sets that the program ships.
  func load(_ configuration: TrainingConfiguration) throws(DatasetError) -> Dataset
}

extension DatasetSource {
  /// The rows by the standard settings.
  package func load() throws(DatasetError) -> Dataset { try load(TrainingConfiguration()) }
}
