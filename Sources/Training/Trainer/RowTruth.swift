/// What is true of rows, in the form that losses read: a class each, or K numbers 0 and 1.
struct RowTruth<Scalar: TrainingScalar>: Sendable {
  /// One class a row; empty where rows have labels.
  private var classes: [Int64]
  /// Rows x K, 0 or 1; empty where each row has one class.
  private var labels: [Scalar]
  /// K where rows have labels, and 0 where each has one class.
  let labelCount: Int

  /// Where rows are read from, for as long as a call lasts.
  enum Pointer {
    /// One class a row.
    case classes(UnsafePointer<Int64>)
    /// K numbers a row, without gaps.
    case labels(UnsafePointer<Scalar>)
  }

  /// The truth about some rows of a data set.
  init(_ truth: DatasetTruth, rows: [Int]) {
    switch truth {
    case .classes(let all):
      classes = rows.map { Int64(all[$0]) }
      (labels, labelCount) = ([], 0)
    case .labels(let matrix):
      labels = rows.flatMap { matrix.row($0).map { $0 ? 1 : 0 } }
      (classes, labelCount) = ([], matrix.labelCount)
    }
  }

  /// Room for as many rows, in the form of another.
  init(roomFor rows: Int, like other: RowTruth) {
    labelCount = other.labelCount
    classes = [Int64](repeating: 0, count: labelCount == 0 ? rows : 0)
    labels = [Scalar](repeating: 0, count: labelCount * rows)
  }

  /// How many rows there are, or room for how many.
  var rowCount: Int { labelCount == 0 ? classes.count : labels.count / labelCount }

  /// Takes the truth about the rows `order[start..<start + rows]` of another, in place.
  mutating func gather(_ other: RowTruth, _ order: [Int32], from start: Int, rows: Int) {
    order.withUnsafeBufferPointer { order in
      guard labelCount > 0 else {
        classes.withUnsafeMutableBufferPointer { target in
          other.classes.withUnsafeBufferPointer { source in
            for row in 0..<rows { target[row] = source[Int(order[start + row])] }
          }
        }
        return
      }
      let count = labelCount
      labels.withUnsafeMutableBufferPointer { target in
        other.labels.withUnsafeBufferPointer { source in
          for row in 0..<rows {
            let from = Int(order[start + row]) * count
            for k in 0..<count { target[row * count + k] = source[from + k] }
          }
        }
      }
    }
  }

  /// Calls `body` with the place of the rows from `start` on.
  func withPointer<Result>(from start: Int = 0, _ body: (Pointer) -> Result) -> Result? {
    guard labelCount > 0 else {
      return classes.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { body(.classes($0 + start)) }
      }
    }
    return labels.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { body(.labels($0 + start * labelCount)) }
    }
  }
}
