/// Scores as sliders, probabilities as bars.
public struct SoftmaxBarsMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let logits, target, soft, temperature, shift, names: String
  /// The classes unless they are named, separated by commas.
  public let standardNames: String
  /// Headings of the parts of a line.
  public let score, share, gradient: String
  /// The same in front of a row, in at most three columns.
  public let scoreTag, shareTag, gradientTag: String
  /// What the soft target is called.
  public let softName: String
  /// Labels of the readings.
  public let loss, trueProbability, sum, entropy, logSumExp, largestGradient: String
  /// The loss, below the bars, when one class is true.
  public let reading: @Sendable (String) -> String
  /// The same when the target is soft.
  public let softReading: @Sendable (String) -> String
  /// That a constant added to all scores changes nothing; the constant.
  public let invariance: @Sendable (String) -> String
  /// The same in few words.
  public let invarianceBrief: String
  /// The target does not fit the scores.
  public let noTarget: String
}

extension SoftmaxBarsMessages {
  static let english = SoftmaxBarsMessages(
    title: "From scores to probabilities",
    summary: "Scores as sliders, softmax probabilities as bars, the gradient as arrows",
    logits: "score of each class", target: "index of the true class",
    soft: "weights of a soft target, one a class; none: the index counts",
    temperature: "what scores are divided by before softmax",
    shift: "constant added to all scores", names: "names of the classes",
    standardNames: "cat,dog,bird,fish", score: "score", share: "probability",
    gradient: "p − y", scoreTag: "z", shareTag: "p", gradientTag: "p−y", softName: "target",
    loss: "loss", trueProbability: "probability of truth",
    sum: "sum of probabilities", entropy: "entropy", logSumExp: "log-sum-exp of scores",
    largestGradient: "largest gradient",
    reading: { "loss = −ln p(truth) = \($0) nats" },
    softReading: { "loss = −Σ y ln p = \($0) nats" },
    invariance: { shift in
      shift == "0"
        ? "only differences of scores count: add the same to all, nothing moves"
        : "\(shift) was added to every score: no probability moved"
    },
    invarianceBrief: "only differences of scores count",
    noTarget: "the target does not fit: name one of the classes, or give each class a weight")
}
