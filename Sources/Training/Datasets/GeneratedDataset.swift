import Glibc

/// Points in the plane, computed from the settings `rows`, `classes`, `noise`, `imbalance` and `seed`.
///
/// Every point is one of an exact shape plus normal noise of deviation `noise` in both coordinates.
struct GeneratedDataset: DatasetSource {
  let id: String
  let title: String
  /// A point of class `label` out of `classes` before the noise.
  let point: @Sendable (Int, Int, inout SeededGenerator) -> (x: Double, y: Double)

  var attribution: String { "Computed from the settings rows, classes, noise, imbalance and seed" }
  var license: String { "CC0" }

  func load(_ configuration: TrainingConfiguration) throws(DatasetError) -> Dataset {
    let classes = configuration.classes
    var generator = SeededGenerator(seed: UInt64(configuration.seed), purpose: .points)
    var labels = Self.labels(
      rows: configuration.rows, classes: classes, imbalance: configuration.imbalance)
    generator.shuffle(&labels)
    var values: [Double] = []
    values.reserveCapacity(labels.count * 2)
    for label in labels {
      let (x, y) = point(label, classes, &generator)
      values.append(x + configuration.noise * generator.normal())
      values.append(y + configuration.noise * generator.normal())
    }
    return try Dataset(
      id: id, title: title, values: values, labels: labels, featureNames: ["x", "y"],
      classNames: (0..<classes).map(String.init))
  }

  /// Class k has (1 - imbalance)^k times as many rows as class 0, and at least one.
  private static func labels(rows: Int, classes: Int, imbalance: Double) -> [Int] {
    let weights = (0..<classes).map { pow(1 - imbalance, Double($0)) }
    let total = weights.reduce(0, +)
    var labels: [Int] = []
    for label in (1..<classes).reversed() {
      let count = max(1, Int((Double(rows) * weights[label] / total).rounded()))
      labels += [Int](repeating: label, count: count)
    }
    return labels + [Int](repeating: 0, count: max(1, rows - labels.count))
  }
}

extension GeneratedDataset {
  /// Round clouds, their centers evenly on a circle of radius 1.
  static let blobs = GeneratedDataset(id: "blobs", title: "Round clouds") { label, classes, _ in
    let angle = 2 * .pi * Double(label) / Double(classes)
    return (cos(angle), sin(angle))
  }

  /// Half circles that reach into each other, as in scikit-learn's make_moons; more than two go on
  /// to the right.
  static let moons = GeneratedDataset(id: "moons", title: "Half moons") { label, _, generator in
    let angle = .pi * generator.uniform()
    return label % 2 == 0
      ? (Double(label) + cos(angle), sin(angle))
      : (Double(label) - cos(angle), 0.5 - sin(angle))
  }

  /// Rings around each other, the outermost of radius 1.
  static let circles = GeneratedDataset(id: "circles", title: "Rings") {
    label, classes, generator in
    let angle = 2 * .pi * generator.uniform()
    let radius = Double(label + 1) / Double(classes)
    return (radius * cos(angle), radius * sin(angle))
  }

  /// A board of K x K squares over [-1, 1] x [-1, 1], square (i, j) of class (i + j) mod K: for two
  /// classes, the exclusive or of the signs.
  static let xor = GeneratedDataset(id: "xor", title: "Exclusive or") { label, classes, generator in
    let column = generator.index(below: classes)
    let row = (label - column + classes) % classes
    func place(_ cell: Int) -> Double {
      (Double(cell) + generator.uniform()) * 2 / Double(classes) - 1
    }
    return (place(column), place(row))
  }

  /// Arms that wind one and three quarters times around the center, of radius 5.
  static let spirals = GeneratedDataset(id: "spirals", title: "Spirals") {
    label, classes, generator in
    let share = generator.uniform()
    let angle = 2 * .pi * (1.75 * share + Double(label) / Double(classes))
    return (5 * share * cos(angle), 5 * share * sin(angle))
  }
}
