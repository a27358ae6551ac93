/// Which classes are taken for which.
public struct ConfusionMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let worstHelp, truthHelp, answerHelp: String
  /// Headings.
  public let truth, answer, row, sure, loss: String
  /// How many classes have no room.
  public let moreClasses: @Sendable (Int) -> String
  /// How many rows of how many carry what percentage of the loss.
  public let worst: @Sendable (Int, Int, String) -> String
  /// The truth and the answer that are listed (nil for any), how many rows, what percentage.
  public let chosen: @Sendable (String?, String?, Int, String) -> String
  /// Labels of the readings.
  public let worstShare, accuracy, largestLoss, rows: String
}

extension ConfusionMessages {
  static let english = ConfusionMessages(
    title: "Which rows carry the loss?",
    summary: "Confusion matrix, and the few rows that carry most of the loss",
    worstHelp: "share of rows that counts as the worst",
    truthHelp: "list only rows of this class; -1: of all",
    answerHelp: "list only rows with this answer; -1: with any", truth: "truth", answer: "answer",
    row: "row", sure: "sure", loss: "loss", moreClasses: { "\($0) more classes" },
    worst: { count, rows, percent in
      "the worst \(count) of \(rows) rows carry \(percent) % of the loss"
    },
    chosen: { truth, answer, count, percent in
      "\(truth ?? "any") as \(answer ?? "any"): \(count) rows, \(percent) % of the loss"
    },
    worstShare: "worst rows' share of loss", accuracy: "accuracy",
    largestLoss: "largest loss", rows: "rows")
}
