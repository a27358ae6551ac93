/// What can go wrong with saved progress. The lesson goes on in each case.
package final class ProgressMessages: Sendable {
  package func notWritable(_ path: String, _ reason: String) -> String {
    "progress is not saved: \(path) cannot be written (\(reason)). Set XDG_STATE_HOME to a folder of yours"
  }
  package func diskFull(_ path: String) -> String {
    "progress is not saved: the disk that holds \(path) is full. Free some space"
  }
  package func movedAside(_ path: String) -> String {
    "the saved progress was damaged; it is kept as \(path), and a new file was begun"
  }
  package func damaged(_ path: String, _ reason: String) -> String {
    "the saved progress \(path) is damaged and could not be moved aside (\(reason)). Move it yourself"
  }
  package func busy(_ path: String) -> String {
    "progress is not saved now: another xent holds \(path). It is tried again at the next step"
  }
  package func newer(_ path: String) -> String {
    "\(path) was written by a later xent. Use that one, or move the file aside"
  }
  package func badImport(_ path: String, _ reason: String) -> String {
    "\(path) holds no progress that can be imported: \(reason). Export it again"
  }
  package func failed(_ path: String, _ reason: String) -> String {
    "progress is not saved: \(path): \(reason)"
  }
}
