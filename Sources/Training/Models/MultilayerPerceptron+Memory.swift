import LossCore

extension MultilayerPerceptron {
  /// The network whose parameters lie in `memory`.
  init<Scalar: TrainingScalar>(
    layout: NetworkLayout, memory: [Scalar], activation: Activation
  ) {
    self.init(
      layers: layout.layers.map { layer in
        func row(_ start: Int) -> [Double] {
          (0..<layer.outputs).map { memory[start + $0].asDouble }
        }
        return Layer(
          weights: (0..<layer.inputs).flatMap { row(layer.weights + $0 * layer.stride) },
          biases: row(layer.biases))
      }, activation: activation)
  }

  /// Writes the parameters where `layout` says; the shapes must agree.
  func write<Scalar: TrainingScalar>(to memory: inout [Scalar], layout: NetworkLayout) {
    for (source, layer) in zip(layers, layout.layers) {
      for input in 0..<layer.inputs {
        for output in 0..<layer.outputs {
          memory[layer.weights + input * layer.stride + output] = Scalar(
            source.weights[input * layer.outputs + output])
        }
      }
      for output in 0..<layer.outputs {
        memory[layer.biases + output] = Scalar(source.biases[output])
      }
    }
  }
}
