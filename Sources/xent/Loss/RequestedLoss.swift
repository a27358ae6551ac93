/// A loss that requests can name: the one place that joins a name with its fields.
struct RequestedLoss: Sendable {
  /// The names it goes by, the usual one first.
  let names: [String]
  /// What computes it, in ``TypedRequest/result()``.
  let function: Function
  /// The fields it takes beside ``RequestField/universal``, in the order of the help.
  let fields: [RequestField]
  /// Those of them that a request must have.
  let needed: [RequestField]
  /// The reductions it knows, the standard one first; empty when it reduces nothing.
  let reductions: [String]

  /// The functions of the loss core that requests reach, PyTorch's first.
  enum Function: CaseIterable {
    case crossEntropy, negativeLogLikelihood, multiMargin
    case binary, binaryOfLogits, focal, hingeEmbedding, squaredError, absoluteError, divergence
    case softmax, logSoftmax
    case logLoss, brierScore, hinge
  }

  /// The usual name.
  var name: String { names[0] }

  init(
    _ names: String..., by function: Function, fields: [RequestField],
    needed: [RequestField] = [.target], reductions: [String] = ["mean", "sum", "none"]
  ) {
    self.names = names
    self.function = function
    self.needed = needed
    self.reductions = reductions
    self.fields = needed + fields + (reductions.isEmpty ? [] : [.reduction])
  }

  /// All of them, PyTorch's first.
  static let all: [RequestedLoss] = [
    RequestedLoss(
      "cross_entropy", by: .crossEntropy, fields: [.weight, .ignoreIndex, .labelSmoothing]),
    RequestedLoss("nll_loss", by: .negativeLogLikelihood, fields: [.weight, .ignoreIndex]),
    RequestedLoss("binary_cross_entropy", by: .binary, fields: [.weight]),
    RequestedLoss(
      "binary_cross_entropy_with_logits", by: .binaryOfLogits, fields: [.weight, .positiveWeight]),
    RequestedLoss("multi_margin_loss", by: .multiMargin, fields: [.p, .margin, .weight]),
    RequestedLoss(
      "hinge_embedding_loss", "hinge_embedding", by: .hingeEmbedding, fields: [.margin]),
    RequestedLoss("mse_loss", by: .squaredError, fields: [.weight]),
    RequestedLoss("l1_loss", by: .absoluteError, fields: [.weight]),
    RequestedLoss(
      "kl_div", by: .divergence, fields: [.logTarget],
      reductions: ["mean", "batchmean", "sum", "none"]),
    RequestedLoss(
      "sigmoid_focal_loss", by: .focal, fields: [.alpha, .gamma],
      reductions: ["none", "mean", "sum"]),
    RequestedLoss("softmax", by: .softmax, fields: [.dimension], needed: [], reductions: []),
    RequestedLoss(
      "log_softmax", by: .logSoftmax, fields: [.dimension], needed: [], reductions: []),
    RequestedLoss("log_loss", by: .logLoss, fields: [.sampleWeight, .labels, .normalize]),
    RequestedLoss(
      "brier_score_loss", by: .brierScore,
      fields: [.sampleWeight, .labels, .positiveLabel, .scaleByHalf]),
    RequestedLoss("hinge_loss", by: .hinge, fields: [.sampleWeight, .labels]),
  ]

  private static let byName: [String: RequestedLoss] = Dictionary(
    uniqueKeysWithValues: all.flatMap { loss in loss.names.map { ($0, loss) } })

  /// The loss that a request names.
  static func named(_ name: String) -> RequestedLoss? { byName[name] }
}
