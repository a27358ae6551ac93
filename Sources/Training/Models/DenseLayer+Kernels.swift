import CKernels

/// The same products in float32, by the kernels.
///
/// Those of more than a million multiplications are shared between processors, smaller ones are not;
/// the results are the same either way.
extension DenseLayer {
  static func forwardByKernel<Scalar>(
    _ layer: NetworkLayout.Layer, parameters: UnsafePointer<Scalar>,
    inputs: UnsafePointer<Scalar>, results: UnsafeMutablePointer<Scalar>, rows: Int
  ) {
    let parameters = floats(parameters)
    var dense = xent_dense(
      inputs: floats(inputs), weights: parameters + layer.weights,
      biases: parameters + layer.biases, results: floats(results), rows: rows,
      input_count: layer.inputs, input_stride: layer.inputStride, padded_outputs: layer.stride,
      threads: 0)
    xent_dense_forward(&dense)
  }

  static func addParameterGradientByKernel<Scalar>(
    _ layer: NetworkLayout.Layer, to gradient: UnsafeMutablePointer<Scalar>,
    inputs: UnsafePointer<Scalar>, deltas: UnsafePointer<Scalar>, rows: Int
  ) {
    let gradient = floats(gradient)
    var dense = xent_dense_gradient(
      inputs: floats(inputs), deltas: floats(deltas), weights: gradient + layer.weights,
      biases: gradient + layer.biases, rows: rows, input_count: layer.inputs,
      input_stride: layer.inputStride, padded_outputs: layer.stride, threads: 0)
    xent_dense_add_gradient(&dense)
  }

  static func inputGradientByKernel<Scalar>(
    _ layer: NetworkLayout.Layer, parameters: UnsafePointer<Scalar>,
    deltas: UnsafePointer<Scalar>, slopes: UnsafePointer<Scalar>,
    results: UnsafeMutablePointer<Scalar>, rows: Int
  ) {
    var dense = xent_dense_input_gradient(
      deltas: floats(deltas), weights: floats(parameters) + layer.weights,
      slopes: floats(slopes), results: floats(results), rows: rows, input_count: layer.inputs,
      result_stride: layer.inputStride, padded_outputs: layer.stride, threads: 0)
    xent_dense_input_gradient_rows(&dense)
  }
}

extension Activation {
  /// The same in float32, by the kernels.
  func applyByKernel<Scalar>(
    _ values: UnsafeMutablePointer<Scalar>, slopes: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    let kind =
      switch self {
      case .relu: xent_relu
      case .tanh: xent_tanh
      case .sigmoid: xent_sigmoid
      case .gelu: xent_gelu
      }
    xent_activate(kind, floats(values), floats(slopes), count)
  }
}

extension ParameterSpace {
  /// The same memory for the kernels, with what they are to remember; nothing unless it is float32.
  func forKernels(remembered: Int) -> xent_parameters? {
    guard Scalar.self == Float.self else { return nil }
    return xent_parameters(
      values: floats(values), gradient: floats(gradient),
      first: remembered > 0 ? floats(first) : nil, second: remembered > 1 ? floats(second) : nil,
      count: count)
  }
}

/// The same memory, whose numbers are known to be float32.
private func floats<Scalar>(_ numbers: UnsafePointer<Scalar>) -> UnsafePointer<Float> {
  assert(Scalar.self == Float.self)
  return UnsafeRawPointer(numbers).assumingMemoryBound(to: Float.self)
}

private func floats<Scalar>(
  _ numbers: UnsafeMutablePointer<Scalar>
) -> UnsafeMutablePointer<Float> {
  assert(Scalar.self == Float.self)
  return UnsafeMutableRawPointer(numbers).assumingMemoryBound(to: Float.self)
}
