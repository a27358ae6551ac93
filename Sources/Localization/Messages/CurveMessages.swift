/// What curves of a training show, why, and how to make sure.
package final class CurveMessages: Sendable {
  /// A finding in words: what is seen, the reason, the test that settles it.
  package struct Words: Hashable, Sendable {
    /// What is seen, with its numbers.
    package let fact: String
    /// What mostly lies behind it.
    package let reason: String
    /// What to do to be sure.
    package let test: String

    /// A finding in words.
    package init(_ fact: String, _ reason: String, _ test: String) {
      self.fact = fact
      self.reason = reason
      self.test = test
    }
  }

  /// The loss is no number: after how many epochs.
  package func notFinite(_ x: String) -> Words {
    Words(
      "the loss is no finite number from \(x) on",
      "The learning rate is too high, a probability of exactly 0 met a logarithm, or a row holds no "
        + "number.",
      "Divide the rate by 10; compute the loss from logits; look for missing values in the rows.")
  }
  /// A loss below 0: value, place, whether all lie between -1 and 0.
  package func negative(_ value: String, _ x: String, _ isAboveMinusOne: Bool) -> Words {
    Words(
      "the loss is \(value) at \(x), and cross-entropy is never below 0",
      isAboveMinusOne
        ? "All of it lies between -1 and 0: a negative log-likelihood was given probabilities instead "
          + "of log-probabilities, so it is the mean of -p."
        : "Labels lie outside [0, 1] (-1/+1, 1/2, 0/255), or the arguments are swapped.",
      "Print the least and the largest label, and the least and the largest input of the loss.")
  }
  /// The loss does not move at all: value, over how many measurements.
  package func frozen(_ value: String, _ count: Int) -> Words {
    Words(
      "the loss is \(value) to the last digit over \(count) measurements",
      "No gradient reaches the parameters: they are not given to the optimizer, the rate is 0, or the "
        + "loss is taken behind an argmax.",
      "Print the length of the gradient: is it 0?")
  }
  /// The first loss is far above guessing.
  package func badStart(_ first: String, _ guess: String, _ classes: Int) -> Words {
    Words(
      "the first loss is \(first); a model that knows nothing has ln \(classes) = \(guess)",
      "The last layer begins with weights that are too large, or the features are not scaled: it "
        + "begins confident and wrong.",
      "Begin the last layer at zeros: is the first loss ln \(classes)?")
  }
  /// The loss stays at guessing; whether the number of classes was read from it.
  package func stuck(_ loss: String, _ guess: String, _ classes: Int, _ isGuessed: Bool) -> Words {
    Words(
      isGuessed
        ? "the loss stays at \(loss), which is ln \(classes): the loss of guessing among \(classes)"
        : "the loss stays at \(loss), the loss of guessing: ln \(classes) = \(guess)",
      "All answers are equal: the rate is far too low or far too high, units are dead, all weights "
        + "began equal, or inputs and labels do not belong together.",
      "Try to learn ten rows by heart at ten times the rate; compare the outputs of two rows.")
  }
  /// The loss stays at the entropy of the class shares.
  package func majority(_ loss: String, _ entropy: String, _ accuracy: String?, _ largest: String)
    -> Words
  {
    Words(
      "the loss stays at \(loss), the entropy of the class shares (\(entropy))"
        + (accuracy.map { "; accuracy \($0) is the share of the largest class (\(largest))" }
          ?? ""),
      "The model knows how frequent each class is, and nothing of the inputs.",
      "Feed it blank inputs: is the loss the same? Then look at what reaches the first layer.")
  }
  /// An almost straight fall.
  package func slow(_ from: String, _ to: String) -> Words {
    Words(
      "the loss falls from \(from) to \(to) in an almost straight line",
      "The learning rate is too low: each step changes little.",
      "Three times the rate: is the slope three times as steep? Then go on.")
  }
  /// Jumps: how many of how many, highest, least.
  package func bouncing(_ rises: Int, _ count: Int, _ highest: String, _ least: String) -> Words {
    Words(
      "the loss jumps up in \(rises) of \(count) steps, between \(least) and \(highest)",
      "The learning rate is too high, or a few rows have very large losses.",
      "A third of the rate: do the jumps shrink? If not, look at the rows with the largest loss.")
  }
  /// Beyond where it began.
  package func diverging(_ first: String, _ last: String) -> Words {
    Words(
      "the loss has grown from \(first) to \(last)",
      "The learning rate is too high: each step overshoots.",
      "Divide the rate by 10, warm up, or clip the gradient.")
  }
  /// Validation loss rises while accuracy holds.
  package func overconfident(
    _ least: String, _ x: String, _ last: String, _ then: String, _ now: String
  ) -> Words {
    Words(
      "validation loss has risen from \(least) (at \(x)) to \(last), accuracy went from \(then) to "
        + "\(now)",
      "The few wrong answers become ever more confident, which accuracy does not count: the model is "
        + "overconfident.",
      "Fit a temperature on the rows held out: does it lower the loss? Stop early, or regularize."
    )
  }
  /// Validation loss rises, and accuracy falls or is not known.
  package func overfitting(
    _ least: String, _ x: String, _ last: String, _ then: String?, _ now: String?
  ) -> Words {
    Words(
      "validation loss has risen from \(least) (at \(x)) to \(last) while training loss fell"
        + (then.flatMap { then in now.map { "; accuracy went from \(then) to \($0)" } } ?? ""),
      "The model learns its rows by heart: overfitting. Or the two parts are of different kinds.",
      "Add a penalty, dropout or rows: does the gap close? Compare the class shares of both parts."
    )
  }
  /// On the floor of smoothed targets: share, loss, floor, classes.
  package func smoothingFloor(_ share: String, _ loss: String, _ floor: String, _ classes: Int)
    -> Words
  {
    Words(
      "the loss stays at \(loss); targets smoothed by \(share) over \(classes) classes cannot go below \(floor)",
      "That is the entropy of the smoothed target, which no model gets below.",
      "Subtract \(floor): what is left is the divergence. Compare losses without smoothing.")
  }
  /// On the floor of targets that are distributions: loss, floor.
  package func softFloor(_ loss: String, _ floor: String) -> Words {
    Words(
      "the loss stays at \(loss); targets with a mean entropy of \(floor) cannot go below that",
      "Cross-entropy is the entropy of the target plus the divergence from it; a perfect student still "
        + "pays the entropy.",
      "Subtract \(floor): what is left is the divergence, and that can reach 0.")
  }
  /// On the floor of an activation that is applied twice: softmax or sigmoid.
  package func doubleFloor(_ isSoftmax: Bool, _ loss: String, _ floor: String, _ classes: Int)
    -> Words
  {
    Words(
      "the loss stays at \(loss), near \(floor): the least that \(isSoftmax ? "softmax" : "sigmoid") "
        + "of probabilities can give for \(classes) classes",
      "The activation is applied twice: in the model, and again in the loss. Accuracy hardly shows it.",
      "Give the loss raw scores (no activation in the last layer): does it fall below \(floor)?")
  }
  /// Training above validation.
  package func trainAbove(_ gap: String) -> Words {
    Words(
      "training loss lies above validation loss by \(gap), evenly",
      "Dropout and penalties count only while training, and an epoch's training loss is a mean over "
        + "a model that was still worse. Or few rows are held out, and happen to be easy ones.",
      "Measure the training rows again after the epoch, in evaluation mode: is the gap gone?")
  }
  /// The same pattern in every epoch.
  package func zigzag(_ correlation: String) -> Words {
    Words(
      "the batches of every epoch show the same pattern (correlation \(correlation))",
      "The rows are not shuffled, and lie sorted: by class, or by source.",
      "Shuffle each epoch: does the pattern go?")
  }
  /// How sure a finding is, by its name.
  package func certainty(_ name: String) -> String { name }
  /// The parts of a finding.
  package let why = "why"
  package let test = "test"
  package let heading = "What the curves show"
  package let nothing = "Nothing is out of the ordinary in these curves."
}
