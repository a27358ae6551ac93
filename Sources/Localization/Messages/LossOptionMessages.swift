/// The options of `xent loss`, one line of help each.
public struct LossOptionMessages: Sendable {
  /// `--probability`
  public let probability: String
  /// `--logits`
  public let logits: String
  /// `--probabilities`
  public let probabilities: String
  /// `--binary`
  public let binary: String
  /// `--logit`
  public let logit: String
  /// `--target`
  public let target: String
  /// `--classes`
  public let classes: String
  /// `--weight`
  public let weight: String
  /// `--pos-weight`
  public let positiveWeight: String
  /// `--label-smoothing`
  public let labelSmoothing: String
  /// `--gamma`
  public let gamma: String
  /// `--alpha`
  public let alpha: String
  /// `--json`
  public let json: String
  /// The file of requests.
  public let file: String
}

extension LossOptionMessages {
  static let english = LossOptionMessages(
    probability: "The probability of the true class; with --binary, that of the answer yes.",
    logits: "One raw score for each class.",
    probabilities: "One probability for each class.",
    binary: "Ask one question, answered yes (1) or no (0).",
    logit: "The raw score of the answer yes; implies --binary.",
    target: """
      What is true: the index of a class from 0, or one share for each class; for a binary \
      question a number from 0 (no) to 1 (yes).
      """,
    classes: "How many classes --probability is one of (default: 2).",
    weight: "One factor for each class; one number for a binary question.",
    positiveWeight: "The factor of the answer yes, with --logit.",
    labelSmoothing: "The share of the target spread over all classes, 0 to 1.",
    gamma: "Focal loss: fade out what is answered well, the more the larger.",
    alpha: "Focal loss of --logit: the weight of yes against no, 0 to 1.",
    json: "Write one JSON object instead of a table.",
    file: "A file of requests, one JSON object a line; - for standard input.")
}
