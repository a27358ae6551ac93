/// What curves of a training show, why, and how to make sure.
public struct CurveMessages: Sendable {
  /// A finding in words: what is seen, the reason, the test that settles it.
  public struct Words: Hashable, Sendable {
    /// What is seen, with its numbers.
    public let fact: String
    /// What mostly lies behind it.
    public let reason: String
    /// What to do to be sure.
    public let test: String

    /// A finding in words.
    public init(_ fact: String, _ reason: String, _ test: String) {
      self.fact = fact
      self.reason = reason
      self.test = test
    }
  }

  /// The loss is no number: after how many epochs.
  public let notFinite: @Sendable (_ x: String) -> Words
  /// A loss below 0: value, place, whether all lie between -1 and 0.
  public let negative: @Sendable (_ value: String, _ x: String, _ isAboveMinusOne: Bool) -> Words
  /// The loss does not move at all: value, over how many measurements.
  public let frozen: @Sendable (_ value: String, _ count: Int) -> Words
  /// The first loss is far above guessing.
  public let badStart: @Sendable (_ first: String, _ guess: String, _ classes: Int) -> Words
  /// The loss stays at guessing; whether the number of classes was read from it.
  public let stuck:
    @Sendable (_ loss: String, _ guess: String, _ classes: Int, _ isGuessed: Bool) -> Words
  /// The loss stays at the entropy of the class shares.
  public let majority:
    @Sendable (_ loss: String, _ entropy: String, _ accuracy: String?, _ largest: String) -> Words
  /// An almost straight fall.
  public let slow: @Sendable (_ from: String, _ to: String) -> Words
  /// Jumps: how many of how many, highest, least.
  public let bouncing:
    @Sendable (_ rises: Int, _ count: Int, _ highest: String, _ least: String) -> Words
  /// Beyond where it began.
  public let diverging: @Sendable (_ first: String, _ last: String) -> Words
  /// Validation loss rises while accuracy holds.
  public let overconfident:
    @Sendable (_ least: String, _ x: String, _ last: String, _ then: String, _ now: String) -> Words
  /// Validation loss rises, and accuracy falls or is not known.
  public let overfitting:
    @Sendable (_ least: String, _ x: String, _ last: String, _ then: String?, _ now: String?) ->
      Words
  /// On the floor of smoothed targets: share, loss, floor, classes.
  public let smoothingFloor:
    @Sendable (_ share: String, _ loss: String, _ floor: String, _ classes: Int) -> Words
  /// On the floor of targets that are distributions: loss, floor.
  public let softFloor: @Sendable (_ loss: String, _ floor: String) -> Words
  /// On the floor of an activation that is applied twice: softmax or sigmoid.
  public let doubleFloor:
    @Sendable (_ isSoftmax: Bool, _ loss: String, _ floor: String, _ classes: Int) -> Words
  /// Training above validation.
  public let trainAbove: @Sendable (_ gap: String) -> Words
  /// The same pattern in every epoch.
  public let zigzag: @Sendable (_ correlation: String) -> Words
  /// How sure a finding is, by its name.
  public let certainty: @Sendable (String) -> String
  /// The parts of a finding.
  public let why, test: String
  /// The panel of findings, and what it says where there are none.
  public let heading, nothing: String
}

extension CurveMessages {
  static let english = CurveMessages(
    notFinite: {
      Words(
        "the loss is no finite number from \($0) on",
        "The learning rate is too high, a probability of exactly 0 met a logarithm, or a row holds no "
          + "number.",
        "Divide the rate by 10; compute the loss from logits; look for missing values in the rows.")
    },
    negative: { value, x, isAboveMinusOne in
      Words(
        "the loss is \(value) at \(x), and cross-entropy is never below 0",
        isAboveMinusOne
          ? "All of it lies between -1 and 0: a negative log-likelihood was given probabilities instead "
            + "of log-probabilities, so it is the mean of -p."
          : "Labels lie outside [0, 1] (-1/+1, 1/2, 0/255), or the arguments are swapped.",
        "Print the least and the largest label, and the least and the largest input of the loss.")
    },
    frozen: {
      Words(
        "the loss is \($0) to the last digit over \($1) measurements",
        "No gradient reaches the parameters: they are not given to the optimizer, the rate is 0, or the "
          + "loss is taken behind an argmax.",
        "Print the length of the gradient: is it 0?")
    },
    badStart: {
      Words(
        "the first loss is \($0); a model that knows nothing has ln \($2) = \($1)",
        "The last layer begins with weights that are too large, or the features are not scaled: it "
          + "begins confident and wrong.",
        "Begin the last layer at zeros: is the first loss ln \($2)?")
    },
    stuck: { loss, guess, classes, isGuessed in
      Words(
        isGuessed
          ? "the loss stays at \(loss), which is ln \(classes): the loss of guessing among \(classes)"
          : "the loss stays at \(loss), the loss of guessing: ln \(classes) = \(guess)",
        "All answers are equal: the rate is far too low or far too high, units are dead, all weights "
          + "began equal, or inputs and labels do not belong together.",
        "Try to learn ten rows by heart at ten times the rate; compare the outputs of two rows.")
    },
    majority: { loss, entropy, accuracy, largest in
      Words(
        "the loss stays at \(loss), the entropy of the class shares (\(entropy))"
          + (accuracy.map { "; accuracy \($0) is the share of the largest class (\(largest))" }
            ?? ""),
        "The model knows how frequent each class is, and nothing of the inputs.",
        "Feed it blank inputs: is the loss the same? Then look at what reaches the first layer.")
    },
    slow: {
      Words(
        "the loss falls from \($0) to \($1) in an almost straight line",
        "The learning rate is too low: each step changes little.",
        "Three times the rate: is the slope three times as steep? Then go on.")
    },
    bouncing: { rises, count, highest, least in
      Words(
        "the loss jumps up in \(rises) of \(count) steps, between \(least) and \(highest)",
        "The learning rate is too high, or a few rows have very large losses.",
        "A third of the rate: do the jumps shrink? If not, look at the rows with the largest loss.")
    },
    diverging: {
      Words(
        "the loss has grown from \($0) to \($1)",
        "The learning rate is too high: each step overshoots.",
        "Divide the rate by 10, warm up, or clip the gradient.")
    },
    overconfident: { least, x, last, then, now in
      Words(
        "validation loss has risen from \(least) (at \(x)) to \(last), accuracy went from \(then) to "
          + "\(now)",
        "The few wrong answers become ever more confident, which accuracy does not count: the model is "
          + "overconfident.",
        "Fit a temperature on the rows held out: does it lower the loss? Stop early, or regularize."
      )
    },
    overfitting: { least, x, last, then, now in
      Words(
        "validation loss has risen from \(least) (at \(x)) to \(last) while training loss fell"
          + (then.flatMap { then in now.map { "; accuracy went from \(then) to \($0)" } } ?? ""),
        "The model learns its rows by heart: overfitting. Or the two parts are of different kinds.",
        "Add a penalty, dropout or rows: does the gap close? Compare the class shares of both parts."
      )
    },
    smoothingFloor: {
      Words(
        "the loss stays at \($1); targets smoothed by \($0) over \($3) classes cannot go below \($2)",
        "That is the entropy of the smoothed target, which no model gets below.",
        "Subtract \($2): what is left is the divergence. Compare losses without smoothing.")
    },
    softFloor: {
      Words(
        "the loss stays at \($0); targets with a mean entropy of \($1) cannot go below that",
        "Cross-entropy is the entropy of the target plus the divergence from it; a perfect student still "
          + "pays the entropy.",
        "Subtract \($1): what is left is the divergence, and that can reach 0.")
    },
    doubleFloor: { isSoftmax, loss, floor, classes in
      Words(
        "the loss stays at \(loss), near \(floor): the least that \(isSoftmax ? "softmax" : "sigmoid") "
          + "of probabilities can give for \(classes) classes",
        "The activation is applied twice: in the model, and again in the loss. Accuracy hardly shows it.",
        "Give the loss raw scores (no activation in the last layer): does it fall below \(floor)?")
    },
    trainAbove: {
      Words(
        "training loss lies above validation loss by \($0), evenly",
        "Dropout and penalties count only while training, and an epoch's training loss is a mean over "
          + "a model that was still worse. Or few rows are held out, and happen to be easy ones.",
        "Measure the training rows again after the epoch, in evaluation mode: is the gap gone?")
    },
    zigzag: {
      Words(
        "the batches of every epoch show the same pattern (correlation \($0))",
        "The rows are not shuffled, and lie sorted: by class, or by source.",
        "Shuffle each epoch: does the pattern go?")
    },
    certainty: { $0 }, why: "why", test: "test",
    heading: "What the curves show",
    nothing: "Nothing is out of the ordinary in these curves.")
}
