internal import Training

/// A model over a plane. Where the plane is flat in the scaled features, the sums of the first layer
/// are straight functions of the two coordinates and are worked out once.
struct PlaneEvaluator {
  private let model: MultilayerPerceptron
  private let plane: FeaturePlane
  private let flat: (origin: [Double], alongX: [Double], alongY: [Double])?

  /// The sums of all layers, so that no place allocates its own.
  struct Scratch {
    var sums: [[Double]]
    init(_ model: MultilayerPerceptron) {
      sums = model.layers.map { [Double](repeating: 0, count: $0.outputs) }
    }
  }

  init(_ model: MultilayerPerceptron, _ plane: FeaturePlane) {
    self.model = model
    self.plane = plane
    guard plane.isFlat else {
      flat = nil
      return
    }
    let first = model.layers[0]
    func sums(_ x: Double, _ y: Double) -> [Double] {
      Self.sums(first, plane.scaledFeatures(x, y))
    }
    // A step of the size of the data, so that rounding stays small beside it.
    let origin = (plane.x.lowerBound, plane.y.lowerBound)
    let base = sums(origin.0, origin.1)
    let right = sums(plane.x.upperBound, origin.1)
    let up = sums(origin.0, plane.y.upperBound)
    let alongX = base.indices.map { (right[$0] - base[$0]) / plane.x.length }
    let alongY = base.indices.map { (up[$0] - base[$0]) / plane.y.length }
    flat = (
      base.indices.map { base[$0] - alongX[$0] * origin.0 - alongY[$0] * origin.1 }, alongX, alongY
    )
  }

  /// The logits at a place.
  func logits(_ x: Double, _ y: Double, _ scratch: inout Scratch) -> [Double] {
    guard let flat else { return model.logits(plane.scaledFeatures(x, y)) }
    let last = model.layers.count - 1
    for unit in flat.origin.indices {
      let sum = flat.origin[unit] + x * flat.alongX[unit] + y * flat.alongY[unit]
      scratch.sums[0][unit] = last == 0 ? sum : model.activation(sum)
    }
    for index in stride(from: 1, through: last, by: 1) {
      let layer = model.layers[index]
      let inputs = scratch.sums[index - 1]
      scratch.sums[index].withUnsafeMutableBufferPointer { sums in
        for output in sums.indices { sums[output] = layer.biases[output] }
        for input in inputs.indices where inputs[input] != 0 {
          let start = input * sums.count
          for output in sums.indices {
            sums[output] += inputs[input] * layer.weights[start + output]
          }
        }
        if index < last {
          for output in sums.indices { sums[output] = model.activation(sums[output]) }
        }
      }
    }
    return scratch.sums[last]
  }

  private static func sums(_ layer: MultilayerPerceptron.Layer, _ features: [Double]) -> [Double] {
    var sums = layer.biases
    for (input, value) in features.enumerated() where value != 0 {
      for output in sums.indices {
        sums[output] += value * layer.weights[input * sums.count + output]
      }
    }
    return sums
  }
}
