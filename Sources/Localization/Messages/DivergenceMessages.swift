/// Entropy and divergence make cross-entropy.
package final class DivergenceMessages: FigureTexts {
  package let title = "Entropy + divergence = cross-entropy"
  package let summary = "Two distributions, and what coding one with the other costs"
  package let truthHelp = "what really happens, as weights"
  package let predictionHelp = "what is predicted, as weights"
  package let unitHelp = "unit of the entropies"
  package let namesHelp = "names of the outcomes"
  /// The outcomes unless they are named, separated by commas.
  package let standardNames = "sun,rain,snow"
  package let truth = "truth p"
  package let prediction = "prediction q"
  /// Labels of the readings and of the parts of the bar.
  package let crossEntropy = "cross-entropy"
  package let entropy = "entropy of p"
  package let divergence = "divergence from q"
  package let reverse = "divergence of q from p"
  package let jensenShannon = "Jensen-Shannon"
  package let endless = "divergence without limit: q calls possible things impossible"
  /// Names of the parts of the bar in one word.
  package let entropyBrief = "entropy"
  package let divergenceBrief = "divergence"
  /// Entropy + divergence = cross-entropy, and the unit; with the words, and in symbols.
  package func sum(_ entropy: String, _ divergence: String, _ crossEntropy: String, _ unit: String)
    -> String
  {
    "entropy \(entropy) + divergence \(divergence) = cross-entropy \(crossEntropy) \(unit)"
  }
  package func sumBrief(
    _ entropy: String, _ divergence: String, _ crossEntropy: String, _ unit: String
  ) -> String {
    "H \(entropy) + KL \(divergence) = \(crossEntropy) \(unit)"
  }
  package let mismatch = "both need the same number of weights, and some weight above 0"
}
