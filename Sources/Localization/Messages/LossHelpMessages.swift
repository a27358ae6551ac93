/// What `xent loss --help` says about requests in bulk.
package final class LossHelpMessages: Sendable {
  /// By hand and in bulk, in a few sentences, and an example.
  package let introduction = """
    By hand, the options below say what was predicted and what is true:

      xent loss --probability 0.8
      xent loss --logits 2,0.5,-1 --target 0
      xent loss --binary --logit 1.2 --target 1

    In bulk, every line of a file or of standard input is a request in JSON, and every answer is \
    one line, in the same order:

      {"id": 1, "loss": "cross_entropy", "input": [[2, 0.5, -1]], "target": [0]}
      {"id":1,"value":0.24131129665715706}

    Names, defaults and edge cases are those of PyTorch (torch.nn.functional, torchvision) and \
    of scikit-learn (log_loss, brier_score_loss, hinge_loss). Losses are in nats.
    """
  package let losses = "Losses and the fields they take, beside id, input, dtype and gradient:"
  /// Above the list of fields.
  package let fields = """
    Fields. Any other is an error, and so is one that the loss does not take; null counts as \
    not given. Where a number is wanted, "NaN", "Infinity" and "-Infinity" are numbers too.
    """
  /// What an answer looks like, and the exit statuses.
  package let answers = """
    Answers: {"id", "value"}, and "gradient" in the shape of the input when asked for. A line \
    that cannot be answered gives {"id", "error": {"code", "message"}}, with id null when it \
    cannot be read, and the lines after it go on. Blank lines are skipped. Answers are written \
    before more input is waited for.

    Exit status: 0; 64 for wrong options, 65 when a line was not answered, 66 for a file that \
    cannot be opened, 74 when reading or writing fails.
    """

  package let id = "Any JSON value; it goes back exactly as it came. Default: null."
  package let loss = "The name of the loss. Needed."
  /// `input`
  package let input = """
    Numbers nested in lists. Needed. Logits for cross_entropy, softmax and the losses with \
    logits or sigmoid in their name; log-probabilities for nll_loss and kl_div; probabilities \
    for binary_cross_entropy, log_loss and brier_score_loss; scores for the margins and hinges. \
    Classes are the second dimension (N x K x d1 x ...), or the only one. log_loss and \
    brier_score_loss also take the probability of the second of two classes alone.
    """
  /// `target`
  package let target = """
    Class indices in the shape of the input without its classes, or for cross_entropy one share \
    a class in the shape of the input; numbers that broadcast with the input for distances; 0, \
    1 or between for binary losses; 1 or -1 for hinge_embedding_loss; for scikit-learn one \
    label a row (a number, a text, true or false), or rows of 0 and 1.
    """
  /// `weight`
  package let weight = """
    cross_entropy, nll_loss, multi_margin_loss: one a class. Binary losses: broadcast to the \
    input. mse_loss, l1_loss: in the shape of the input; a mean divides by their sum.
    """
  package let positiveWeight = "The factor of positive answers; broadcast to the input."
  package let sampleWeight = "One a row; a mean divides by their sum."
  package let ignoreIndex = "Rows with this class index do not count. Default: -100."
  package let labelSmoothing =
    "The share of the target spread over all classes, 0 to 1. Default: 0."
  package let gamma = "How strongly sigmoid_focal_loss fades easy answers. Default: 2."
  package let alpha = "The weight of yes against no, 0 to 1; -1 for none. Default: 0.25."
  package let margin = "Default: 1."
  package let p = "The power of multi_margin_loss, 1 or 2. Default: 1."
  package let logTarget = "The target of kl_div is log-probabilities too. Default: false."
  /// `dim`
  package let dimension = """
    The dimension of softmax and log_softmax; negative ones count from the end. Default: \
    PyTorch's own, 0 for inputs of one or three dimensions, else 1.
    """
  package let labels =
    "All labels, where the target does not have each. Their sorted order is the classes'."
  /// `pos_label`
  package let positiveLabel = """
    brier_score_loss of one probability a row: the label that it is the probability of. \
    Default: 1, or the larger of two numbers.
    """
  package let normalize = "false sums log_loss over the rows instead of averaging. Default: true."
  package let scaleByHalf = "Halves brier_score_loss. Default: only for two classes."
  /// `reduction`
  package let reduction = """
    "mean", "sum" or "none"; kl_div also "batchmean". Default: "mean", but "none" for \
    sigmoid_focal_loss.
    """
  package let dtype =
    "\"float64\" or \"float32\": what is computed and answered in. Default: \"float64\"."
  /// `gradient`
  package let gradient = """
    true adds the derivative of the value (of its sum, where it is an array) with respect to \
    the input. Default: false.
    """
}
