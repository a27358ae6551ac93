package import Tables

/// What was read, and how it was understood.
package struct CheckFiles: Sendable {
  /// The predictions as they were read.
  package let predictions: Grid
  /// The targets as they were read.
  package let targets: Grid
  /// Predictions of the same rows a second time; nil where there are none.
  package let again: Grid?
  /// What the columns of the files are.
  package let roles: CheckRoles
  /// The columns that are neither predictions nor labels.
  package let leftOut: [LeftOutColumn]
  /// The files whose first line, a 0, was taken for a header.
  package let headers: [String]
  /// What detectors look at.
  package let input: CheckInput
  /// The names of the classes.
  package let classes: [String]

  /// Predictions and labels of the same rows; rows and columns are exchanged where only that fits.
  ///
  /// - Parameters:
  ///   - second: the labels; nil where they are columns of the first file.
  ///   - repeated: predictions of the same rows by the same model, a second time.
  package init(
    _ first: Grid, _ second: Grid?, again repeated: Grid? = nil, roles: CheckRoles,
    _ options: CheckOptions = CheckOptions()
  ) throws(CheckError) {
    self.roles = roles
    let kept = roles.first.predictions
    let given = first.selecting(kept)
    // What is no prediction in one of two files is none in the other.
    let again = repeated.map { $0.columnCount == first.columnCount ? $0.selecting(kept) : $0 }
    let labels = (second ?? first).selecting((roles.second ?? roles.first).targets)
    var leftOut = roles.first.leftOut(of: first)
    if let second, let own = roles.second {
      leftOut += own.leftOut(of: second).filter { !leftOut.contains($0) }
    }
    // A list of labels on one line is a column.
    let isOneLine =
      labels.rowCount == 1 && given.rowCount > 1
      && [given.rowCount, given.columnCount].contains(labels.columnCount)
    // The one column of an unnamed table is named 0 by pandas, in both files or in the longer.
    let (whole, targets) = Self.withoutCountedHeaders(
      given, isOneLine ? labels.transposed : labels)
    let isTransposed =
      whole.rowCount != targets.rowCount && whole.columnCount == targets.rowCount
      && whole.columnCount > 1
    let predictions = (isTransposed ? whole.transposed : whole).answersAsColumns(for: targets)
    headers = [(whole, given), (targets, isOneLine ? targets : labels)].filter {
      $0.0.firstLine != $0.1.firstLine
    }.map(\.0.file)
    self.predictions = predictions
    self.targets = targets
    self.again = again
    self.leftOut = leftOut
    let read = try Predictions(predictions, kind: options.kind)
    if let names = options.classNames, read.columns > 1, names.count != read.columns {
      throw .nameCount(found: names.count, columns: read.columns)
    }
    guard read.rows == targets.rowCount else {
      throw .rowCounts(predictions: read.rows, targets: targets.rowCount)
    }
    let truth = try Labels(
      targets, columns: read.columns, columnNames: predictions.columnNames, options: options)
    if let weights = options.weights, weights.count != read.classes {
      throw .weightCount(found: weights.count, classes: read.classes)
    }
    var secondTime: Predictions?
    if let again {
      // What was done to the first is done to the second.
      let sameRows = whole.firstLine == given.firstLine ? again : again.withoutFirstRow
      let other = try Predictions(
        (isTransposed ? sameRows.transposed : sameRows).answersAsColumns(for: targets),
        kind: options.kind)
      guard other.rows == read.rows, other.columns == read.columns else {
        throw .againShape(
          rows: other.rows, columns: other.columns, expectedRows: read.rows,
          expectedColumns: read.columns)
      }
      secondTime = other
    }
    input = CheckInput(
      read, truth, options, decimals: predictions.decimals, again: secondTime,
      isTransposed: isTransposed, order: Self.order(of: first, second, roles))
    classes =
      options.classNames ?? truth.names
      ?? (read.columns > 1 ? predictions.columnNames : nil) ?? (0..<read.classes).map(String.init)
  }

  /// The row of the labels that has the number of each row of the predictions, where both files number their
  /// rows and not in the same order.
  private static func order(of first: Grid, _ second: Grid?, _ roles: CheckRoles) -> [Int]? {
    guard let second, let one = roles.first.rowNumbers, let two = roles.second?.rowNumbers,
      let numbers = first.numbers(one), let others = second.numbers(two)
    else { return nil }
    return Grid.order(of: numbers, in: others)
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
