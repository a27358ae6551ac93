public import Tables

/// What was read, and how it was understood.
public struct CheckFiles: Sendable {
  /// The predictions as they were read.
  public let predictions: Grid
  /// The targets as they were read.
  public let targets: Grid
  /// Predictions of the same rows a second time; nil where there are none.
  public let again: Grid?
  /// The columns that are neither predictions nor labels.
  public let leftOut: [LeftOutColumn]
  /// The files whose first line, a 0, was taken for a header.
  public let headers: [String]
  /// What detectors look at.
  public let input: CheckInput
  /// The names of the classes.
  public let classes: [String]

  /// Predictions and targets of the same rows; rows and columns are exchanged where only that fits.
  ///
  /// - Parameters:
  ///   - again: predictions of the same rows by the same model, a second time.
  ///   - leftOut: the columns of the files that are neither.
  ///   - order: the row of the labels that has the number of each row of the predictions, where both number
  ///     their rows and not in the same order.
  public init(
    _ given: Grid, _ labels: Grid, again: Grid? = nil, leftOut: [LeftOutColumn] = [],
    order: [Int]? = nil,
    _ options: CheckOptions
  ) throws(CheckError) {
    // A list of labels on one line is a column.
    let isOneLine =
      labels.rowCount == 1 && given.rowCount > 1
      && [given.rowCount, given.columnCount].contains(labels.columnCount)
    // The one column of an unnamed table is named 0 by pandas, in both files or in the longer.
    let (whole, second) = Self.withoutCountedHeaders(
      given, isOneLine ? labels.transposed : labels)
    let isTransposed =
      whole.rowCount != second.rowCount && whole.columnCount == second.rowCount
      && whole.columnCount > 1
    let first = (isTransposed ? whole.transposed : whole).answersAsColumns(for: second)
    headers = [(whole, given), (second, isOneLine ? second : labels)].filter {
      $0.0.firstLine != $0.1.firstLine
    }.map(\.0.file)
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
    let truth = try Labels(
      second, columns: read.columns, columnNames: first.columnNames, options: options)
    if let weights = options.weights, weights.count != read.classes {
      throw .weightCount(found: weights.count, classes: read.classes)
    }
    var repeated: Predictions?
    if let again {
      // What was done to the first is done to the second.
      let sameRows = whole.firstLine == given.firstLine ? again : again.withoutFirstRow
      let other = try Predictions(
        (isTransposed ? sameRows.transposed : sameRows).answersAsColumns(for: second),
        kind: options.kind)
      guard other.rows == read.rows, other.columns == read.columns else {
        throw .againShape(
          rows: other.rows, columns: other.columns, expectedRows: read.rows,
          expectedColumns: read.columns)
      }
      repeated = other
    }
    input = CheckInput(
      read, truth, options, decimals: first.decimals, again: repeated,
      isTransposed: isTransposed, order: order)
    classes =
      options.classNames ?? truth.names
      ?? (read.columns > 1 ? first.columnNames : nil) ?? (0..<read.classes).map(String.init)
  }

  private static func withoutCountedHeaders(_ first: Grid, _ second: Grid) -> (Grid, Grid) {
    func mayBeHeader(_ grid: Grid) -> Bool {
      grid.format == "csv" && grid.columnNames == nil && grid.columnCount == 1
        && grid.values.first == 0
    }
    if second.rowCount == first.rowCount + 1, mayBeHeader(second) {
      return (first, second.withoutFirstRow)
    }
    // Probabilities are written with a point; a first line without one is no probability.
    if second.rowCount == first.rowCount, mayBeHeader(first), mayBeHeader(second),
      first.isFirstRowAloneWhole
    {
      return (first.withoutFirstRow, second.withoutFirstRow)
    }
    return (first, second)
  }
}

extension Grid {
  /// One column of class indices as a column for each class, where the labels are more than two classes: the
  /// answers of `predict`, where probabilities are wanted. Itself for everything else.
  fileprivate func answersAsColumns(for labels: Grid) -> Grid {
    guard columnCount == 1, labels.columnCount == 1, let answers = numbers(0),
      let truths = labels.numbers(0), answers.count == truths.count,
      areWhole[0] || labels.areWhole[0],
      answers.allSatisfy({ $0 >= 0 && $0 < 1000 && $0 == $0.rounded() }),
      truths.allSatisfy({ $0 >= 0 && $0 < 1000 && $0 == $0.rounded() }),
      let most = truths.max(), most >= 2, answers.max() ?? 0 <= most
    else { return self }
    let columns = Int(most) + 1
    return Grid(
      file: file, format: format, columnNames: nil,
      columns: (0..<columns).map { k in .numbers(answers.map { Int($0) == k ? 1 : 0 }) },
      rowCount: rowCount, firstLine: firstLine,
      areWhole: [Bool](repeating: true, count: columns), decimals: nil)
  }
}
