/// Every data set that can be named.
public enum DatasetCatalog {
  /// All of them, in the order in which menus show them.
  public static let all: [any DatasetSource] = [
    ShippedDataset.digits, ShippedDataset.iris, ShippedDataset.wine, ShippedDataset.breastCancer,
    ShippedDataset.penguins, ShippedDataset.twoMoons,
  ]

  /// The source of this name.
  ///
  /// Throws `unknown` with the names that there are.
  public static func source(named id: String) throws(DatasetError) -> any DatasetSource {
    guard let source = all.first(where: { $0.id == id }) else {
      throw .unknown(id: id, available: all.map(\.id))
    }
    return source
  }

  /// The rows that a configuration asks for.
  public static func load(
    _ configuration: TrainingConfiguration
  ) throws(DatasetError) -> Dataset {
    try load(configuration.data)
  }

  /// The rows of the data set of this name.
  public static func load(_ id: String) throws(DatasetError) -> Dataset {
    try source(named: id).load()
  }
}
