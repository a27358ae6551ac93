/// The answer to a loss by hand.
package final class LossReportMessages: Sendable {
  /// The heading of the classes' numbers.
  package let `class` = "class"
  /// A raw score.
  package let logit = "logit"
  /// A probability.
  package let probability = "probability"
  /// The loss.
  package let loss = "loss"
  /// How the loss changes.
  package let gradient = "gradient"
  /// The mark of the true class.
  package let `true` = "true"
  package let ofTruth = "of the true class"
  package let ofYes = "of the answer yes"
  /// The unit.
  package let nats = "nats"
  /// The unit.
  package let bits = "bits"
  package let perProbability = "for each 1 of probability"
  package let perLogit = "for each 1 of logit"
  package let guessingEvenly = "nats, the loss of guessing evenly"
  /// A share in percent, before what it is of.
  package func percentOf(_ share: String) -> String { "\(share) % of" }
  /// A large share, before what it is of.
  package func times(_ share: String) -> String { "\(share) times" }
  /// Where the loss lies: K, the share as one of the two above, the side.
  package func `where`(_ classes: Int, _ share: String, _ side: Side) -> String {
    let even = "ln \(classes)"
    return switch side {
    case .better: "The loss is \(share) \(even): better than guessing evenly."
    case .even: "The loss is \(even): as good as guessing evenly."
    case .worse: "The loss is \(share) \(even): worse than guessing evenly."
    case .infinite: "The loss is infinite: worse than guessing evenly."
    case .unknown: "The loss is not a number and lies nowhere."
    }
  }

  /// On which side of ln K a loss lies.
  package enum Side: Sendable {
    /// Below, at, above, without end, or nowhere.
    case better, even, worse, infinite, unknown
  }
}
