import CKernels

/// Against the gradient: w -= rate g.
struct GradientDescent: Optimizer {
  static var id: OptimizerID { .sgd }
  static var memoryPerParameter: Int { 0 }

  init(_ configuration: TrainingConfiguration) {}

  func update(_ space: ParameterSpace<Float>, rate: Double, step: Int) { apply(space, rate) }
  func update(_ space: ParameterSpace<Double>, rate: Double, step: Int) { apply(space, rate) }

  @inline(__always)
  private func apply<Scalar>(_ space: ParameterSpace<Scalar>, _ rate: Double) {
    if var kernel = space.forKernels(remembered: 0) {
      return xent_update_descent(&kernel, Float(rate))
    }
    let rate = Scalar(rate)
    for index in 0..<space.count { space.values[index] -= rate * space.gradient[index] }
  }
}
