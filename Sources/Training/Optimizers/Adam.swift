import CKernels

/// The decaying mean of the gradients over the root of that of their squares, both freed of their
/// bias towards the zeros that they start from (Kingma and Ba 2014, arXiv 1412.6980).
struct Adam: Optimizer {
  static var id: OptimizerID { .adam }
  static var memoryPerParameter: Int { 2 }
  private let moments: AdamMoments

  init(_ configuration: TrainingConfiguration) { moments = AdamMoments(configuration) }

  func update(_ space: ParameterSpace<Float>, rate: Double, step: Int) {
    moments.apply(space, rate, step, kept: 1)
  }

  func update(_ space: ParameterSpace<Double>, rate: Double, step: Int) {
    moments.apply(space, rate, step, kept: 1)
  }
}

/// Adam whose weight decay acts on the parameters and not on the gradient: first w *= 1 - rate decay
/// (Loshchilov and Hutter 2017, arXiv 1711.05101).
struct AdamW: Optimizer {
  static var id: OptimizerID { .adamw }
  static var memoryPerParameter: Int { 2 }
  private let moments: AdamMoments
  private let decay: Double

  init(_ configuration: TrainingConfiguration) {
    moments = AdamMoments(configuration)
    decay = configuration.weightDecay
  }

  func update(_ space: ParameterSpace<Float>, rate: Double, step: Int) {
    moments.apply(space, rate, step, kept: Float(1 - rate * decay))
  }

  func update(_ space: ParameterSpace<Double>, rate: Double, step: Int) {
    moments.apply(space, rate, step, kept: 1 - rate * decay)
  }
}

/// What both have in common.
private struct AdamMoments {
  private let beta1: Double
  private let beta2: Double
  private let epsilon: Double

  init(_ configuration: TrainingConfiguration) {
    beta1 = configuration.beta1
    beta2 = configuration.beta2
    epsilon = configuration.epsilon
  }

  @inline(__always)
  func apply<Scalar>(
    _ space: ParameterSpace<Scalar>, _ rate: Double, _ step: Int, kept: Scalar
  ) {
    let firstBias = 1 - Self.power(beta1, step)
    let secondBias = 1 - Self.power(beta2, step)
    let size = Scalar(rate / firstBias)
    let root = Scalar(secondBias.squareRoot())
    let (keep1, add1) = (Scalar(beta1), Scalar(1 - beta1))
    let (keep2, add2) = (Scalar(beta2), Scalar(1 - beta2))
    let epsilon = Scalar(epsilon)
    if var kernel = space.forKernels(remembered: 2) {
      var settings = xent_adam(
        size: Float(size), inverse_root: Float(1 / secondBias.squareRoot()),
        epsilon: Float(epsilon), kept: Float(kept), kept1: Float(keep1), added1: Float(add1),
        kept2: Float(keep2), added2: Float(add2))
      return xent_update_adam(&kernel, &settings)
    }
    for index in 0..<space.count {
      let gradient = space.gradient[index]
      let mean = keep1 * space.first[index] + add1 * gradient
      let squares = keep2 * space.second[index] + add2 * gradient * gradient
      space.first[index] = mean
      space.second[index] = squares
      let divisor = squares.squareRoot() / root + epsilon
      space.values[index] = kept * space.values[index] - size * mean / divisor
    }
  }

  /// A power with a whole exponent, by squaring.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
