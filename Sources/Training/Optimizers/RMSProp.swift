import CKernels

/// Each gradient over the root of the decaying mean of its squares:
/// s = a s + (1 - a) g^2, w -= rate g / (sqrt(s) + epsilon) (Hinton 2012, lecture 6e).
struct RMSProp: Optimizer {
  static var id: OptimizerID { .rmsprop }
  static var memoryPerParameter: Int { 1 }
  private let smoothing: Double
  private let epsilon: Double

  init(_ configuration: TrainingConfiguration) {
    smoothing = configuration.squareDecay
    epsilon = configuration.epsilon
  }

  func update(_ space: ParameterSpace<Float>, rate: Double, step: Int) { apply(space, rate) }
  func update(_ space: ParameterSpace<Double>, rate: Double, step: Int) { apply(space, rate) }

  @inline(__always)
  private func apply<Scalar>(_ space: ParameterSpace<Scalar>, _ rate: Double) {
    if var kernel = space.forKernels(remembered: 1) {
      var settings = xent_rmsprop(
        rate: Float(rate), kept: Float(smoothing), added: Float(1 - smoothing),
        epsilon: Float(epsilon))
      return xent_update_rmsprop(&kernel, &settings)
    }
    let (rate, epsilon) = (Scalar(rate), Scalar(epsilon))
    let (kept, added) = (Scalar(smoothing), Scalar(1 - smoothing))
    for index in 0..<space.count {
      let gradient = space.gradient[index]
      let squares = kept * space.first[index] + added * gradient * gradient
      space.first[index] = squares
      space.values[index] -= rate * gradient / (squares.squareRoot() + epsilon)
    }
  }
}
