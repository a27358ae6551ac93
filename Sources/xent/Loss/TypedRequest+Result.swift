import LossCore

extension TypedRequest {
  /// The loss that was asked for, from the loss core.
  func result() throws(RequestProblem) -> LossResult<T> {
    switch loss.function {
    case .crossEntropy, .negativeLogLikelihood, .multiMargin: try ofClasses()
    case .softmax, .logSoftmax:
      try core { () throws(LossError) in
        try PyTorchLosses.softmax(
          input, logarithm: loss.function == .logSoftmax, dimension: written.dimension,
          gradient: gradient)
      }
    case .logLoss, .brierScore, .hinge: try ofLabels()
    case .binary, .binaryOfLogits, .focal, .hingeEmbedding, .squaredError, .absoluteError,
      .divergence:
      try ofElements()
    }
  }

  /// PyTorch's losses of rows of class scores.
  private func ofClasses() throws(RequestProblem) -> LossResult<T> {
    let target = try target()
    let weight = try weight()
    let ignored = written.ignoreIndex ?? PyTorchLosses.standardIgnoreIndex
    return try core { () throws(LossError) in
      switch loss.function {
      case .negativeLogLikelihood:
        try PyTorchLosses.negativeLogLikelihood(
          input, target, weight: weight, ignoreIndex: ignored, reduction: reduction,
          gradient: gradient)
      case .multiMargin:
        try PyTorchLosses.multiMargin(
          input, target, power: written.p ?? 1, margin: written.margin ?? 1, weight: weight,
          reduction: reduction, gradient: gradient)
      default:
        try PyTorchLosses.crossEntropy(
          input, target, weight: weight, ignoreIndex: ignored,
          labelSmoothing: written.labelSmoothing ?? 0, reduction: reduction, gradient: gradient)
      }
    }
  }

  /// PyTorch's losses of single numbers.
  private func ofElements() throws(RequestProblem) -> LossResult<T> {
    let target = try roundedTarget()
    let weight = try weight()
    let positiveWeight = try positiveWeight()
    return try core { () throws(LossError) in
      switch loss.function {
      case .binary:
        try PyTorchLosses.binaryCrossEntropy(
          input, target, weight: weight, reduction: reduction, gradient: gradient)
      case .binaryOfLogits:
        try PyTorchLosses.binaryCrossEntropy(
          logits: input, target, weight: weight, positiveWeight: positiveWeight,
          reduction: reduction, gradient: gradient)
      case .focal:
        try PyTorchLosses.sigmoidFocal(
          input, target, alpha: written.alpha ?? 0.25, gamma: written.gamma ?? 2,
          reduction: reduction, gradient: gradient)
      case .hingeEmbedding:
        try PyTorchLosses.hingeEmbedding(
          input, target, margin: written.margin ?? 1, reduction: reduction, gradient: gradient)
      case .absoluteError:
        try PyTorchLosses.absoluteError(
          input, target, weight: weight, reduction: reduction, gradient: gradient)
      case .divergence:
        try PyTorchLosses.divergence(
          input, target, logTarget: written.logTarget ?? false,
          perBatch: reductionName == "batchmean", reduction: reduction, gradient: gradient)
      default:
        try PyTorchLosses.squaredError(
          input, target, weight: weight, reduction: reduction, gradient: gradient)
      }
    }
  }

  /// scikit-learn's losses of rows with labels.
  private func ofLabels() throws(RequestProblem) -> LossResult<T> {
    guard loss.function != .logLoss || written.normalize == nil || written.reduction == nil else {
      throw .contradiction(.normalize, .reduction)
    }
    let labels = try ScikitLearnLabels(written)
    let columns = input.rank < 2 ? 1 : input.shape[1]
    if loss.function == .hinge {
      let (classes, count) = try labels.marginTarget(columns: columns)
      let weight = try sampleWeight()
      return try core { () throws(LossError) in
        try ScikitLearnLosses.hinge(
          input, classes: classes, count: count, sampleWeight: weight, reduction: reduction,
          gradient: gradient)
      }
    }
    // One column stands for two classes.
    let target =
      columns == 1 && loss.function == .brierScore
      ? try labels.binaryTarget() : try labels.target(columns: max(columns, 2))
    let weight = try sampleWeight()
    return try core { () throws(LossError) in
      loss.function == .logLoss
        ? try ScikitLearnLosses.logLoss(
          input, target, sampleWeight: weight,
          reduction: written.normalize == false ? .sum : reduction, gradient: gradient)
        : try ScikitLearnLosses.brierScore(
          input, target, sampleWeight: weight, scaleByHalf: written.scaleByHalf,
          reduction: reduction, gradient: gradient)
    }
  }
}
