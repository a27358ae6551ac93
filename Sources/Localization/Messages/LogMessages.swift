/// What is wrong with a training log.
public struct LogMessages: Sendable {
  /// Neither text nor events: file.
  public let binary: @Sendable (String) -> String
  /// Nothing in it: file.
  public let empty: @Sendable (String) -> String
  /// No number with a name: file.
  public let noNumbers: @Sendable (String) -> String
  /// No JSON: file, line.
  public let badJSON: @Sendable (String, Int) -> String
  /// Too long: file, line.
  public let lineTooLong: @Sendable (String, Int) -> String
  /// A record of events that is damaged: file, byte.
  public let badRecord: @Sendable (String, Int) -> String
  /// No log in a folder.
  public let noLogs: @Sendable (String) -> String
  /// A name that was asked for: file, name, the names that there are.
  public let noSuchName: @Sendable (String, String, String) -> String
  /// Nothing called like a loss: file, the names that there are.
  public let noLoss: @Sendable (String, String) -> String
  /// Nothing to count along: file, "epoch" or "step".
  public let noAxis: @Sendable (String, String) -> String
  /// Text in a curve: file, line, name, text.
  public let notANumber: @Sendable (String, Int, String, String) -> String
}

extension LogMessages {
  static let english = LogMessages(
    binary: {
      "\($0): is neither text nor an event file of TensorBoard; name a log of a training."
    },
    empty: { "\($0): there is nothing in it; was anything logged yet?" },
    noNumbers: {
      "\($0): no line has a number with a name, such as \"epoch 3 loss 0.52\", and no line of names "
        + "stands above cells."
    },
    badJSON: { "\($0):\($1): the line is no JSON." },
    lineTooLong: { "\($0):\($1): the line is longer than any line of a log (16 MB)." },
    badRecord: {
      "\($0): the record at byte \($1) is damaged: its checksum is wrong; copy the event file again."
    },
    noLogs: {
      "\($0): the folder holds no event file of TensorBoard, trainer_state.json or metrics.csv; name a "
        + "log."
    },
    noSuchName: { "\($0): nothing is called \"\($1)\"; there are \($2)." },
    noLoss: {
      "\($0): nothing is called like a loss; there are \($1). Name one with --train-loss or "
        + "--validation-loss."
    },
    noAxis: { "\($0): not every measurement has \($1 == "epoch" ? "an epoch" : "a step")." },
    notANumber: { "\($0):\($1): \"\($3)\" in \"\($2)\" is not a number." })
}
