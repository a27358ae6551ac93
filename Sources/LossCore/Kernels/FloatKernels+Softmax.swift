internal import CKernels

extension FloatKernels {
  /// What a batch of cross-entropies came to.
  public struct BatchLoss: Hashable, Sendable {
    /// The weighted sum of the losses, in nats.
    public let sum: Double
    /// The sum of the weights of the rows that count: their number where there are no weights.
    public let weight: Double
    /// What the gradient was divided by.
    public let divisor: Double
    /// The sum over the weight; NaN where no row counts.
    public var mean: Double { sum / weight }
  }

  /// What a gradient is divided by.
  public enum GradientDivisor: Hashable, Sendable {
    /// The weight of the rows that count: the gradient of the weighted mean.
    case weight
    /// Their number.
    case count
    /// Any number; 1 for the gradient of the sum.
    case number(Double)
  }

  /// Softmax cross-entropy of rows of logits, each with a class index: the maximum, the sum of the
  /// exponentials and the gradient are taken in one visit of a row.
  ///
  /// - Parameters:
  ///   - logits: rows x stride; the first `classes` numbers of each row count. A row with a NaN has
  ///     loss and gradient NaN; infinite logits stand for their limit, as in `softmax`.
  ///   - labels: one class index a row.
  ///   - classes: K.
  ///   - stride: from row to row; K where it is not given. With padding (stride above K), up to 16
  ///     numbers of each gradient row are written, zeros beyond K.
  ///   - classWeights: K numbers that losses and gradients are multiplied with.
  ///   - ignoring: rows with this label count for nothing and get gradient 0.
  ///   - divisor: what the gradient is divided by; the losses never are.
  ///   - losses: where to write the loss of each row, if anywhere.
  ///   - gradient: where to write the gradient, laid out as the logits, if anywhere.
  ///   - threads: at most so many; 0 for one a processor. Up to 65,536 numbers there is one.
  /// - Throws: `LossError` where shapes do not fit or a label is out of range.
  public static func crossEntropy(
    logits: UnsafeBufferPointer<Float>, labels: UnsafeBufferPointer<Int>, classes: Int,
    stride: Int? = nil, classWeights: UnsafeBufferPointer<Float>? = nil, ignoring: Int? = nil,
    dividingBy divisor: GradientDivisor = .weight,
    losses: UnsafeMutableBufferPointer<Float>? = nil,
    gradient: UnsafeMutableBufferPointer<Float>? = nil, threads: Int = 0
  ) throws(LossError) -> BatchLoss {
    let stride = stride ?? classes
    let rows = labels.count
    guard classes > 0 else { throw .noClasses }
    guard rows > 0 else { throw .emptyBatch }
    guard stride >= classes, logits.count == rows * stride else {
      throw .shapeMismatch(input: .logits, expected: [rows, stride], found: [logits.count])
    }
    if let gradient, gradient.count != logits.count {
      throw .shapeMismatch(input: .gradient, expected: [rows, stride], found: [gradient.count])
    }
    if let classWeights, classWeights.count != classes {
      throw .shapeMismatch(input: .classWeights, expected: [classes], found: [classWeights.count])
    }
    if let losses, losses.count != rows {
      throw .shapeMismatch(input: .scores, expected: [rows], found: [losses.count])
    }
    var batch = xent_cross_entropy()
    batch.logits = logits.baseAddress
    batch.labels = UnsafeRawPointer(labels.baseAddress)?.assumingMemoryBound(to: Int64.self)
    batch.class_weights = classWeights?.baseAddress
    batch.losses = losses?.baseAddress
    batch.gradient = gradient?.baseAddress
    batch.rows = rows
    batch.classes = classes
    batch.stride = stride
    batch.ignored_label = ignoring.map(Int64.init) ?? .min
    batch.threads = Int32(clamping: threads)
    let summary = xent_summarize_labels(&batch)
    if summary.first_bad >= 0 {
      throw .labelOutOfRange(
        label: labels[summary.first_bad], classes: classes, row: summary.first_bad)
    }
    let number: Double =
      switch divisor {
      case .weight: summary.weight
      case .count: Double(summary.counted)
      case .number(let number): number
      }
    batch.gradient_scale = Float(1 / number)
    let sum = xent_softmax_cross_entropy(&batch)
    return BatchLoss(sum: sum, weight: summary.weight, divisor: number)
  }

  /// The softmax of each row.
  ///
  /// - Parameters:
  ///   - logits: rows x classes.
  ///   - classes: K, of which the count must be a multiple.
  ///   - probabilities: as many numbers.
  ///   - threads: at most so many; 0 for one a processor.
  public static func softmax(
    _ logits: UnsafeBufferPointer<Float>, classes: Int,
    into probabilities: UnsafeMutableBufferPointer<Float>, threads: Int = 0
  ) {
    precondition(classes > 0 && logits.count.isMultiple(of: classes))
    precondition(probabilities.count == logits.count)
    guard let input = logits.baseAddress, let output = probabilities.baseAddress else { return }
    xent_softmax(
      input, output, logits.count / classes, classes, classes, Int32(clamping: threads))
  }
}
