/// Training on several labels that may be true together.
package final class MultiLabelMessages: Sendable {
  /// A cell that is neither 0 nor 1: file, line, column, its text.
  package func labelNotBinary(_ file: String, _ line: Int, _ column: String, _ text: String)
    -> String
  {
    "\(file):\(line): column \"\(column)\" has \"\(text)\"; each of several targets must be 0 or 1 "
      + "in every row."
  }
  /// A number of an array that is neither 0 nor 1: file, row and column from 0, the number.
  package func arrayLabelNotBinary(_ file: String, _ row: Int, _ column: Int, _ number: String)
    -> String
  {
    "\(file): the number at [\(row), \(column)] is \(number); where a row has several labels, each "
      + "must be 0 or 1."
  }
  /// The same column named twice: data set, column.
  package func targetNamedTwice(_ file: String, _ column: String) -> String {
    "\(file): --target names the column \"\(column)\" twice."
  }
  /// A loss that needs one class a row: the loss, those that do not.
  package func lossNeedsOneClass(_ loss: String, _ others: String) -> String {
    "The loss \(loss) needs one class a row, and here several labels may be true together; use one of "
      + "\(others)."
  }
  /// Class weights need one class a row.
  package let weightsNeedOneClass: String =
    "Class weights need one class a row, and here several labels may be true together; leave "
    + "--class-weights out."
  /// A label that is true of all rows, or of none: column, which.
  package func labelConstant(_ column: String, _ isTrue: Bool) -> String {
    "label \"\(column)\" is \(isTrue ? "1" : "0") in every row: there is nothing to learn about it"
  }

  /// What is trained on: title, training rows, validation rows, features, labels.
  package func run(
    _ title: String, _ training: Int, _ validation: Int, _ features: Int, _ labels: Int
  ) -> String {
    "\(title): \(training) rows to train on, \(validation) held out, \(features) features, "
      + "\(labels) labels, any of them together"
  }
  /// The loss of a model that knows nothing.
  package func baseline(_ loss: String) -> String {
    "A model that knows nothing has loss ln 2 = \(loss) a cell, a label of a row;"
  }
  /// What knowing only the shares gives: loss, cell accuracy.
  package func shareBaseline(_ loss: String, _ accuracy: String) -> String {
    "one that knows only how often each label is true has \(loss), and \(accuracy) of the cells."
  }
  /// What the two accuracies are.
  package let accuracies: String =
    "cells: cell accuracy, the labels that are right; rows: subset accuracy, the rows\n"
    + "of which every label is right"
  /// Headings of the shares of cells and of rows that are right.
  package let cells = "cells"
  package let rows = "rows"
  /// Rows, features, labels.
  package func size(_ rows: Int, _ features: Int, _ labels: Int) -> String {
    "\(rows) rows, \(features) features, \(labels) labels, any of them together"
  }
  /// The labels, each with the number of rows of which it is true.
  package func labels(_ list: String) -> String {
    "Labels, and of how many rows each is true: \(list)"
  }

  /// Why a view of the lab shows nothing, by the view's id.
  package func viewNeedsOneClass(_ view: String) -> String {
    let reason =
      switch view {
      case "regions":
        "A map of regions shows which one class the model answers, and here each label is a "
          + "question of its own."
      case "rows":
        "This view names the class of each row and the one that was answered, and here a row may "
          + "have several labels, or none."
      default:
        "No class can be taken for another where a row may have several labels, or none."
      }
    return reason
      + " Curves, weights, calibration and landscape work as ever; xent check takes what "
      + "--predictions writes, label by label."
  }
  package let guessing = "guessing (ln 2)"
  package let trainCells = "train cells"
  package let validationCells = "val. cells"
  package let trainRows = "train rows"
  package let validationRows = "val. rows"
}
