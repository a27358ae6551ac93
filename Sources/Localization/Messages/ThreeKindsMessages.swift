/// Binary, multi-class, multi-label.
public struct ThreeKindsMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let scoresHelp, targetHelp, labelsHelp, namesHelp: String
  /// The classes unless they are named, separated by commas.
  public let standardNames: String
  /// The three readings.
  public let binary, multiClass, multiLabel: String
  /// Their activations.
  public let sigmoid, softmax, sigmoids: String
  /// What their probabilities obey.
  public let oneNumber, sumsToOne, eachAlone: String
  /// The loss of one reading.
  public let loss: @Sendable (String) -> String
  /// The heading of losses in a table.
  public let lossName: String
  /// Softmax over a single output: its probability, its loss.
  public let softmaxAlone: @Sendable (String, String) -> String
  /// Sigmoids where softmax belongs: their sum.
  public let sigmoidsInstead: @Sendable (String) -> String
  /// Softmax where sigmoids belong: how many labels are true, the least loss that it can reach.
  public let softmaxInstead: @Sendable (Int, String) -> String
  /// Labels of the readings.
  public let softmaxSum, sigmoidSum: String
}

extension ThreeKindsMessages {
  static let english = ThreeKindsMessages(
    title: "Binary, multi-class, multi-label",
    summary: "The same scores under sigmoid, softmax and sigmoids, and what a mix-up costs",
    scoresHelp: "score of each class", targetHelp: "the one true class, for multi-class",
    labelsHelp: "which labels are true, for multi-label; the first also for binary",
    namesHelp: "names of the classes", standardNames: "spam,work,urgent", binary: "binary",
    multiClass: "multi-class", multiLabel: "multi-label", sigmoid: "sigmoid of one score",
    softmax: "softmax over all scores", sigmoids: "sigmoid of each score",
    oneNumber: "one number from 0 to 1", sumsToOne: "one is true: sum 1",
    eachAlone: "any may be true", loss: { "loss \($0) nats" }, lossName: "loss",
    softmaxAlone: { p, loss in
      "Softmax over this one output would always say \(p), with loss \(loss) whatever is true."
    },
    sigmoidsInstead: { "Through sigmoids these would sum to \($0): no distribution." },
    softmaxInstead: { count, floor in
      "Softmax would share one unit among \(count) true labels: its loss never falls below \(floor)."
    },
    softmaxSum: "sum under softmax", sigmoidSum: "sum under sigmoids")
}
