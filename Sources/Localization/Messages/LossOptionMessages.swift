/// The options of `xent loss`, one line of help each.
package final class LossOptionMessages: Sendable {
  package let probability =
    "The probability of the true class; with --binary, that of the answer yes."
  package let logits = "One raw score for each class."
  package let probabilities = "One probability for each class."
  package let binary = "Ask one question, answered yes (1) or no (0)."
  package let logit = "The raw score of the answer yes; implies --binary."
  /// `--target`
  package let target = """
    What is true: the index of a class from 0, or one share for each class; for a binary \
    question a number from 0 (no) to 1 (yes).
    """
  package let classes = "How many classes --probability is one of (default: 2)."
  package let weight = "One factor for each class; one number for a binary question."
  package let positiveWeight = "The factor of the answer yes, with --logit."
  package let labelSmoothing = "The share of the target spread over all classes, 0 to 1."
  package let gamma = "Focal loss: fade out what is answered well, the more the larger."
  package let alpha = "Focal loss of --logit: the weight of yes against no, 0 to 1."
  package let json = "Write one JSON object instead of a table."
  package let file = "A file of requests, one JSON object a line; - for standard input."
}
