import CKernels

/// Against a decaying sum of the gradients: b = m b + g, w -= rate b (Polyak 1964).
struct Momentum: Optimizer {
  static var id: OptimizerID { .momentum }
  static var memoryPerParameter: Int { 1 }
  private let momentum: Double

  init(_ configuration: TrainingConfiguration) { momentum = configuration.momentum }

  func update(_ space: ParameterSpace<Float>, rate: Double, step: Int) {
    follow(space, rate, momentum, looksAhead: false)
  }
  func update(_ space: ParameterSpace<Double>, rate: Double, step: Int) {
    follow(space, rate, momentum, looksAhead: false)
  }
}

/// Momentum that looks one step ahead: b = m b + g, w -= rate (g + m b) (Sutskever and others 2013).
struct NesterovMomentum: Optimizer {
  static var id: OptimizerID { .nesterov }
  static var memoryPerParameter: Int { 1 }
  private let momentum: Double

  init(_ configuration: TrainingConfiguration) { momentum = configuration.momentum }

  func update(_ space: ParameterSpace<Float>, rate: Double, step: Int) {
    follow(space, rate, momentum, looksAhead: true)
  }
  func update(_ space: ParameterSpace<Double>, rate: Double, step: Int) {
    follow(space, rate, momentum, looksAhead: true)
  }
}

@inline(__always)
private func follow<Scalar>(
  _ space: ParameterSpace<Scalar>, _ rate: Double, _ momentum: Double, looksAhead: Bool
) {
  if var kernel = space.forKernels(remembered: 1) {
    return xent_update_momentum(&kernel, Float(rate), Float(momentum), looksAhead ? 1 : 0)
  }
  let (rate, momentum) = (Scalar(rate), Scalar(momentum))
  for index in 0..<space.count {
    let velocity = momentum * space.first[index] + space.gradient[index]
    space.first[index] = velocity
    space.values[index] -=
      rate * (looksAhead ? space.gradient[index] + momentum * velocity : velocity)
  }
}
