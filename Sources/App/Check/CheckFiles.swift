public import Diagnosis
public import Tables

/// What was read, and how it was understood.
public struct CheckFiles: Sendable {
  /// The predictions as they were read.
  public let predictions: Grid
  /// The targets as they were read.
  public let targets: Grid
  /// Predictions of the same rows a second time; nil where there are none.
  public let again: Grid?
  /// The names of the columns that number the rows, and are no predictions.
  public let leftOut: [String]
  /// What detectors look at.
  public let input: CheckInput
  /// The names of the classes.
  public let classes: [String]

  /// Predictions and targets of the same rows; rows and columns are exchanged where only that fits.
  ///
  /// - Parameters:
  ///   - again: predictions of the same rows by the same model, a second time.
  ///   - leftOut: the names of columns that are no predictions.
  ///   - order: the row of the labels that has the number of each row of the predictions, where both number
  ///     their rows and not in the same order.
  public init(
    _ first: Grid, _ second: Grid, again: Grid? = nil, leftOut: [String] = [], order: [Int]? = nil,
    _ options: CheckOptions
  ) throws(CheckError) {
    // A list of labels on one line is a column.
    let second =
      second.rowCount == 1 && first.rowCount > 1
        && [first.rowCount, first.columnCount].contains(second.columnCount)
      ? second.transposed : second
    let isTransposed =
      first.rowCount != second.rowCount && first.columnCount == second.rowCount
      && first.columnCount > 1
    let first = isTransposed ? first.transposed : first
    predictions = first
    targets = second
    self.again = again
    self.leftOut = leftOut
    let read = try Predictions(first, kind: options.kind)
    if let names = options.classNames, read.columns > 1, names.count != read.columns {
      throw .nameCount(found: names.count, columns: read.columns)
    }
    guard read.rows == second.rowCount else {
      throw .rowCounts(predictions: read.rows, targets: second.rowCount)
    }
    let labels = try Labels(
      second, columns: read.columns, columnNames: first.columnNames, options: options)
    if let weights = options.weights, weights.count != read.classes {
      throw .weightCount(found: weights.count, classes: read.classes)
    }
    var repeated: Predictions?
    if let again {
      let other = try Predictions(isTransposed ? again.transposed : again, kind: read.kind)
      guard other.rows == read.rows, other.columns == read.columns else {
        throw .againShape(
          rows: other.rows, columns: other.columns, expectedRows: read.rows,
          expectedColumns: read.columns)
      }
      repeated = other
    }
    input = CheckInput(
      read, labels, options, decimals: first.decimals, again: repeated,
      isTransposed: isTransposed, order: order)
    classes =
      options.classNames ?? labels.names
      ?? (read.columns > 1 ? first.columnNames : nil) ?? (0..<read.classes).map(String.init)
  }
}
