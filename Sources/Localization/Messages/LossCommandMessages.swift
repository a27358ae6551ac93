/// `xent loss`: what it says about its arguments, its files and its results.
public struct LossCommandMessages: Sendable {
  /// Why a request was refused.
  public let problems: LossProblemMessages

  /// What the command does, in one line.
  public let abstract: String
  /// A file cannot be opened: path, the system's reason.
  public let cannotOpen: @Sendable (String, String) -> String
  /// Reading failed: path, the system's reason.
  public let cannotRead: @Sendable (String, String) -> String
  /// Writing failed: the system's reason.
  public let cannotWrite: @Sendable (String) -> String
  /// What is read when no file is named.
  public let standardInput: String
  /// There is nothing to compute: no numbers, no file, and a person at the terminal.
  public let nothingToDo: String
}

extension LossCommandMessages {
  static let english = LossCommandMessages(
    problems: .english,
    abstract: "Compute a loss by hand, or answer requests in bulk.",
    cannotOpen: { path, reason in "Cannot open \(path): \(reason). Check the name of the file." },
    cannotRead: { path, reason in "Cannot read \(path): \(reason)." },
    cannotWrite: { reason in "Cannot write the answers: \(reason)." },
    standardInput: "standard input",
    nothingToDo: "Nothing to compute. Try --probability 0.8, or name a file of requests.")
}
