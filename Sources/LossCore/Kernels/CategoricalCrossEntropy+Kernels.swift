extension CategoricalCrossEntropy {
  /// Value and gradient by the float32 kernels, where they apply: `Float` logits of rank 1 or 2 with class
  /// indices, neither smoothed nor weighted row by row. Nothing where they do not.
  ///
  /// Checks and errors are those of the reference path.
  func evaluateByKernels(
    _ scores: Logits<Scalar>, _ target: Target<Scalar>, _ options: LossOptions<Scalar>,
    _ gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar>? {
    let shape = scores.shape
    guard Scalar.self == Float.self, shape.stride == 1, options.weights == nil,
      labelSmoothing == 0, case .classes(let labels) = target
    else { return nil }
    try check(classes: shape.classes)
    try target.check(shape, ignoring: options.ignoreIndex)
    if let gradient, gradient.count != shape.count {
      throw .shapeMismatch(input: .gradient, expected: shape.dimensions, found: [gradient.count])
    }

    var losses = [Float](repeating: 0, count: options.reduction == .none ? shape.rows : 0)
    let weights = classWeights ?? []
    var divisor: FloatKernels.GradientDivisor =
      options.reduction == .mean ? .weight : .number(1)
    if options.reduction == .mean, case .fixed(let number) = options.meanDivisor {
      divisor = .number(number)
    }
    if options.reduction == .mean, options.meanDivisor == .count { divisor = .count }
    let batch = try scores.values.withUnsafeBufferPointer {
      (values) throws(LossError) -> FloatKernels.BatchLoss in
      try labels.withUnsafeBufferPointer { (labels) throws(LossError) -> FloatKernels.BatchLoss in
        try weights.withUnsafeBufferPointer {
          (weights) throws(LossError) -> FloatKernels.BatchLoss in
          try losses.withUnsafeMutableBufferPointer {
            (losses) throws(LossError) -> FloatKernels.BatchLoss in
            try FloatKernels.crossEntropy(
              logits: values.asFloats, labels: labels, classes: shape.classes,
              classWeights: classWeights == nil ? nil : weights.asFloats,
              ignoring: options.ignoreIndex, dividingBy: divisor,
              losses: losses.isEmpty ? nil : losses, gradient: gradient?.asFloats)
          }
        }
      }
    }
    return LossResult(
      losses: options.reduction == .none
        ? Tensor(losses.map { Scalar($0) }) : Tensor(Scalar(batch.sum / batch.divisor)))
  }
}

extension BinaryCrossEntropyWithLogits {
  /// Value and gradient by the float32 kernels, where they apply: `Float` without weights. Nothing where
  /// they do not. Inputs and targets must have been checked.
  func evaluateByKernels(
    _ inputs: UnsafeBufferPointer<Scalar>, _ target: UnsafeBufferPointer<Scalar>,
    _ options: LossOptions<Scalar>, _ gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar>? {
    guard Scalar.self == Float.self, options.weights == nil, positiveWeights == nil else {
      return nil
    }
    var losses = [Float](repeating: 0, count: options.reduction == .none ? inputs.count : 0)
    var divisor = options.reduction == .mean ? Double(inputs.count) : 1
    if options.reduction == .mean, case .fixed(let number) = options.meanDivisor {
      divisor = number
    }
    let batch = try losses.withUnsafeMutableBufferPointer {
      (losses) throws(LossError) -> FloatKernels.BatchLoss in
      try FloatKernels.binaryCrossEntropy(
        logits: inputs.asFloats, targets: target.asFloats, dividingBy: .number(divisor),
        losses: losses.isEmpty ? nil : losses, gradient: gradient?.asFloats)
    }
    return LossResult(
      losses: options.reduction == .none
        ? Tensor(losses.map { Scalar($0) }) : Tensor(Scalar(batch.sum / batch.divisor)))
  }
}

extension UnsafeBufferPointer {
  /// The same memory, whose elements are known to be `Float`.
  fileprivate var asFloats: UnsafeBufferPointer<Float> {
    precondition(Element.self == Float.self)
    return UnsafeRawBufferPointer(self).assumingMemoryBound(to: Float.self)
  }
}

extension UnsafeMutableBufferPointer {
  /// The same memory, whose elements are known to be `Float`.
  fileprivate var asFloats: UnsafeMutableBufferPointer<Float> {
    precondition(Element.self == Float.self)
    return UnsafeMutableRawBufferPointer(self).assumingMemoryBound(to: Float.self)
  }
}
