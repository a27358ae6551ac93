/// Entropy and divergence make cross-entropy.
public struct DivergenceMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let truthHelp, predictionHelp, unitHelp, namesHelp: String
  /// The outcomes unless they are named, separated by commas.
  public let standardNames: String
  /// The two distributions.
  public let truth, prediction: String
  /// Labels of the readings and of the parts of the bar.
  public let crossEntropy, entropy, divergence, reverse, jensenShannon: String
  /// The divergence where something that happens was held impossible.
  public let endless: String
  /// Names of the parts of the bar in one word.
  public let entropyBrief, divergenceBrief: String
  /// Entropy + divergence = cross-entropy, and the unit; with the words, and in symbols.
  public let sum, sumBrief: @Sendable (String, String, String, String) -> String
  /// The distributions cannot be compared.
  public let mismatch: String
}

extension DivergenceMessages {
  static let english = DivergenceMessages(
    title: "Entropy + divergence = cross-entropy",
    summary: "Two distributions, and what coding one with the other costs",
    truthHelp: "what really happens, as weights", predictionHelp: "what is predicted, as weights",
    unitHelp: "unit of the entropies", namesHelp: "names of the outcomes",
    standardNames: "sun,rain,snow", truth: "truth p", prediction: "prediction q",
    crossEntropy: "cross-entropy", entropy: "entropy of p", divergence: "divergence from q",
    reverse: "divergence of q from p", jensenShannon: "Jensen-Shannon",
    endless: "divergence without limit: q calls possible things impossible",
    entropyBrief: "entropy", divergenceBrief: "divergence",
    sum: { "entropy \($0) + divergence \($1) = cross-entropy \($2) \($3)" },
    sumBrief: { "H \($0) + KL \($1) = \($2) \($3)" },
    mismatch: "both need the same number of weights, and some weight above 0")
}
