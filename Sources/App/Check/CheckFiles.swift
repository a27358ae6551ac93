public import Diagnosis
public import Tables

/// What was read, and how it was understood.
public struct CheckFiles: Sendable {
  /// The predictions as they were read.
  public let predictions: Grid
  /// The targets as they were read.
  public let targets: Grid
  /// What detectors look at.
  public let input: CheckInput
  /// The names of the classes.
  public let classes: [String]

  /// Predictions and targets of the same rows; rows and columns are exchanged where only that fits.
  public init(_ first: Grid, _ second: Grid, _ options: CheckOptions) throws(CheckError) {
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
