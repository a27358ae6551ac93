/// The rows of one part of a split as the trainer reads them: scaled, in one block, row by row.
///
/// Never changed after it was made, so that copies of a trainer share it.
struct TrainingPart<Scalar: TrainingScalar>: Sendable {
  let features: [Scalar]
  let labels: [Int64]
  /// D, the numbers of a row.
  let width: Int
  var rowCount: Int { labels.count }

  /// - Parameter labels: the class of every row of the data set, which may differ from its own.
  init(dataset: Dataset, labels: [Int], rows: [Int], scaler: FeatureScaler) {
    width = dataset.featureCount
    var features: [Scalar] = []
    features.reserveCapacity(rows.count * dataset.featureCount)
    for row in rows {
      for column in 0..<dataset.featureCount {
        let value = dataset.value(row: row, column: column)
        features.append(Scalar(scaler.scaled(value, column: column)))
      }
    }
    self.features = features
    self.labels = rows.map { Int64(labels[$0]) }
  }

  /// Copies the rows `order[start...]` and their labels to where a step works on them.
  func gather(
    _ order: [Int32], from start: Int, rows: Int, features target: UnsafeMutablePointer<Scalar>,
    labels chosen: UnsafeMutablePointer<Int64>
  ) {
    let width = width
    order.withUnsafeBufferPointer { order in
      features.withUnsafeBufferPointer { features in
        labels.withUnsafeBufferPointer { labels in
          guard let source = features.baseAddress else { return }
          for row in 0..<rows {
            let index = Int(order[start + row])
            (target + row * width).update(from: source + index * width, count: width)
            chosen[row] = labels[index]
          }
        }
      }
    }
  }
}
