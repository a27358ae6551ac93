/// What any loss is told beside its input and target.
public struct LossOptions<Scalar: LossScalar>: Hashable, Sendable {
  /// How the losses become one number.
  public var reduction: Reduction
  /// The class index that marks rows to leave out; their loss and gradient are 0.
  public var ignoreIndex: Int?
  /// What each loss is multiplied by: one weight a row or an element. Losses of elements also take
  /// one weight for each of the last axes' places, repeated.
  public var weights: [Scalar]?
  /// What a mean divides by.
  public var meanDivisor: MeanDivisor

  /// The options.
  public init(
    reduction: Reduction = .mean, ignoreIndex: Int? = nil, weights: [Scalar]? = nil,
    meanDivisor: MeanDivisor = .weights
  ) {
    self.reduction = reduction
    self.ignoreIndex = ignoreIndex
    self.weights = weights
    self.meanDivisor = meanDivisor
  }
}

/// What the mean of weighted losses divides by. Without weights the first two are the same.
public enum MeanDivisor: Hashable, Sendable {
  /// The sum of the weights used: scikit-learn everywhere, PyTorch for class weights.
  case weights
  /// The number of losses that are not ignored: PyTorch for weights of binary losses.
  case count
  /// A number of the caller's: the batch size for PyTorch's `batchmean`.
  case fixed(Double)
}

/// What a loss gives.
public struct LossResult<Scalar: LossScalar>: Hashable, Sendable {
  /// A single number after a mean or a sum; one for each row or element where nothing was reduced.
  public let losses: Tensor<Scalar>
  /// The derivative of the loss, or of the sum of the losses where nothing was reduced, with respect to
  /// each number of the input, in its shape; nil where it was not asked for, or went into memory of the
  /// caller's.
  public let gradient: Tensor<Scalar>?
  /// How many rows had a probability moved by a clamp before its logarithm was taken; counted by the
  /// losses that have a `ZeroPolicy`.
  public let clampedRows: Int

  init(losses: Tensor<Scalar>, gradient: Tensor<Scalar>? = nil, clampedRows: Int = 0) {
    self.losses = losses
    self.gradient = gradient
    self.clampedRows = clampedRows
  }

  /// The losses without their shape.
  public var values: [Scalar] { losses.values }
  /// The single number; NaN where there are several.
  public var value: Scalar { values.count == 1 ? values[0] : .nan }
}

/// What the logarithm of a probability of 0 is.
public enum ZeroPolicy: Hashable, Sendable {
  /// -infinity, as it is: a sure and wrong prediction costs infinitely much.
  case infinite
  /// Probabilities are moved into epsilon ... 1 - epsilon (scikit-learn: the rounding unit of the
  /// scalar). A moved probability has slope 0.
  case clampProbability(epsilon: Double)
  /// Logarithms are at least `lowest` (PyTorch: -100); the gradient divides by p (1 - p), but by no
  /// less than `leastVariance` (PyTorch: 1e-12), so that it has a slope where the value has none.
  case clampLog(lowest: Double, leastVariance: Double)

  /// What PyTorch's binary cross-entropy does. Its 1e-12 is a float, which shows in doubles.
  public static let pytorch = ZeroPolicy.clampLog(
    lowest: -100, leastVariance: Double(Float(1e-12)))

  /// What scikit-learn's log_loss does with this type of number.
  public static func scikitLearn<T: LossScalar>(_: T.Type) -> ZeroPolicy {
    .clampProbability(epsilon: T.ulpOfOne.asDouble)
  }

  func check() throws(LossError) {
    switch self {
    case .infinite: break
    case .clampProbability(let epsilon): try checkRange("epsilon", epsilon, 0, 0.5)
    case .clampLog(let lowest, let leastVariance):
      try checkRange("lowest", lowest, -.greatestFiniteMagnitude, 0)
      try checkRange("leastVariance", leastVariance, 0, 1)
    }
  }
}
