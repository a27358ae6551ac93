import LossCore

/// `log_loss`.
enum LogLossEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let written = request.written
    guard written.normalize == nil || written.reduction == nil else {
      throw .contradiction(.normalize, .reduction)
    }
    let target = try ScikitLearnLabels(written).target(columns: columns(request.input))
    let weight = try request.sampleWeight()
    return try request.core { () throws(LossError) in
      try ScikitLearnLosses.logLoss(
        request.input, target, sampleWeight: weight,
        reduction: written.normalize == false ? .sum : request.reduction,
        gradient: request.gradient)
    }
  }

  /// How many classes an input of probabilities has: one column stands for two.
  static func columns<T: LossScalar>(_ input: Tensor<T>) -> Int {
    max(input.rank < 2 ? 1 : input.shape[1], 2)
  }
}

/// `brier_score_loss`.
enum BrierEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let labels = try ScikitLearnLabels(request.written)
    let input = request.input
    let isSecondOnly = input.rank < 2 || input.shape[1] == 1
    let target =
      isSecondOnly
      ? try labels.binaryTarget()
      : try labels.target(columns: LogLossEvaluator.columns(input))
    let weight = try request.sampleWeight()
    return try request.core { () throws(LossError) in
      try ScikitLearnLosses.brierScore(
        input, target, sampleWeight: weight, scaleByHalf: request.written.scaleByHalf,
        reduction: request.reduction, gradient: request.gradient)
    }
  }
}

/// `hinge_loss`.
enum HingeEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let columns = request.input.rank < 2 ? 1 : request.input.shape[1]
    let (classes, count) = try ScikitLearnLabels(request.written).marginTarget(columns: columns)
    let weight = try request.sampleWeight()
    return try request.core { () throws(LossError) in
      try ScikitLearnLosses.hinge(
        request.input, classes: classes, count: count, sampleWeight: weight,
        reduction: request.reduction, gradient: request.gradient)
    }
  }
}
