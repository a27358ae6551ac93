/// Every data set that can be named.
package enum DatasetCatalog {
  /// All of them, in the order in which menus show them.
  package static let all: [any DatasetSource] = [
    ShippedDataset.digits, ShippedDataset.iris, ShippedDataset.wine, ShippedDataset.breastCancer,
    ShippedDataset.penguins, ShippedDataset.twoMoons, FashionDataset(), GeneratedDataset.blobs,
    GeneratedDataset.moons, GeneratedDataset.circles, GeneratedDataset.xor,
    GeneratedDataset.spirals,
  ]

  /// Those that are small enough to be trained on in a moment.
  package static let small: [any DatasetSource] = all.filter { !($0 is FashionDataset) }

  /// The source of this name.
  ///
  /// Throws `unknown` with the names that there are.
  package static func source(named id: String) throws(DatasetError) -> any DatasetSource {
    guard let source = all.first(where: { $0.id == id }) else {
      throw .unknown(id: id, available: all.map(\.id))
    }
    return source
  }

  /// Whether a name is that of a set that is computed from settings.
  static func isGenerated(_ id: String) -> Bool {
    all.contains { $0.id == id && $0 is GeneratedDataset }
  }

  /// The rows of the data set of this name, by the standard settings.
  package static func load(_ id: String) throws(DatasetError) -> Dataset {
    try source(named: id).load()
  }

  /// The rows that a configuration asks for: a set of the catalogue, or else an NPY or a CSV file; with
  /// the crosses that it adds.
  package static func load(
    _ configuration: TrainingConfiguration
  ) throws(DatasetError) -> Dataset {
    let name = configuration.data
    let dataset: Dataset
    if let source = all.first(where: { $0.id == name }) {
      dataset = try source.load(configuration)
    } else if name.hasSuffix(".npy") {
      dataset = try ArrayDataset(path: name, labels: configuration.target).load()
    } else if name.contains("/") || name.contains(".") || TableDataset.isFile(name) {
      dataset = try TableDataset(path: name, target: configuration.target).load()
    } else {
      throw .unknown(id: name, available: all.map(\.id))
    }
    return try FeatureCrosses(configuration).applied(to: dataset)
  }
}
