import Diagnosis
import Tables

/// What was read, and how it was understood.
struct CheckFiles {
  let predictions: Grid
  let targets: Grid
  let input: CheckInput
  /// The names of the classes.
  let classes: [String]

  /// Predictions and targets of the same rows; rows and columns are exchanged where only that fits.
  init(_ first: Grid, _ second: Grid, _ options: CheckOptions) throws(CheckError) {
    predictions = first
    targets = second
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
    input = CheckInput(read, labels, options, decimals: first.decimals)
    classes =
      options.classNames ?? labels.names
      ?? (read.columns > 1 ? first.columnNames : nil) ?? (0..<read.classes).map(String.init)
  }
}
