/// What can go wrong with saved progress. The lesson goes on in each case.
package final class ProgressMessages: Sendable {
  /// Nothing can be saved where progress is kept: path, reason.
  package func notWritable(_ path: String, _ reason: String) -> String {
    "progress is not saved: \(path) cannot be written (\(reason)). Set XDG_STATE_HOME to a folder of yours"
  }
  /// The disk is full: path.
  package func diskFull(_ path: String) -> String {
    "progress is not saved: the disk that holds \(path) is full. Free some space"
  }
  /// A file that is no database was moved aside: where it is now.
  package func movedAside(_ path: String) -> String {
    "the saved progress was damaged; it is kept as \(path), and a new file was begun"
  }
  /// A damaged file that could not be moved aside: path, reason.
  package func damaged(_ path: String, _ reason: String) -> String {
    "the saved progress \(path) is damaged and could not be moved aside (\(reason)). Move it yourself"
  }
  /// Another xent holds the file: path.
  package func busy(_ path: String) -> String {
    "progress is not saved now: another xent holds \(path). It is tried again at the next step"
  }
  /// The file is of a later xent: path.
  package func newer(_ path: String) -> String {
    "\(path) was written by a later xent. Use that one, or move the file aside"
  }
  /// A file of progress that cannot be imported: path, reason.
  package func badImport(_ path: String, _ reason: String) -> String {
    "\(path) holds no progress that can be imported: \(reason). Export it again"
  }
  /// Anything else that the database says: path, reason.
  package func failed(_ path: String, _ reason: String) -> String {
    "progress is not saved: \(path): \(reason)"
  }
}
