/// Binary, multi-class, multi-label.
package final class ThreeKindsMessages: FigureTexts {
  package let title = "Binary, multi-class, multi-label"
  package let summary =
    "The same scores under sigmoid, softmax and sigmoids, and what a mix-up costs"
  package let scoresHelp = "score of each class"
  package let targetHelp = "the one true class, for multi-class"
  package let labelsHelp = "which labels are true, for multi-label; the first also for binary"
  package let namesHelp = "names of the classes"
  /// The classes unless they are named, separated by commas.
  package let standardNames = "spam,work,urgent"
  /// The three readings.
  package let binary = "binary"
  package let multiClass = "multi-class"
  package let multiLabel = "multi-label"
  package let sigmoid = "sigmoid of one score"
  package let softmax = "softmax over all scores"
  package let sigmoids = "sigmoid of each score"
  package let oneNumber = "one number from 0 to 1"
  package let sumsToOne = "one is true: sum 1"
  package let eachAlone = "any may be true"
  /// The loss of one reading.
  package func loss(_ loss: String) -> String { "loss \(loss) nats" }
  /// The heading of losses in a table.
  package let lossName = "loss"
  /// Softmax over a single output: its probability, its loss.
  package func softmaxAlone(_ p: String, _ loss: String) -> String {
    "Softmax over this one output would always say \(p), with loss \(loss) whatever is true."
  }
  /// Sigmoids where softmax belongs: their sum.
  package func sigmoidsInstead(_ sum: String) -> String {
    "Through sigmoids these would sum to \(sum): no distribution."
  }
  /// Softmax where sigmoids belong: how many labels are true, the least loss that it can reach.
  package func softmaxInstead(_ count: Int, _ floor: String) -> String {
    "Softmax would share one unit among \(count) true labels: its loss never falls below \(floor)."
  }
  package let softmaxSum = "sum under softmax"
  package let sigmoidSum = "sum under sigmoids"
}
