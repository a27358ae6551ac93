internal import Plotting
internal import Training

/// A plane in the space of features in which a model can be looked at: two features as they are in
/// the data, or the two directions in which the data spread most.
struct FeaturePlane: Sendable {
  /// What the two axes measure.
  let xName, yName: String
  /// The part that the data take.
  let x, y: ClosedRange<Double>

  private let scaler: FeatureScaler
  private let kind: Kind

  private enum Kind {
    /// Two columns, with every other at its mean; crosses follow from them.
    case features(Int, Int, means: [Double], FeatureCrosses)
    /// A point in scaled features, and two directions.
    case components(center: [Double], [Double], [Double])
  }

  /// The plane of two features; the others stay at their means over the training rows.
  static func features(_ first: Int, _ second: Int, of run: TrainingRun) -> FeaturePlane {
    let rows = run.split.training
    let means = (0..<run.baseFeatureCount).map { column in
      rows.reduce(0) { $0 + Double(run.dataset.row($1)[start: column]) } / Double(rows.count)
    }
    func range(_ column: Int) -> ClosedRange<Double> {
      spread(rows.map { Double(run.dataset.row($0)[start: column]) })
    }
    return FeaturePlane(
      xName: run.dataset.featureNames[first], yName: run.dataset.featureNames[second],
      x: range(first), y: range(second), scaler: run.scaler,
      kind: .features(first, second, means: means, FeatureCrosses(run.configuration)))
  }

  /// The plane of the first two principal components of the scaled training rows.
  static func components(of run: TrainingRun, xName: String, yName: String) -> FeaturePlane {
    let found = PrincipalComponents(run)
    func range(_ axis: [Double]) -> ClosedRange<Double> {
      spread(found.rows.map { dot($0, axis) })
    }
    return FeaturePlane(
      xName: xName, yName: yName, x: range(found.first), y: range(found.second),
      scaler: run.scaler, kind: .components(center: found.mean, found.first, found.second))
  }

  /// The scaled features of a place in the plane.
  func scaledFeatures(_ x: Double, _ y: Double) -> [Double] {
    switch kind {
    case .features(let first, let second, var means, let crosses):
      means[first] = x
      means[second] = y
      return crosses.expanded(means).enumerated().map { scaler.scaled($1, column: $0) }
    case .components(let center, let first, let second):
      return center.indices.map { center[$0] + x * first[$0] + y * second[$0] }
    }
  }

  /// Whether scaled features are straight functions of the two coordinates.
  var isFlat: Bool {
    switch kind {
    case .features(_, _, _, let crosses):
      !crosses.addsSquares && !crosses.addsProducts && !crosses.addsSines
    case .components: true
    }
  }

  /// Where a row of the data lies.
  func place(ofRow row: Int, in dataset: Dataset) -> Sample {
    let values = dataset.row(row)
    switch kind {
    case .features(let first, let second, _, _):
      return Sample(Double(values[start: first]), Double(values[start: second]))
    case .components(let center, let first, let second):
      let scaled = values.enumerated().map {
        scaler.scaled(Double($1), column: $0) - center[$0]
      }
      return Sample(Self.dot(scaled, first), Self.dot(scaled, second))
    }
  }

  /// From the least to the largest value, with a little room around them.
  private static func spread(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let room = high > low ? (high - low) * 0.06 : 1
    return (low - room)...(high + room)
  }

  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}

extension TrainingRun {
  /// Whether two runs look at the same rows in the same way.
  func hasSameData(as other: TrainingRun) -> Bool {
    dataset.id == other.dataset.id && dataset.rowCount == other.dataset.rowCount
      && split == other.split && scaler == other.scaler
  }

  /// How many columns the data have without their crosses.
  var baseFeatureCount: Int {
    let crosses = FeatureCrosses(configuration)
    var base = 1
    while base < dataset.featureCount {
      if crosses.expanded([Double](repeating: 0, count: base)).count == dataset.featureCount {
        return base
      }
      base += 1
    }
    return dataset.featureCount
  }
}

extension ArraySlice {
  /// The element at a distance from the first.
  subscript(start offset: Int) -> Element { self[startIndex + offset] }
}
