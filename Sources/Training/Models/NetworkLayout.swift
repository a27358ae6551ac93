/// Where the parameters of a network lie in one block of memory.
///
/// Weights are stored [inputs][outputs] with the outputs padded to `stride`, so that the inner loop
/// of every product runs over whole vectors. Padding starts at 0, gets no gradient, and stays 0.
struct NetworkLayout: Hashable, Sendable {
  /// One fully connected layer.
  struct Layer: Hashable, Sendable {
    let inputs: Int
    let outputs: Int
    /// Outputs with padding; also the distance of two rows of its results.
    let stride: Int
    /// The distance of two rows of its inputs.
    let inputStride: Int
    /// Where the weights start among the parameters; the biases (one row) follow them.
    let weights: Int
    var biases: Int { weights + inputs * stride }
    var end: Int { biases + stride }
  }

  let layers: [Layer]
  /// How many numbers the parameters take, padding included.
  let parameterCount: Int

  /// A network of `inputs` features, hidden layers of these widths, and `outputs` logits.
  init(inputs: Int, hidden: [Int], outputs: Int) {
    var layers: [Layer] = []
    var width = inputs
    var inputStride = inputs
    var start = 0
    for outputs in hidden + [outputs] {
      let layer = Layer(
        inputs: width, outputs: outputs, stride: Self.padded(outputs), inputStride: inputStride,
        weights: start)
      layers.append(layer)
      start = layer.end
      width = outputs
      inputStride = layer.stride
    }
    self.layers = layers
    parameterCount = start
  }

  /// Small layers are padded to 4 or 8, others to a multiple of 16.
  static func padded(_ outputs: Int) -> Int {
    outputs <= 4 ? 4 : outputs <= 8 ? 8 : (outputs + 15) / 16 * 16
  }
}
