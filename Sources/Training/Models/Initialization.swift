/// What the weights are before the first step; biases begin at 0.
package enum Initialization: String, Sendable, CaseIterable {
  /// Zeros for a model without hidden layers, `he` for ReLU and GELU, `glorot` for tanh and sigmoid.
  case automatic
  /// All 0. Hidden units then stay alike for ever: use it without hidden layers.
  case zeros
  /// Uniform between -a and a, a = sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010).
  case glorot
  /// Normal with deviation sqrt(2 / inputs) (He and others 2015).
  case he
}

extension Initialization {
  /// Writes the starting weights of every layer into `memory`, which holds zeros.
  func fill<Scalar: TrainingScalar>(
    _ memory: inout [Scalar], layout: NetworkLayout, activation: Activation, seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed, purpose: .initialization)
    let rule = resolved(hidden: layout.layers.count > 1, activation: activation)
    for layer in layout.layers {
      for input in 0..<layer.inputs {
        for output in 0..<layer.outputs {
          let weight: Double
          switch rule {
          case .automatic, .zeros: continue
          case .glorot:
            let limit = (6 / Double(layer.inputs + layer.outputs)).squareRoot()
            weight = (2 * generator.uniform() - 1) * limit
          case .he:
            weight = generator.normal() * (2 / Double(layer.inputs)).squareRoot()
          }
          memory[layer.weights + input * layer.stride + output] = Scalar(weight)
        }
      }
    }
  }

  private func resolved(hidden: Bool, activation: Activation) -> Initialization {
    guard self == .automatic else { return self }
    guard hidden else { return .zeros }
    switch activation {
    case .relu, .gelu: return .he
    case .tanh, .sigmoid: return .glorot
    }
  }
}
