import LossCore

/// How the numbers of a request become a loss, for either scalar.
protocol LossEvaluator: SendableMetatype {
  /// Computes the loss through the loss core.
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T>
}

/// A loss that requests can name: the one place that joins a name with its fields and its function.
struct RequestedLoss: Sendable {
  /// The names it goes by, the usual one first.
  let names: [String]
  /// The fields it takes beside ``RequestField/universal``, in the order of the help.
  let fields: [RequestField]
  /// Those of them that a request must have.
  let needed: [RequestField]
  /// The reductions it knows, the standard one first; empty when it reduces nothing.
  let reductions: [String]
  let float64: @Sendable (TypedRequest<Double>) throws(RequestProblem) -> LossOutcome<Double>
  let float32: @Sendable (TypedRequest<Float>) throws(RequestProblem) -> LossOutcome<Float>

  /// The usual name.
  var name: String { names[0] }

  init<E: LossEvaluator>(
    _ names: String..., by _: E.Type, fields: [RequestField], needed: [RequestField] = [.target],
    reductions: [String] = ["mean", "sum", "none"]
  ) {
    self.names = names
    self.needed = needed
    self.reductions = reductions
    self.fields = needed + fields + (reductions.isEmpty ? [] : [.reduction])
    // Two closures, so that each scalar's arithmetic is compiled for it.
    float64 = { (request) throws(RequestProblem) in try E.evaluate(request) }
    float32 = { (request) throws(RequestProblem) in try E.evaluate(request) }
  }

  /// All of them, PyTorch's first.
  static let all: [RequestedLoss] = [
    RequestedLoss(
      "cross_entropy", by: CrossEntropyEvaluator.self,
      fields: [.weight, .ignoreIndex, .labelSmoothing]),
    RequestedLoss("nll_loss", by: LikelihoodEvaluator.self, fields: [.weight, .ignoreIndex]),
    RequestedLoss("binary_cross_entropy", by: BinaryEvaluator.self, fields: [.weight]),
    RequestedLoss(
      "binary_cross_entropy_with_logits", by: BinaryLogitsEvaluator.self,
      fields: [.weight, .positiveWeight]),
    RequestedLoss(
      "multi_margin_loss", by: MultiMarginEvaluator.self, fields: [.p, .margin, .weight]),
    RequestedLoss(
      "hinge_embedding_loss", "hinge_embedding", by: HingeEmbeddingEvaluator.self,
      fields: [.margin]),
    RequestedLoss("mse_loss", by: SquaredErrorEvaluator.self, fields: [.weight]),
    RequestedLoss("l1_loss", by: AbsoluteErrorEvaluator.self, fields: [.weight]),
    RequestedLoss(
      "kl_div", by: DivergenceEvaluator.self, fields: [.logTarget],
      reductions: ["mean", "batchmean", "sum", "none"]),
    RequestedLoss(
      "sigmoid_focal_loss", by: FocalEvaluator.self, fields: [.alpha, .gamma],
      reductions: ["none", "mean", "sum"]),
    RequestedLoss(
      "softmax", by: SoftmaxEvaluator.self, fields: [.dimension], needed: [], reductions: []),
    RequestedLoss(
      "log_softmax", by: LogSoftmaxEvaluator.self, fields: [.dimension], needed: [],
      reductions: []),
    RequestedLoss(
      "log_loss", by: LogLossEvaluator.self, fields: [.sampleWeight, .labels, .normalize]),
    RequestedLoss(
      "brier_score_loss", by: BrierEvaluator.self,
      fields: [.sampleWeight, .labels, .positiveLabel, .scaleByHalf]),
    RequestedLoss("hinge_loss", by: HingeEvaluator.self, fields: [.sampleWeight, .labels]),
  ]

  private static let byName: [String: RequestedLoss] = Dictionary(
    uniqueKeysWithValues: all.flatMap { loss in loss.names.map { ($0, loss) } })

  /// The loss that a request names.
  static func named(_ name: String) -> RequestedLoss? { byName[name] }
}
