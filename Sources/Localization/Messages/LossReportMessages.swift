/// The answer to a loss by hand.
public struct LossReportMessages: Sendable {
  /// The heading of the classes' numbers.
  public let `class`: String
  /// A raw score.
  public let logit: String
  /// A probability.
  public let probability: String
  /// The loss.
  public let loss: String
  /// How the loss changes.
  public let gradient: String
  /// The mark of the true class.
  public let `true`: String
  /// Whose probability it is.
  public let ofTruth: String
  /// Whose probability it is.
  public let ofYes: String
  /// The unit.
  public let nats: String
  /// The unit.
  public let bits: String
  /// What the gradient is by.
  public let perProbability: String
  /// What the gradient is by.
  public let perLogit: String
  /// What ln K is.
  public let guessingEvenly: String
  /// A share in percent, before what it is of.
  public let percentOf: @Sendable (String) -> String
  /// A large share, before what it is of.
  public let times: @Sendable (String) -> String
  /// Where the loss lies: K, the share as one of the two above, the side.
  public let `where`: @Sendable (Int, String, Side) -> String

  /// On which side of ln K a loss lies.
  public enum Side: Sendable {
    /// Below, at, above, without end, or nowhere.
    case better, even, worse, infinite, unknown
  }
}

extension LossReportMessages {
  static let english = LossReportMessages(
    class: "class", logit: "logit", probability: "probability", loss: "loss",
    gradient: "gradient", true: "true", ofTruth: "of the true class", ofYes: "of the answer yes",
    nats: "nats", bits: "bits", perProbability: "for each 1 of probability",
    perLogit: "for each 1 of logit", guessingEvenly: "nats, the loss of guessing evenly",
    percentOf: { "\($0) % of" }, times: { "\($0) times" },
    where: { classes, share, side in
      let even = "ln \(classes)"
      return switch side {
      case .better: "The loss is \(share) \(even): better than guessing evenly."
      case .even: "The loss is \(even): as good as guessing evenly."
      case .worse: "The loss is \(share) \(even): worse than guessing evenly."
      case .infinite: "The loss is infinite: worse than guessing evenly."
      case .unknown: "The loss is not a number and lies nowhere."
      }
    })
}
