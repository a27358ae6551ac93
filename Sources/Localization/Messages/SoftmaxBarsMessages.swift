/// Scores as sliders, probabilities as bars.
package final class SoftmaxBarsMessages: FigureTexts {
  package let title = "From scores to probabilities"
  package let summary = "Scores as sliders, softmax probabilities as bars, the gradient as arrows"
  package let logits = "score of each class"
  package let target = "index of the true class"
  package let soft = "weights of a soft target, one a class; none: the index counts"
  package let temperature = "what scores are divided by before softmax"
  package let shift = "constant added to all scores"
  package let names = "names of the classes"
  /// The classes unless they are named, separated by commas.
  package let standardNames = "cat,dog,bird,fish"
  /// Headings of the parts of a line.
  package let score = "score"
  package let share = "probability"
  package let gradient = "p − y"
  /// The same in front of a row, in at most three columns.
  package let scoreTag = "z"
  package let shareTag = "p"
  package let gradientTag = "p−y"
  /// What the soft target is called.
  package let softName = "target"
  /// Labels of the readings.
  package let loss = "loss"
  package let trueProbability = "probability of truth"
  package let sum = "sum of probabilities"
  package let entropy = "entropy"
  package let logSumExp = "log-sum-exp of scores"
  package let largestGradient = "largest gradient"
  /// The loss, below the bars, when one class is true.
  package func reading(_ loss: String) -> String { "loss = −ln p(truth) = \(loss) nats" }
  /// The same when the target is soft.
  package func softReading(_ loss: String) -> String { "loss = −Σ y ln p = \(loss) nats" }
  /// That a constant added to all scores changes nothing; the constant.
  package func invariance(_ shift: String) -> String {
    shift == "0"
      ? "only differences of scores count: add the same to all, nothing moves"
      : "\(shift) was added to every score: no probability moved"
  }
  package let invarianceBrief = "only differences of scores count"
  package let noTarget =
    "the target does not fit: name one of the classes, or give each class a weight"
}
