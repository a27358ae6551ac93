/// What is true of the rows of a data set.
enum DatasetTruth: Hashable, Sendable {
  /// One class a row, from 0.
  case classes([Int])
  /// Any of several labels.
  case labels(LabelMatrix)

  /// N, the number of rows.
  var rowCount: Int {
    switch self {
    case .classes(let labels): labels.count
    case .labels(let matrix): matrix.rowCount
    }
  }
}
