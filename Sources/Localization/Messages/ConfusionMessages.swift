/// Which classes are taken for which.
package final class ConfusionMessages: FigureTexts {
  package let title = "Which rows carry the loss?"
  package let summary = "Confusion matrix, and the few rows that carry most of the loss"
  package let worstHelp = "share of rows that counts as the worst"
  package let truthHelp = "list only rows of this class; -1: of all"
  package let answerHelp = "list only rows with this answer; -1: with any"
  /// Headings.
  package let truth = "truth"
  package let answer = "answer"
  package let row = "row"
  package let sure = "sure"
  package let loss = "loss"
  /// How many classes have no room.
  package func moreClasses(_ count: Int) -> String { "\(count) more classes" }
  /// How many rows of how many carry what percentage of the loss.
  package func worst(_ count: Int, _ rows: Int, _ percent: String) -> String {
    "the worst \(count) of \(rows) rows carry \(percent) % of the loss"
  }
  /// The truth and the answer that are listed (nil for any), how many rows, what percentage.
  package func chosen(_ truth: String?, _ answer: String?, _ count: Int, _ percent: String)
    -> String
  {
    "\(truth ?? "any") as \(answer ?? "any"): \(count) rows, \(percent) % of the loss"
  }
  package let worstShare = "worst rows' share of loss"
  package let accuracy = "accuracy"
  package let largestLoss = "largest loss"
  package let rows = "rows"
}
