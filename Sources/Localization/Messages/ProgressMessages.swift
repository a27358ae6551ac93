/// What can go wrong with saved progress. The lesson goes on in each case.
public struct ProgressMessages: Sendable {
  /// Nothing can be saved where progress is kept: path, reason.
  public let notWritable: @Sendable (String, String) -> String
  /// The disk is full: path.
  public let diskFull: @Sendable (String) -> String
  /// A file that is no database was moved aside: where it is now.
  public let movedAside: @Sendable (String) -> String
  /// A damaged file that could not be moved aside: path, reason.
  public let damaged: @Sendable (String, String) -> String
  /// Another xent holds the file: path.
  public let busy: @Sendable (String) -> String
  /// The file is of a later xent: path.
  public let newer: @Sendable (String) -> String
  /// A file of progress that cannot be imported: path, reason.
  public let badImport: @Sendable (String, String) -> String
  /// Anything else that the database says: path, reason.
  public let failed: @Sendable (String, String) -> String
}

extension ProgressMessages {
  static let english = ProgressMessages(
    notWritable: {
      "progress is not saved: \($0) cannot be written (\($1)). Set XDG_STATE_HOME to a folder of yours"
    },
    diskFull: { "progress is not saved: the disk that holds \($0) is full. Free some space" },
    movedAside: {
      "the saved progress was damaged; it is kept as \($0), and a new file was begun"
    },
    damaged: {
      "the saved progress \($0) is damaged and could not be moved aside (\($1)). Move it yourself"
    },
    busy: {
      "progress is not saved now: another xent holds \($0). It is tried again at the next step"
    },
    newer: { "\($0) was written by a later xent. Use that one, or move the file aside" },
    badImport: { "\($0) holds no progress that can be imported: \($1). Export it again" },
    failed: { "progress is not saved: \($0): \($1)" })
}
