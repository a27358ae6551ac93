/// The rows of one part of a split as the trainer reads them: scaled, in one block, row by row.
///
/// Never changed after it was made, so that copies of a trainer share it.
struct TrainingPart<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  let features: [Scalar]
  let labels: [Int32]
  var rowCount: Int { labels.count }

  init(dataset: Dataset, rows: [Int], scaler: FeatureScaler) {
    var features: [Scalar] = []
    features.reserveCapacity(rows.count * dataset.featureCount)
    for row in rows {
      for column in 0..<dataset.featureCount {
        let value = dataset.value(row: row, column: column)
        features.append(Scalar(scaler.scaled(value, column: column)))
      }
    }
    self.features = features
    labels = rows.map { Int32(dataset.labels[$0]) }
  }
}
