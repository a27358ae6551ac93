/// Runs that are kept.
package final class RunMessages: Sendable {
  /// They cannot be kept or read: the reason.
  package func notKept(_ reason: String) -> String { "runs are not kept: \(reason)" }
  /// Nothing can be written there: path, reason.
  package func notWritable(_ path: String, _ reason: String) -> String {
    "\(path) cannot be written (\(reason)). Set XDG_STATE_HOME to a folder of yours"
  }
  /// The disk is full: path.
  package func diskFull(_ path: String) -> String {
    "the disk that holds \(path) is full. Free some space"
  }
  /// A damaged file that could not be moved aside: path, reason.
  package func damaged(_ path: String, _ reason: String) -> String {
    "\(path) is damaged and could not be moved aside (\(reason)). Move it yourself"
  }
  /// Another xent holds the file: path.
  package func busy(_ path: String) -> String { "another xent holds \(path); it is tried again" }
  /// The file is of a later xent: path.
  package func newer(_ path: String) -> String {
    "\(path) was written by a later xent. Use that one, or move the file aside"
  }
  /// A damaged file was moved aside: where it is now.
  package func movedAside(_ path: String) -> String {
    "the file of runs was damaged; it is kept as \(path), and a new one was begun"
  }
  /// Written to two files.
  package func exported(_ count: Int, _ csv: String, _ json: String) -> String {
    "\(count) run\(count == 1 ? "" : "s") written to \(csv) and \(json)"
  }
  package let none = "No run was kept yet: xent train keeps one."
  /// There is no run of this number.
  package func noSuchRun(_ number: Int) -> String {
    "there is no run \(number); xent runs lists them"
  }
  /// So many were deleted.
  package func deleted(_ count: Int) -> String { "\(count) run\(count == 1 ? "" : "s") deleted" }
  package let interruptedNote = "its program ended without a word"
  package let cellNote = "accuracies are of cells: a label of a row each"
  /// Headings of the table.
  package let number = "run"
  package let started = "started"
  package let data = "data"
  package let settings = "settings"
  package let epochs = "epochs"
  package let bestLoss = "best loss"
  package let bestAccuracy = "accuracy"
  package let status = "status"
  /// Lines of a run's description.
  package func best(_ loss: String, _ accuracy: String, _ epoch: String) -> String {
    "best loss \(loss) nats, accuracy \(accuracy), after epoch \(epoch)"
  }
  /// A change under way: epoch, name, before, after.
  package func change(_ epoch: String, _ name: String, _ before: String, _ after: String) -> String
  {
    "after epoch \(epoch): \(name) from \(before) to \(after)"
  }
  /// The heading of the measurements.
  package let epoch = "epoch"
  package let trainLoss = "train loss"
  package let trainAccuracy = "accuracy"
  package let validationLoss = "val. loss"
  package let validationAccuracy = "accuracy"
  package let noFolder = "neither XDG_STATE_HOME nor HOME names a folder"
}
