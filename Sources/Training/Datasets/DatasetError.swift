package import Tables

/// Why rows of data cannot be trained on.
package enum DatasetError: Error, Hashable, Sendable {
  /// No data set of the catalogue has this name.
  case unknown(id: String, available: [String])
  /// A data set of the catalogue is not where the program was installed; `searched` are the places.
  case missingFile(id: String, searched: [String])
  /// The file cannot be read as a table.
  case table(TableError)
  /// The file cannot be read as an array.
  case array(NumberArrayError)
  /// An array of features was named and no file of labels for it.
  case labelsNotNamed(dataset: String)
  /// The labels are not one for each row; `labels` is their shape.
  case labelsDoNotFit(dataset: String, rows: Int, labels: [Int])
  /// A label (row from 0) is no whole number.
  case labelNotInteger(dataset: String, row: Int, value: Double)
  /// A cell of one of several columns of labels is neither 0 nor 1; `line` counts from 1.
  case labelNotBinary(file: String, line: Int, column: String, text: String)
  /// A number of an array of several labels a row is neither 0 nor 1; row and column from 0.
  case arrayLabelNotBinary(file: String, row: Int, column: Int, value: Double)
  /// The same column of labels was named twice.
  case targetNamedTwice(dataset: String, column: String)
  /// A file that is not in the IDX format.
  case notIDX(path: String)
  /// A file that has another size than it says.
  case cutOff(path: String, expected: Int, found: Int)
  /// There are no rows.
  case noRows(dataset: String)
  /// There are rows, and each of them lacks a value.
  case everyRowLeftOut(dataset: String, rows: Int)
  /// No column is left to learn from.
  case noFeatures(dataset: String)
  /// There must be two classes at least; `classes` are the ones found.
  case tooFewClasses(dataset: String, classes: [String])
  /// Nearly every row has a class of its own: the column is something else.
  case tooManyClasses(dataset: String, column: String, classes: Int, rows: Int)
  /// A number that is not finite, or too large for a Float.
  case nonFiniteFeature(dataset: String, row: Int, column: String)
}

/// Something that was done to rows or columns while a data set was read.
package enum DatasetNote: Hashable, Sendable {
  /// A row was left out because its cell in this column has no value; `line` counts from 1.
  case rowLeftOut(line: Int, column: String)
  /// A column of words became one column of 0 and 1 for each word.
  case columnEncoded(column: String, words: [String])
  /// A label is true of all rows, or of none: there is nothing to learn about it.
  case labelConstant(column: String, isTrue: Bool)
  /// A column was not used, because it is not asked for or has no values.
  case columnIgnored(column: String)
  /// A column was not used, because it holds too many different words; the first of them that is no
  /// number stands in this line.
  case tooManyWords(column: String, words: Int, line: Int, text: String)
}
