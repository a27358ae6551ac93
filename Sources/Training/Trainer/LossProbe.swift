/// Measures the loss of any parameters on some training rows of a run: what a map of the loss around a
/// model is made of.
package struct LossProbe: Sendable {
  private var engine: TrainingEngine<Float>
  private let layout: NetworkLayout
  private let activation: Activation

  /// A probe on at most `rows` training rows, evenly spaced, with the loss and the class weights that
  /// the configuration asks for. Float32.
  ///
  /// - Parameter activation: what hidden units make of their sums.
  package init(_ run: TrainingRun, rows: Int, activation: Activation) {
    let all = run.split.training
    let count = min(rows, all.count)
    let chosen = (0..<count).map { all[$0 * all.count / count] }
    var configuration = run.configuration
    configuration.activation = activation
    configuration.dropout = 0
    layout = NetworkLayout(
      inputs: run.dataset.featureCount, hidden: configuration.hidden,
      outputs: run.dataset.classCount)
    self.activation = activation
    let weights =
      run.dataset.isMultiLabel
      ? nil
      : configuration.classWeights.weights(
        labels: all.map { run.dataset.labels[$0] }, classCount: run.dataset.classCount)
    let part = TrainingPart<Float>(
      dataset: run.dataset, truth: run.dataset.truth, rows: chosen, scaler: run.scaler)
    engine = TrainingEngine(
      configuration, layout: layout, training: part, validation: part, classWeights: weights,
      start: nil)
  }

  /// The mean loss in nats of a model with these parameters, in the order of
  /// `MultilayerPerceptron.parameters`.
  package mutating func loss(_ parameters: [Double]) -> Double {
    engine.write(parameters)
    return engine.measure(engine.training).mean
  }
}

extension MultilayerPerceptron {
  /// All weights and biases: layer by layer, input by input, each layer's biases after its weights.
  package var parameters: [Double] { layers.flatMap { $0.weights + $0.biases } }
}

extension TrainingEngine {
  /// Takes parameters in the order of `MultilayerPerceptron.parameters`.
  mutating func write(_ parameters: [Double]) {
    var memory = take()
    var next = 0
    for layer in layout.layers {
      for input in 0...layer.inputs {
        // The biases lie after the weights, as one more row.
        let start = layer.weights + input * layer.stride
        for output in 0..<layer.outputs {
          memory[start + output] = Scalar(parameters[next])
          next += 1
        }
      }
    }
    give(memory)
  }
}
