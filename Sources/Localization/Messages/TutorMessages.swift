/// What the reader of the course offers beside the lessons: glossary, search, review.
package final class TutorMessages: Sendable {
  /// A term of the field in one or two sentences.
  package struct Term: Hashable, Sendable {
    /// The term.
    package let name: String
    /// Other words for it that texts use, in lower case.
    package let words: [String]
    /// What it means.
    package let meaning: String
    /// The lesson that teaches it.
    package let lesson: String

    init(_ name: String, _ meaning: String, also words: [String] = [], in lesson: String) {
      self.name = name
      self.words = [name.lowercased()] + words
      self.meaning = meaning
      self.lesson = lesson
    }
  }

  /// The glossary, by the alphabet.
  package let terms: [Term] = [
    Term(
      "accuracy",
      "The share of rows whose most probable class is the true one. It does not see how sure an answer was.",
      in: "beyond-accuracy"),
    Term(
      "batch", "The rows that one step of training looks at; the gradient is their mean.",
      also: ["batches", "batch size"], in: "batch-size"
    ),
    Term(
      "bit",
      "The unit of a loss with logarithms to base 2. One bit is one yes-or-no question; one nat is 1/ln 2 bits.",
      also: ["bits"], in: "comparing-distributions"),
    Term(
      "calibration", "Whether of the answers given with 80 % about 80 % are right.",
      also: ["calibrated"], in: "beyond-accuracy"),
    Term(
      "cross-entropy",
      "The mean surprise at the truth when one expects the predicted distribution: -ln p of the true class for one row.",
      in: "the-price-of-confidence"),
    Term(
      "distribution", "Probabilities of all classes together: none below 0, and their sum is 1.",
      also: ["distributions"], in: "comparing-distributions"),
    Term(
      "divergence",
      "How much cross-entropy exceeds the entropy of the truth (Kullback-Leibler): 0 only where both distributions agree.",
      also: ["kl"], in: "comparing-distributions"),
    Term(
      "entropy",
      "The surprise that is in a distribution itself: the lowest loss that anybody can have on it.",
      in: "comparing-distributions"),
    Term(
      "epoch", "One visit to every row of the training data.", also: ["epochs"],
      in: "reading-training-curves"),
    Term(
      "gradient",
      "The direction in which the loss rises fastest; for softmax with cross-entropy it is p - y by each score.",
      also: ["slope"], in: "why-it-learns-fast"),
    Term(
      "label smoothing",
      "A target that gives a small share to every class; the loss then has a floor above 0.",
      also: ["smoothed", "smoothing"], in: "comparing-distributions"),
    Term(
      "learning rate", "How far one step goes against the gradient.", also: ["rate"],
      in: "learning-rate"),
    Term(
      "ln k", "The loss of an even guess among K classes: 0.693 for two, 2.303 for ten.",
      also: ["guessing"], in: "zero-means-perfect"),
    Term(
      "logit",
      "A number before softmax or sigmoid: any real number; only differences count for softmax.",
      also: ["logits", "score", "scores"], in: "scores-to-probabilities"),
    Term(
      "loss",
      "One number for how wrong an answer is, which training makes smaller. 0 is perfect.",
      also: ["losses"], in: "what-a-loss-is-for"),
    Term(
      "multi-class", "One of K classes is true: softmax, and categorical cross-entropy.",
      in: "binary-multiclass-multilabel"),
    Term(
      "multi-label",
      "Any of K labels may be true: one sigmoid and one binary cross-entropy a label.",
      in: "binary-multiclass-multilabel"),
    Term(
      "nat", "The unit of a loss with natural logarithms, which every library reports.",
      also: ["nats"], in: "comparing-distributions"),
    Term(
      "one-hot", "A truth written as K numbers: 1 for the true class, 0 for all others.",
      in: "encoding-the-truth"),
    Term(
      "overconfidence", "Being surer than right: the confident errors carry the loss.",
      also: ["overconfident"], in: "beyond-accuracy"),
    Term(
      "overfitting",
      "Learning the training rows by heart: their loss falls while that of rows held out rises.",
      also: ["overfits"], in: "reading-training-curves"),
    Term(
      "perplexity",
      "exp of the mean loss: among how many equally likely classes one would be as surprised.",
      in: "comparing-distributions"),
    Term(
      "sigmoid", "1 / (1 + exp(-x)): makes a probability of one score.",
      in: "scores-to-probabilities"),
    Term(
      "softmax", "exp of each score over the sum of all: makes a distribution of K scores.",
      in: "scores-to-probabilities"),
    Term(
      "squared error",
      "(1 - p) squared: never above 1, so a confident mistake costs little and teaches little.",
      in: "why-it-learns-fast"),
    Term(
      "surprisal", "-ln p: how surprised one is by something of probability p.",
      also: ["surprise"], in: "the-price-of-confidence"),
    Term(
      "sweep", "Many runs that differ in one or two settings, read as a map.", also: ["sweeps"],
      in: "tuning"),
    Term(
      "temperature",
      "What scores are divided by before softmax: above 1 it makes answers humbler.",
      in: "beyond-accuracy"),
    Term(
      "validation", "Rows that training does not see, to measure on and to choose by.",
      also: ["held out"], in: "reading-training-curves"),
  ]
  /// Prompts of the lists.
  package let glossaryPrompt = "term: "
  package let searchPrompt = "search the lessons: "
  package let overviewPrompt = "step: "
  /// Steps done of all.
  package func done(_ done: Int, _ steps: Int) -> String {
    done == steps
      ? "✓ all \(steps) steps" : done == 0 ? "\(steps) steps" : "\(done) of \(steps) steps"
  }
  /// How many questions are due.
  package func due(_ count: Int) -> String {
    "\(count) question\(count == 1 ? "" : "s") to review: press v"
  }
  /// The review as a lesson: its title, and what it says before a question: lesson, step.
  package let review = "Review"
  /// Where a question comes from.
  package func from(_ lesson: String, _ step: String) -> String {
    "From the lesson *\(lesson)*, step *\(step)*."
  }
  /// No question is due; when the next one is, if there is one.
  package let nothingDue: String =
    "Nothing is due for review: questions come back a day, a week and a month after they "
    + "were answered."
  /// Questions that are not due yet: how many.
  package func notYet(_ count: Int) -> String {
    "\(count) question\(count == 1 ? "" : "s") will come back later."
  }
  /// The heading of a note for the teacher.
  package let note = "Note: "
  /// Asked before progress is forgotten: the lesson, or nil for all.
  package func askReset(_ lesson: String?) -> String {
    "Forget the progress of \(lesson ?? "all lessons")? It cannot be brought back. [y/N] "
  }
  package let keptProgress = "Nothing was forgotten."
  /// Said when it was: the lesson, or nil for all.
  package func forgot(_ lesson: String?) -> String {
    "The progress of \(lesson ?? "all lessons") is forgotten."
  }
  package let cannotAsk = "there is nobody to ask; say --yes to forget without asking"
  /// The lesson that is written was read again.
  package let readAgain = "read again"
  /// The heading over what is wrong in it.
  package func wrong(_ count: Int) -> String {
    "\(count) thing\(count == 1 ? " is" : "s are") wrong in this file"
  }
  /// Where a term is taught.
  package func taughtIn(_ lesson: String) -> String { "Taught in the lesson \(lesson)." }
  package let unlocked = "Every control is free now: play, and go on with n."
}
