/// Runs that are kept.
public struct RunMessages: Sendable {
  /// They cannot be kept or read: the reason.
  public let notKept: @Sendable (String) -> String
  /// Nothing can be written there: path, reason.
  public let notWritable: @Sendable (String, String) -> String
  /// The disk is full: path.
  public let diskFull: @Sendable (String) -> String
  /// A damaged file that could not be moved aside: path, reason.
  public let damaged: @Sendable (String, String) -> String
  /// Another xent holds the file: path.
  public let busy: @Sendable (String) -> String
  /// The file is of a later xent: path.
  public let newer: @Sendable (String) -> String
  /// A damaged file was moved aside: where it is now.
  public let movedAside: @Sendable (String) -> String
  /// Written to two files.
  public let exported: @Sendable (_ count: Int, _ csv: String, _ json: String) -> String
  /// There are no runs.
  public let none: String
  /// There is no run of this number.
  public let noSuchRun: @Sendable (Int) -> String
  /// So many were deleted.
  public let deleted: @Sendable (Int) -> String
  /// A run that went on in another program than this one, and lost its end.
  public let interruptedNote: String
  /// Of a run whose labels may be true together: what its accuracies are.
  public let cellNote: String
  /// Headings of the table.
  public let number, started, data, settings, epochs, bestLoss, bestAccuracy, status: String
  /// Lines of a run's description.
  public let best: @Sendable (_ loss: String, _ accuracy: String, _ epoch: String) -> String
  /// A change under way: epoch, name, before, after.
  public let change: @Sendable (String, String, String, String) -> String
  /// The heading of the measurements.
  public let epoch, trainLoss, trainAccuracy, validationLoss, validationAccuracy: String
  /// No folder for state can be found.
  public let noFolder: String
}

extension RunMessages {
  static let english = RunMessages(
    notKept: { "runs are not kept: \($0)" },
    notWritable: { "\($0) cannot be written (\($1)). Set XDG_STATE_HOME to a folder of yours" },
    diskFull: { "the disk that holds \($0) is full. Free some space" },
    damaged: { "\($0) is damaged and could not be moved aside (\($1)). Move it yourself" },
    busy: { "another xent holds \($0); it is tried again" },
    newer: { "\($0) was written by a later xent. Use that one, or move the file aside" },
    movedAside: { "the file of runs was damaged; it is kept as \($0), and a new one was begun" },
    exported: { "\($0) run\($0 == 1 ? "" : "s") written to \($1) and \($2)" },
    none: "No run was kept yet: xent train keeps one.",
    noSuchRun: { "there is no run \($0); xent runs lists them" },
    deleted: { "\($0) run\($0 == 1 ? "" : "s") deleted" },
    interruptedNote: "its program ended without a word",
    cellNote: "accuracies are of cells: a label of a row each",
    number: "run", started: "started", data: "data", settings: "settings", epochs: "epochs",
    bestLoss: "best loss", bestAccuracy: "accuracy", status: "status",
    best: { "best loss \($0) nats, accuracy \($1), after epoch \($2)" },
    change: { "after epoch \($0): \($1) from \($2) to \($3)" },
    epoch: "epoch", trainLoss: "train loss", trainAccuracy: "accuracy",
    validationLoss: "val. loss", validationAccuracy: "accuracy",
    noFolder: "neither XDG_STATE_HOME nor HOME names a folder")
}
