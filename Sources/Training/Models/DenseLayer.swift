/// The three products of a fully connected layer, over rows of numbers in memory that the caller
/// owns. Nothing here allocates.
enum DenseLayer {
  /// results = inputs x weights + biases, for `rows` rows; padding of the results becomes 0.
  static func forward<Scalar: BinaryFloatingPoint>(
    _ layer: NetworkLayout.Layer, parameters: UnsafePointer<Scalar>,
    inputs: UnsafePointer<Scalar>, results: UnsafeMutablePointer<Scalar>, rows: Int
  ) {
    if Scalar.self == Float.self {
      return forwardByKernel(
        layer, parameters: parameters, inputs: inputs, results: results, rows: rows)
    }
    let stride = layer.stride
    let weights = parameters + layer.weights
    let biases = parameters + layer.biases
    for row in 0..<rows {
      let input = inputs + row * layer.inputStride
      let result = results + row * stride
      for k in 0..<stride { result[k] = biases[k] }
      for i in 0..<layer.inputs {
        let value = input[i]
        let weight = weights + i * stride
        for k in 0..<stride { result[k] += value * weight[k] }
      }
    }
  }

  /// Adds inputs^T x deltas to the weights at `gradient`, and the sum of the deltas to the biases.
  static func addParameterGradient<Scalar: BinaryFloatingPoint>(
    _ layer: NetworkLayout.Layer, to gradient: UnsafeMutablePointer<Scalar>,
    inputs: UnsafePointer<Scalar>, deltas: UnsafePointer<Scalar>, rows: Int
  ) {
    if Scalar.self == Float.self {
      return addParameterGradientByKernel(
        layer, to: gradient, inputs: inputs, deltas: deltas, rows: rows)
    }
    let stride = layer.stride
    let weights = gradient + layer.weights
    let biases = gradient + layer.biases
    for row in 0..<rows {
      let input = inputs + row * layer.inputStride
      let delta = deltas + row * stride
      for i in 0..<layer.inputs {
        let value = input[i]
        let weight = weights + i * stride
        for k in 0..<stride { weight[k] += value * delta[k] }
      }
      for k in 0..<stride { biases[k] += delta[k] }
    }
  }

  /// results = slopes (deltas x weights^T), entry by entry: the derivative with respect to the sums
  /// that the layer's inputs were made of.
  static func inputGradient<Scalar: BinaryFloatingPoint>(
    _ layer: NetworkLayout.Layer, parameters: UnsafePointer<Scalar>,
    deltas: UnsafePointer<Scalar>, slopes: UnsafePointer<Scalar>,
    results: UnsafeMutablePointer<Scalar>, rows: Int
  ) {
    if Scalar.self == Float.self {
      return inputGradientByKernel(
        layer, parameters: parameters, deltas: deltas, slopes: slopes, results: results,
        rows: rows)
    }
    let stride = layer.stride
    let weights = parameters + layer.weights
    for row in 0..<rows {
      let delta = deltas + row * stride
      let result = results + row * layer.inputStride
      for i in 0..<layer.inputStride { result[i] = 0 }
      for i in 0..<layer.inputs {
        let weight = weights + i * stride
        var sum: Scalar = 0
        for k in 0..<stride { sum += delta[k] * weight[k] }
        result[i] = sum * slopes[row * layer.inputStride + i]
      }
    }
  }
}
