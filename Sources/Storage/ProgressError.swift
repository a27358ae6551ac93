/// Why progress could not be kept or read. The lesson goes on in each case.
package enum ProgressError: Error, Hashable, Sendable {
  /// Nothing can be written there; the reason is the system's.
  case notWritable(path: String, reason: String)
  /// The disk is full. What was saved before is still there.
  case diskFull(path: String)
  /// The file is damaged and could not be moved aside.
  case damaged(path: String, reason: String)
  /// Another program held the file for longer than one waits.
  case busy(path: String)
  /// The file was written by a later version.
  case newer(path: String)
  /// Text that holds no exported progress.
  case badImport(path: String, reason: String)
  /// Anything else that the database says.
  case failed(path: String, reason: String)
}
