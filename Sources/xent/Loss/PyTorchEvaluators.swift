import LossCore

/// `cross_entropy`.
enum CrossEntropyEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let target = try request.target()
    let weight = try request.weight()
    return try request.core { () throws(LossError) in
      try PyTorchLosses.crossEntropy(
        request.input, target, weight: weight,
        ignoreIndex: request.written.ignoreIndex ?? PyTorchLosses.standardIgnoreIndex,
        labelSmoothing: request.written.labelSmoothing ?? 0,
        reduction: request.reduction, gradient: request.gradient)
    }
  }
}

/// `nll_loss`.
enum LikelihoodEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let target = try request.target()
    let weight = try request.weight()
    return try request.core { () throws(LossError) in
      try PyTorchLosses.negativeLogLikelihood(
        request.input, target, weight: weight,
        ignoreIndex: request.written.ignoreIndex ?? PyTorchLosses.standardIgnoreIndex,
        reduction: request.reduction, gradient: request.gradient)
    }
  }
}

/// `binary_cross_entropy`.
enum BinaryEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let target = try request.roundedTarget()
    let weight = try request.weight()
    return try request.core { () throws(LossError) in
      try PyTorchLosses.binaryCrossEntropy(
        request.input, target, weight: weight, reduction: request.reduction,
        gradient: request.gradient)
    }
  }
}

/// `binary_cross_entropy_with_logits`.
enum BinaryLogitsEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let target = try request.roundedTarget()
    let weight = try request.weight()
    let positiveWeight = try request.positiveWeight()
    return try request.core { () throws(LossError) in
      try PyTorchLosses.binaryCrossEntropy(
        logits: request.input, target, weight: weight, positiveWeight: positiveWeight,
        reduction: request.reduction, gradient: request.gradient)
    }
  }
}

/// torchvision's `sigmoid_focal_loss`.
enum FocalEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let target = try request.roundedTarget()
    return try request.core { () throws(LossError) in
      try PyTorchLosses.sigmoidFocal(
        request.input, target, alpha: request.written.alpha ?? 0.25,
        gamma: request.written.gamma ?? 2, reduction: request.reduction,
        gradient: request.gradient)
    }
  }
}

/// `multi_margin_loss`.
enum MultiMarginEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    let target = try request.target()
    let weight = try request.weight()
    return try request.core { () throws(LossError) in
      try PyTorchLosses.multiMargin(
        request.input, target, power: request.written.p ?? 1, margin: request.written.margin ?? 1,
        weight: weight, reduction: request.reduction, gradient: request.gradient)
    }
  }
}

/// `softmax`.
enum SoftmaxEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    try request.core { () throws(LossError) in
      try PyTorchLosses.softmax(
        request.input, dimension: request.written.dimension, gradient: request.gradient)
    }
  }
}

/// `log_softmax`.
enum LogSoftmaxEvaluator: LossEvaluator {
  static func evaluate<T: LossScalar>(
    _ request: TypedRequest<T>
  ) throws(RequestProblem) -> LossOutcome<T> {
    try request.core { () throws(LossError) in
      try PyTorchLosses.softmax(
        request.input, logarithm: true, dimension: request.written.dimension,
        gradient: request.gradient)
    }
  }
}
