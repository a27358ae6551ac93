/// `xent check` and `xent explain` on the command line.
package final class CheckCommandMessages: Sendable {
  /// No column looks like labels: file.
  package func whichColumn(_ file: String) -> String {
    "\(file): which column holds the labels? Name it with --target, or give a second file"
  }
  /// Nothing is known of a text.
  package func nothingKnown(_ text: String) -> String {
    "nothing is known of \"\(text)\"; xent explain --list names what is"
  }
  /// Parts of an explanation.
  package let symptom = "symptom"
  package let cause = "cause"
  package let fix = "do"
  package let test = "test"
  /// Numbers: guessing among K.
  package func guessing(_ classes: Int) -> String {
    "ln \(classes): the loss of guessing among \(classes) classes"
  }
  /// The floor of smoothed targets: share, classes.
  package func smoothingFloor(_ share: String, _ classes: Int) -> String {
    "the least loss with labels smoothed by \(share) over \(classes) classes"
  }
  /// The floor under a second softmax.
  package func doubleSoftmaxFloor(_ classes: Int) -> String {
    "the least loss when softmax is applied twice, \(classes) classes"
  }
  package let doubleSigmoidFloor =
    "the least loss when sigmoid is applied twice, as many rows of either class"
  /// -ln of a limit.
  package func clip(_ limit: String) -> String {
    "-ln \(limit): what one row costs whose truth has probability 0, clipped at \(limit)"
  }
  /// The entropy of two classes.
  package func shares(_ share: String) -> String {
    "the entropy of two classes, one with a share of \(share): always the frequent one"
  }
  /// ln m.
  package func labelsPerRow(_ labels: Int) -> String {
    "ln \(labels): the least that a row with \(labels) true labels costs under softmax"
  }
  package let bitsPerNat = "1 / ln 2: one loss in bits over the same in nats"
  package let base10PerNat = "1 / ln 10: one loss to base 10 over the same in nats"
  package let hundred = "ln 100: what percent instead of probabilities take from the loss"
  package let meanOfProbabilities = "between -1 and 0: minus a mean probability, no cross-entropy"
}
