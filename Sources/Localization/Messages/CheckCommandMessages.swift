/// `xent check` and `xent explain` on the command line.
public struct CheckCommandMessages: Sendable {
  /// No column looks like labels: file.
  public let whichColumn: @Sendable (String) -> String
  /// Nothing is known of a text.
  public let nothingKnown: @Sendable (String) -> String
  /// Parts of an explanation.
  public let symptom, cause, fix, test: String
  /// Numbers: guessing among K.
  public let guessing: @Sendable (Int) -> String
  /// The floor of smoothed targets: share, classes.
  public let smoothingFloor: @Sendable (String, Int) -> String
  /// The floor under a second softmax.
  public let doubleSoftmaxFloor: @Sendable (Int) -> String
  /// The floor under a second sigmoid.
  public let doubleSigmoidFloor: String
  /// -ln of a limit.
  public let clip: @Sendable (String) -> String
  /// The entropy of two classes.
  public let shares: @Sendable (String) -> String
  /// ln m.
  public let labelsPerRow: @Sendable (Int) -> String
  /// Factors between units.
  public let bitsPerNat, base10PerNat, hundred, meanOfProbabilities: String
}

extension CheckCommandMessages {
  static let english = CheckCommandMessages(
    whichColumn: {
      "\($0): which column holds the labels? Name it with --target, or give a second file"
    },
    nothingKnown: { "nothing is known of \"\($0)\"; xent explain --list names what is" },
    symptom: "symptom", cause: "cause", fix: "do", test: "test",
    guessing: { "ln \($0): the loss of guessing among \($0) classes" },
    smoothingFloor: { "the least loss with labels smoothed by \($0) over \($1) classes" },
    doubleSoftmaxFloor: { "the least loss when softmax is applied twice, \($0) classes" },
    doubleSigmoidFloor:
      "the least loss when sigmoid is applied twice, as many rows of either class",
    clip: { "-ln \($0): what one row costs whose truth has probability 0, clipped at \($0)" },
    shares: { "the entropy of two classes, one with a share of \($0): always the frequent one" },
    labelsPerRow: { "ln \($0): the least that a row with \($0) true labels costs under softmax" },
    bitsPerNat: "1 / ln 2: one loss in bits over the same in nats",
    base10PerNat: "1 / ln 10: one loss to base 10 over the same in nats",
    hundred: "ln 100: what percent instead of probabilities take from the loss",
    meanOfProbabilities: "between -1 and 0: minus a mean probability, no cross-entropy")
}
