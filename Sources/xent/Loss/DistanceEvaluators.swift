import LossCore

/// `mse_loss`.
enum SquaredErrorEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let target = try request.roundedTarget()
    let weight = try request.weight()
    return try request.core { () throws(LossError) in
      try PyTorchLosses.squaredError(
        request.input, target, weight: weight, reduction: request.reduction,
        gradient: request.gradient)
    }
  }
}

/// `l1_loss`.
enum AbsoluteErrorEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let target = try request.roundedTarget()
    let weight = try request.weight()
    return try request.core { () throws(LossError) in
      try PyTorchLosses.absoluteError(
        request.input, target, weight: weight, reduction: request.reduction,
        gradient: request.gradient)
    }
  }
}

/// `hinge_embedding_loss`.
enum HingeEmbeddingEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let target = try request.roundedTarget()
    return try request.core { () throws(LossError) in
      try PyTorchLosses.hingeEmbedding(
        request.input, target, margin: request.written.margin ?? 1,
        reduction: request.reduction, gradient: request.gradient)
    }
  }
}

/// `kl_div`.
enum DivergenceEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let target = try request.roundedTarget()
    return try request.core { () throws(LossError) in
      try PyTorchLosses.divergence(
        request.input, target, logTarget: request.written.logTarget ?? false,
        perBatch: request.reductionName == "batchmean", reduction: request.reduction,
        gradient: request.gradient)
    }
  }
}
