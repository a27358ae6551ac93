/// Training on several labels that may be true together.
public struct MultiLabelMessages: Sendable {
  /// A cell that is neither 0 nor 1: file, line, column, its text.
  public let labelNotBinary: @Sendable (String, Int, String, String) -> String
  /// A number of an array that is neither 0 nor 1: file, row and column from 0, the number.
  public let arrayLabelNotBinary: @Sendable (String, Int, Int, String) -> String
  /// The same column named twice: data set, column.
  public let targetNamedTwice: @Sendable (String, String) -> String
  /// A loss that needs one class a row: the loss, those that do not.
  public let lossNeedsOneClass: @Sendable (String, String) -> String
  /// Class weights need one class a row.
  public let weightsNeedOneClass: String
  /// A label that is true of all rows, or of none: column, which.
  public let labelConstant: @Sendable (String, Bool) -> String

  /// What is trained on: title, training rows, validation rows, features, labels.
  public let run: @Sendable (String, Int, Int, Int, Int) -> String
  /// The loss of a model that knows nothing.
  public let baseline: @Sendable (String) -> String
  /// What knowing only the shares gives: loss, cell accuracy.
  public let shareBaseline: @Sendable (String, String) -> String
  /// What the two accuracies are.
  public let accuracies: String
  /// Headings of the shares of cells and of rows that are right.
  public let cells, rows: String
  /// Rows, features, labels.
  public let size: @Sendable (Int, Int, Int) -> String
  /// The labels, each with the number of rows of which it is true.
  public let labels: @Sendable (String) -> String

  /// Why a view of the lab shows nothing, by the view's id.
  public let viewNeedsOneClass: @Sendable (String) -> String
  /// Readings of the lab.
  public let guessing, trainCells, validationCells, trainRows, validationRows: String
}

extension MultiLabelMessages {
  static let english = MultiLabelMessages(
    labelNotBinary: { file, line, column, text in
      "\(file):\(line): column \"\(column)\" has \"\(text)\"; each of several targets must be 0 or 1 "
        + "in every row."
    },
    arrayLabelNotBinary: { file, row, column, number in
      "\(file): the number at [\(row), \(column)] is \(number); where a row has several labels, each "
        + "must be 0 or 1."
    },
    targetNamedTwice: { "\($0): --target names the column \"\($1)\" twice." },
    lossNeedsOneClass: {
      "The loss \($0) needs one class a row, and here several labels may be true together; use one of "
        + "\($1)."
    },
    weightsNeedOneClass:
      "Class weights need one class a row, and here several labels may be true together; leave "
      + "--class-weights out.",
    labelConstant: { column, isTrue in
      "label \"\(column)\" is \(isTrue ? "1" : "0") in every row: there is nothing to learn about it"
    },
    run: { title, training, validation, features, labels in
      "\(title): \(training) rows to train on, \(validation) held out, \(features) features, "
        + "\(labels) labels, any of them together"
    },
    baseline: { "A model that knows nothing has loss ln 2 = \($0) a cell, a label of a row;" },
    shareBaseline: {
      "one that knows only how often each label is true has \($0), and \($1) of the cells."
    },
    accuracies:
      "cells: cell accuracy, the labels that are right; rows: subset accuracy, the rows\n"
      + "of which every label is right",
    cells: "cells", rows: "rows",
    size: { "\($0) rows, \($1) features, \($2) labels, any of them together" },
    labels: { "Labels, and of how many rows each is true: \($0)" },
    viewNeedsOneClass: { view in
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
    },
    guessing: "guessing (ln 2)", trainCells: "train cells", validationCells: "val. cells",
    trainRows: "train rows",
    validationRows: "val. rows")
}
