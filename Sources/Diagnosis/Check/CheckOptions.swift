/// What the person says about the files, where guessing would not do.
package struct CheckOptions: Sendable {
  /// What the predictions are; nil to find out.
  package var kind: PredictionKind?
  /// The names of the classes, in the order of the columns; nil to take them from the header.
  package var classNames: [String]?
  /// A weight a class; nil for none.
  package var weights: [Double]?
  /// A label that says that a row does not count; nil for -100 where it occurs.
  package var ignoreIndex: Int?
  /// A loss that another tool gave for the same rows; nil for none.
  package var reported: Double?
  /// With how many digits that loss was written.
  package var reportedDigits = 4
  /// The batch size of the other tool; nil when that is not known.
  package var batchSize: Int?

  /// Nothing said.
  package init() {}

  /// Takes a loss as another tool wrote it, with as many digits; nothing where it is no number.
  package mutating func takeReported(_ text: String) {
    reported = Double(text)
    let decimals = text.split(separator: ".").dropFirst().first?.prefix { $0.isNumber }
    reportedDigits = decimals?.count ?? 0
  }
}

/// What numbers of predictions are.
package enum PredictionKind: String, CaseIterable, Hashable, Sendable {
  /// Any real numbers, to be put through softmax or sigmoid.
  case logits
  /// Logarithms of probabilities, none above 0.
  case logProbabilities = "log-probabilities"
  /// From 0 to 1.
  case probabilities
  /// From 0 to 100.
  case percent
}

/// What is asked of each row.
package enum TaskKind: String, Hashable, Sendable {
  /// One of two, by one column.
  case binary
  /// One of K.
  case multiClass = "multi-class"
  /// Any of K.
  case multiLabel = "multi-label"
}

/// How labels are written.
package enum LabelEncoding: String, Hashable, Sendable {
  /// The number of the class, from 0.
  case index
  /// The number of the class, from 1.
  case indexFromOne = "index-from-1"
  /// The name of the class.
  case text
  /// -1 and +1.
  case signs = "-1/+1"
  /// Two other numbers, such as 1 and 2 or 0 and 255.
  case twoNumbers = "two-numbers"
  /// K columns of which one is 1.
  case oneHot = "one-hot"
  /// K columns of 0 and 1, any of which may be 1.
  case multiHot = "multi-hot"
  /// K columns of shares that sum to 1, or one column of shares.
  case soft
}

/// Why files cannot be checked.
package enum CheckError: Error, Hashable, Sendable {
  /// Different numbers of rows.
  case rowCounts(predictions: Int, targets: Int)
  /// The second predictions are of other rows or columns.
  case againShape(rows: Int, columns: Int, expectedRows: Int, expectedColumns: Int)
  /// No column of predictions is left.
  case noPredictions
  /// A column of predictions holds words: its name or number, the first word, its line.
  case wordsInPredictions(column: String, text: String, line: Int)
  /// A cell of predictions with nothing in it: the column's name or number, its line.
  case emptyCell(column: String, line: Int)
  /// Targets of more than one column that are no encoding of classes.
  case unreadableTargets(columns: Int, classes: Int)
  /// A label that is no number, in a column of numbers; lines count from 1.
  case badLabel(text: String, place: Int, isLine: Bool)
  /// A word that is no class.
  case unknownClass(text: String, line: Int, known: [String])
  /// More words than columns.
  case tooManyClasses(found: Int, columns: Int)
  /// A weight for each class is needed.
  case weightCount(found: Int, classes: Int)
  /// Names for each column are needed.
  case nameCount(found: Int, columns: Int)
}
