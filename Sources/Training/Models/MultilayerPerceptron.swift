/// A neural network of fully connected layers: each hidden layer applies its activation, the last
/// gives the logits. Without hidden layers it is softmax regression.
package struct MultilayerPerceptron: Model, Hashable {
  /// The parameters of one layer.
  package struct Layer: Hashable, Sendable {
    /// Inputs x outputs weights, input by input.
    package let weights: [Double]
    /// One bias for each output.
    package let biases: [Double]

    /// A layer out of its parameters; `weights` is inputs x outputs, input by input.
    package init(weights: [Double], biases: [Double]) {
      precondition(!biases.isEmpty && weights.count % biases.count == 0, "inputs x outputs weights")
      self.weights = weights
      self.biases = biases
    }

    /// How many numbers go in.
    package var inputs: Int { weights.count / biases.count }
    /// How many come out.
    package var outputs: Int { biases.count }
  }

  /// The layers from the features to the logits; at least one.
  package let layers: [Layer]
  /// What hidden units make of their sums.
  package let activation: Activation

  /// A network out of its layers, each taking as many numbers as the one before gives.
  package init(layers: [Layer], activation: Activation) {
    precondition(!layers.isEmpty)
    for (layer, next) in zip(layers, layers.dropFirst()) {
      precondition(next.inputs == layer.outputs)
    }
    self.layers = layers
    self.activation = activation
  }

  /// D, the number of features.
  package var featureCount: Int { layers[0].inputs }
  /// K, the number of classes.
  package var classCount: Int { layers[layers.count - 1].outputs }
  /// How many units each hidden layer has.
  package var hiddenWidths: [Int] { layers.dropLast().map(\.outputs) }
  /// How many numbers training adjusts.
  package var parameterCount: Int { layers.reduce(0) { $0 + $1.weights.count + $1.biases.count } }

  /// The K logits of one row of D scaled features.
  package func logits(_ features: [Double]) -> [Double] {
    precondition(features.count == featureCount)
    var values = features
    for (index, layer) in layers.enumerated() {
      var sums = layer.biases
      for (input, value) in values.enumerated() where value != 0 {
        let start = input * layer.outputs
        for output in sums.indices { sums[output] += value * layer.weights[start + output] }
      }
      values = index == layers.count - 1 ? sums : sums.map { activation($0) }
    }
    return values
  }

  /// The same model under its own name, when there are no hidden layers.
  package var softmaxRegression: SoftmaxRegression? {
    guard layers.count == 1 else { return nil }
    return SoftmaxRegression(weights: layers[0].weights, biases: layers[0].biases)
  }
}
