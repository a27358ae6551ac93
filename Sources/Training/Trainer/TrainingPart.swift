internal import CKernels

/// The rows of one part of a split as the trainer reads them: scaled, in one block, row by row.
///
/// Never changed after it was made, so that copies of a trainer share it.
struct TrainingPart<Scalar: TrainingScalar>: Sendable {
  let features: [Scalar]
  let truth: RowTruth<Scalar>
  /// D, the numbers of a row.
  let width: Int
  var rowCount: Int { truth.rowCount }

  /// - Parameter truth: what is true of every row of the data set, which may differ from its own.
  init(dataset: Dataset, truth: DatasetTruth, rows: [Int], scaler: FeatureScaler) {
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
    self.truth = RowTruth(truth, rows: rows)
  }

  /// Copies the features of the rows `order[start...]` to where a step works on them.
  func gather(
    _ order: [Int32], from start: Int, rows: Int, features: UnsafeMutablePointer<Scalar>,
    at place: Int = 0
  ) {
    let (width, target) = (width, features + place)
    order.withUnsafeBufferPointer { order in
      self.features.withUnsafeBufferPointer { features in
        guard let source = features.baseAddress, let first = order.baseAddress else { return }
        guard width < 16 else {
          let bytes = width * MemoryLayout<Scalar>.stride
          return xent_gather_rows(source, bytes, first + start, rows, target)
        }
        for row in 0..<rows {
          let index = Int(first[start + row])
          let (from, to) = (source + index * width, target + row * width)
          for column in 0..<width { to[column] = from[column] }
        }
      }
    }
  }
}
