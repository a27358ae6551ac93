internal import LossCore
internal import Training

/// The loss of one neuron, sigmoid(w x + b), on one feature of a data set: a surface over w and b, with
/// the way that full-batch gradient descent takes down it.
struct NeuronSurface: Sendable {
  /// A place on the surface.
  struct Place: Hashable, Sendable {
    var weight, bias, loss: Double
  }

  /// The standardised feature of each row, and whether the row is of the positive class.
  private let inputs: [Float]
  private let targets: [Float]

  /// At most 400 rows, evenly spaced.
  init(_ dataset: Dataset, feature: Int, positive: Int) {
    let count = min(400, dataset.rowCount)
    let rows = (0..<count).map { $0 * dataset.rowCount / count }
    let column = min(feature, dataset.featureCount - 1)
    let values = rows.map { Double(dataset.row($0)[start: column]) }
    let mean = values.reduce(0, +) / Double(count)
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count))
      .squareRoot()
    inputs = values.map { Float(deviation > 0 ? ($0 - mean) / deviation : 0) }
    let positive = min(positive, dataset.classCount - 1)
    targets = rows.map { dataset.labels[$0] == positive ? 1 : 0 }
  }

  /// The mean loss in nats, with its gradient.
  func loss(_ weight: Double, _ bias: Double) -> (value: Double, byWeight: Double, byBias: Double) {
    let (weight, bias) = (Float(weight), Float(bias))
    let logits = inputs.map { weight * $0 + bias }
    var slopes = [Float](repeating: 0, count: logits.count)
    let value = slopes.withUnsafeMutableBufferPointer { slopes in
      logits.withUnsafeBufferPointer { logits in
        targets.withUnsafeBufferPointer { targets in
          (try? BinaryCrossEntropyWithLogits<Float>().evaluate(
            logits, target: targets, options: LossOptions(), gradient: slopes))?.value
        }
      }
    }
    var (byWeight, byBias) = (0.0, 0.0)
    for (slope, input) in zip(slopes, inputs) {
      byWeight += Double(slope * input)
      byBias += Double(slope)
    }
    return (value.map(Double.init) ?? .nan, byWeight, byBias)
  }

  /// The places after 0, 1, 2 ... steps.
  func descent(from start: (Double, Double), rate: Double, momentum: Double, steps: Int) -> [Place]
  {
    var (weight, bias) = start
    var (weightSpeed, biasSpeed) = (0.0, 0.0)
    var places: [Place] = []
    for _ in 0...steps {
      let here = loss(weight, bias)
      places.append(Place(weight: weight, bias: bias, loss: here.value))
      weightSpeed = momentum * weightSpeed + here.byWeight
      biasSpeed = momentum * biasSpeed + here.byBias
      weight -= rate * weightSpeed
      bias -= rate * biasSpeed
    }
    return places
  }

  /// The rate below which plain descent never goes up: 2 over the largest eigenvalue of X'X / 4N, with
  /// a column of ones for the bias.
  var safeRate: Double {
    let count = Double(inputs.count)
    var (square, sum) = (0.0, 0.0)
    for input in inputs {
      square += Double(input) * Double(input)
      sum += Double(input)
    }
    let (a, b, c) = (square / count / 4, sum / count / 4, 0.25)
    let largest = (a + c) / 2 + (((a - c) / 2) * ((a - c) / 2) + b * b).squareRoot()
    return 2 / largest
  }

  /// The lowest place, by Newton's method; nil when the classes can be told apart without an error, for
  /// then the loss falls for ever.
  var lowest: Place? {
    var (weight, bias) = (0.0, 0.0)
    for _ in 0..<60 {
      let here = loss(weight, bias)
      var (ww, wb, bb) = (0.0, 0.0, 0.0)
      for input in inputs {
        let p = sigmoid(weight * Double(input) + bias)
        let curve = p * (1 - p) / Double(inputs.count)
        ww += curve * Double(input) * Double(input)
        wb += curve * Double(input)
        bb += curve
      }
      let determinant = ww * bb - wb * wb
      guard determinant > 1e-14 else { return nil }
      let weightStep = (bb * here.byWeight - wb * here.byBias) / determinant
      let biasStep = (ww * here.byBias - wb * here.byWeight) / determinant
      weight -= weightStep
      bias -= biasStep
      guard abs(weight) < 200, abs(bias) < 200 else { return nil }
      // What float32 gradients can tell.
      if abs(weightStep) + abs(biasStep) < 1e-5 {
        return Place(weight: weight, bias: bias, loss: loss(weight, bias).value)
      }
    }
    return nil
  }
}
