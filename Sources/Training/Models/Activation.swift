/// What a hidden unit makes of its sum.
package enum Activation: String, Sendable, CaseIterable, Codable {
  /// max(0, x).
  case relu
  /// The hyperbolic tangent, from -1 to 1.
  case tanh
  /// 1 / (1 + exp(-x)), from 0 to 1.
  case sigmoid
  /// x times the standard normal distribution function of x (Hendrycks and Gimpel 2016), by the error
  /// function, not its approximation.
  case gelu
}

extension Activation {
  /// Replaces sums by results, and writes the derivatives there; both have `count` numbers.
  func apply<Scalar: TrainingScalar>(
    _ values: UnsafeMutablePointer<Scalar>, slopes: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    if Scalar.self == Float.self { return applyByKernel(values, slopes: slopes, count: count) }
    switch self {
    case .relu:
      for index in 0..<count {
        let isOn = values[index] > 0
        slopes[index] = isOn ? 1 : 0
        // A sum that is not a number must stay one, so that it is noticed.
        values[index] = isOn || values[index].isNaN ? values[index] : 0
      }
    case .tanh:
      for index in 0..<count {
        let result = Scalar.hyperbolicTangent(values[index])
        values[index] = result
        slopes[index] = 1 - result * result
      }
    case .sigmoid:
      for index in 0..<count {
        let result = Scalar.logistic(values[index])
        values[index] = result
        slopes[index] = result * (1 - result)
      }
    case .gelu:
      let halfRoot = Scalar(0.5).squareRoot()
      // 1 / sqrt(2 pi)
      let density = Scalar(0.398_942_280_401_432_677_94)
      for index in 0..<count {
        let x = values[index]
        let share = (1 + Scalar.errorFunction(x * halfRoot)) / 2
        values[index] = x * share
        slopes[index] = share + x * density * Scalar.exponential(-x * x / 2)
      }
    }
  }

  /// The result for one sum.
  package func callAsFunction(_ x: Double) -> Double {
    var value = x
    var slope = 0.0
    withUnsafeMutablePointer(to: &value) { value in
      withUnsafeMutablePointer(to: &slope) { apply(value, slopes: $0, count: 1) }
    }
    return value
  }
}
