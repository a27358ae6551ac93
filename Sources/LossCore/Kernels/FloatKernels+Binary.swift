internal import CKernels

extension FloatKernels {
  /// Binary cross-entropy of logits: softplus(z) - t z for each, in nats.
  ///
  /// - Parameters:
  ///   - logits: one score a question.
  ///   - targets: as many numbers from 0 to 1; they are not checked.
  ///   - divisor: what the gradient is divided by; the losses never are.
  ///   - losses: where to write each loss, if anywhere.
  ///   - gradient: where to write the gradient, if anywhere.
  ///   - threads: at most so many; 0 for one a processor. Up to 65,536 numbers there is one.
  /// - Throws: `LossError` where there is nothing, or counts do not fit.
  public static func binaryCrossEntropy(
    logits: UnsafeBufferPointer<Float>, targets: UnsafeBufferPointer<Float>,
    dividingBy divisor: GradientDivisor = .weight,
    losses: UnsafeMutableBufferPointer<Float>? = nil,
    gradient: UnsafeMutableBufferPointer<Float>? = nil, threads: Int = 0
  ) throws(LossError) -> BatchLoss {
    let count = logits.count
    guard count > 0 else { throw .emptyBatch }
    guard targets.count == count else {
      throw .shapeMismatch(input: .target, expected: [count], found: [targets.count])
    }
    if let gradient, gradient.count != count {
      throw .shapeMismatch(input: .gradient, expected: [count], found: [gradient.count])
    }
    if let losses, losses.count != count {
      throw .shapeMismatch(input: .scores, expected: [count], found: [losses.count])
    }
    var batch = xent_binary_cross_entropy_batch()
    batch.logits = logits.baseAddress
    batch.targets = targets.baseAddress
    batch.losses = losses?.baseAddress
    batch.gradient = gradient?.baseAddress
    batch.count = count
    var number = Double(count)
    if case .number(let given) = divisor { number = given }
    batch.gradient_scale = Float(1 / number)
    batch.threads = Int32(clamping: threads)
    return BatchLoss(
      sum: xent_binary_cross_entropy(&batch), weight: Double(count), divisor: number)
  }
}
