/// `xent loss`: what it says about its arguments, its files and its results.
public struct LossCommandMessages: Sendable {
  /// Why a request was refused.
  public let problems: LossProblemMessages
  /// The help of each option.
  public let options: LossOptionMessages
  /// What the help says about requests in bulk.
  public let help: LossHelpMessages
  /// The answer to a loss by hand.
  public let report: LossReportMessages

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

  /// Two options that exclude each other.
  public let contradiction: @Sendable (String, String) -> String
  /// An option without a meaning beside another.
  public let unused: @Sendable (String, String) -> String
  /// What is true was not said.
  public let missingTarget: @Sendable (String) -> String
  /// Nothing was predicted, only this option given.
  public let missingPrediction: @Sendable (String) -> String
  /// No number: option, text.
  public let notNumber: @Sendable (String, String) -> String
  /// No numbers: option, text.
  public let notNumbers: @Sendable (String, String) -> String
  /// A number out of range: option, number, range.
  public let optionOutOfRange: @Sendable (String, String, String) -> String
  /// The wrong count of numbers: option, found, needed.
  public let count: @Sendable (String, Int, Int) -> String
}

extension LossCommandMessages {
  static let english = LossCommandMessages(
    problems: .english, options: .english, help: .english, report: .english,
    abstract: "Compute a loss by hand, or answer requests in bulk.",
    cannotOpen: { path, reason in "Cannot open \(path): \(reason). Check the name of the file." },
    cannotRead: { path, reason in "Cannot read \(path): \(reason). Give a file of requests." },
    cannotWrite: { reason in "Cannot write the answers: \(reason). Make room for them." },
    standardInput: "standard input",
    nothingToDo: "Nothing to compute. Try --probability 0.8, or name a file of requests.",
    contradiction: { first, second in
      "\(first) and \(second) exclude each other. Give one of them."
    },
    unused: { option, other in "\(option) means nothing beside \(other). Leave it out." },
    missingTarget: { option in
      "\(option) needs to know what is true. Add --target."
    },
    missingPrediction: { option in
      "\(option) needs a prediction. Add --probability, --logit, --logits or --probabilities."
    },
    notNumber: { option, found in
      "\(option) is \(found), which is no number. Write it as in 0.8 or -1.5e-3."
    },
    notNumbers: { option, found in
      "\(option) is \(found), which is no list of numbers. Write them as in 2,0.5,-1."
    },
    optionOutOfRange: { option, found, allowed in
      "\(option) is \(found). Give a number from \(allowed)."
    },
    count: { option, found, needed in
      "\(option) has \(found) numbers where \(needed) are needed. Give one for each class."
    })
}
