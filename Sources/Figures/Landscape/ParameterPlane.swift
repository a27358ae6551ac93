internal import Plotting
internal import Training

/// A plane in the space of a model's parameters, on which a map of its loss is drawn.
struct ParameterPlane: Sendable {
  /// The parameters at (0, 0).
  let origin: [Double]
  /// What one unit to the right and one upwards add.
  let first, second: [Double]
  /// The part that is drawn.
  let x, y: ClosedRange<Double>

  /// Through a model, along two random directions in which the weights into each unit have the length
  /// that they have in the model ("filter-normalised": Li et al. 2018, arXiv 1712.09913). One unit is
  /// thus a change as large as the model.
  static func random(around model: MultilayerPerceptron, seed: Int) -> ParameterPlane {
    var generator = SeededGenerator(seed: UInt64(seed), purpose: .initialization)
    func direction() -> [Double] {
      model.layers.flatMap { layer -> [Double] in
        var noise = (0..<layer.weights.count).map { _ in generator.normal() }
        for unit in 0..<layer.outputs {
          let places = stride(from: unit, to: noise.count, by: layer.outputs)
          let length = places.reduce(0) { $0 + noise[$1] * noise[$1] }.squareRoot()
          let wanted = places.reduce(0) { $0 + layer.weights[$1] * layer.weights[$1] }.squareRoot()
          for place in places { noise[place] *= length > 0 ? wanted / length : 0 }
        }
        // Biases stay as they are, as in the paper.
        return noise + layer.biases.map { _ in 0 }
      }
    }
    let first = direction()
    var second = direction()
    // At a right angle, so that the place of any parameters in the plane is plain.
    let square = FeaturePlane.dot(first, first)
    let share = square > 0 ? FeaturePlane.dot(first, second) / square : 0
    for index in second.indices { second[index] -= share * first[index] }
    return ParameterPlane(
      origin: model.parameters, first: first, second: second, x: -1...1, y: -1...1)
  }

  /// Through the path of a training, along the two directions in which it spreads most, the end of the
  /// path at (0, 0).
  static func along(_ path: [[Double]]) -> ParameterPlane? {
    guard let end = path.last, path.count >= 3 else { return nil }
    let found = PrincipalComponents(path)
    let places = path.map { point -> (Double, Double) in
      let way = zip(point, end).map { $0 - $1 }
      return (FeaturePlane.dot(way, found.first), FeaturePlane.dot(way, found.second))
    }
    func range(_ values: [Double], atLeast: Double) -> ClosedRange<Double> {
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      let room = max((high - low) * 0.3, atLeast)
      return (low - room)...(high + room)
    }
    let x = range(places.map(\.0), atLeast: 1e-6)
    return ParameterPlane(
      origin: end, first: found.first, second: found.second, x: x,
      y: range(places.map(\.1), atLeast: x.length * 0.2))
  }

  /// The parameters at a place.
  func parameters(_ x: Double, _ y: Double) -> [Double] {
    origin.indices.map { origin[$0] + x * first[$0] + y * second[$0] }
  }

  /// The place in the plane that is nearest to some parameters.
  func place(of parameters: [Double]) -> (x: Double, y: Double) {
    var (alongFirst, alongSecond) = (0.0, 0.0)
    for index in origin.indices {
      let way = parameters[index] - origin[index]
      alongFirst += way * first[index]
      alongSecond += way * second[index]
    }
    let (one, two) = (FeaturePlane.dot(first, first), FeaturePlane.dot(second, second))
    return (one > 0 ? alongFirst / one : 0, two > 0 ? alongSecond / two : 0)
  }

  /// How much of the way from the origin to some parameters lies in the plane, from 0 to 1.
  func share(of parameters: [Double]) -> Double {
    let (x, y) = place(of: parameters)
    let inside =
      x * x * FeaturePlane.dot(first, first) + y * y * FeaturePlane.dot(second, second)
    let way = zip(parameters, origin).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return way > 0 ? (inside / way).squareRoot() : 1
  }
}
