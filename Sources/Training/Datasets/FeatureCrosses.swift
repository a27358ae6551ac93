import Glibc

/// Columns computed from other columns, so that a linear model can bend its borders.
///
/// They come after the features that they are made of: all squares, then the products of each two
/// features, then all sines.
package struct FeatureCrosses: Hashable, Sendable {
  /// Whether the square of each feature is added.
  package let addsSquares: Bool
  /// Whether the product of each two features is added.
  package let addsProducts: Bool
  /// Whether the sine of each feature is added.
  package let addsSines: Bool

  /// What a configuration asks for.
  package init(_ configuration: TrainingConfiguration) {
    addsSquares = configuration.addsSquares
    addsProducts = configuration.addsProducts
    addsSines = configuration.addsSines
  }

  /// One row with its crosses.
  package func expanded(_ features: [Double]) -> [Double] {
    var row = features
    if addsSquares { row += features.map { $0 * $0 } }
    if addsProducts {
      for (index, left) in features.enumerated() {
        row += features[(index + 1)...].map { left * $0 }
      }
    }
    if addsSines { row += features.map { sin($0) } }
    return row
  }

  /// The data set with crosses; itself when there are none.
  func applied(to dataset: Dataset) throws(DatasetError) -> Dataset {
    guard addsSquares || addsProducts || addsSines else { return dataset }
    let columns = 0..<dataset.featureCount
    var values: [Double] = []
    for row in 0..<dataset.rowCount {
      values += expanded(columns.map { dataset.value(row: row, column: $0) })
    }
    return try Dataset(
      id: dataset.id, title: dataset.title, values: values, truth: dataset.truth,
      featureNames: names(dataset.featureNames), classNames: dataset.classNames, imageSize: nil,
      notes: dataset.notes)
  }

  private func names(_ names: [String]) -> [String] {
    var all = names
    if addsSquares { all += names.map { "\($0)^2" } }
    if addsProducts {
      for (index, left) in names.enumerated() {
        all += names[(index + 1)...].map { "\(left)*\($0)" }
      }
    }
    if addsSines { all += names.map { "sin(\($0))" } }
    return all
  }
}
