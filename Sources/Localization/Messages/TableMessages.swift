/// Facts about files that could not be read. Lines and columns arrive counted from 1.
public struct TableMessages: Sendable {
  /// There is no such file.
  public let noSuchFile: @Sendable (String) -> String
  /// The system would not read it: file, its reason.
  public let unreadable: @Sendable (String, String) -> String
  /// Not UTF-8: file, line.
  public let notText: @Sendable (String, Int) -> String
  /// Not even a header.
  public let empty: @Sendable (String) -> String
  /// A row of another length: file, line, cells, cells expected.
  public let raggedRow: @Sendable (String, Int, Int, Int) -> String
  /// A quotation mark that never closes: file, line, column.
  public let unclosedQuote: @Sendable (String, Int, Int) -> String
  /// Text after a closing quotation mark: file, line, column.
  public let textAfterQuote: @Sendable (String, Int, Int) -> String
  /// Two columns of one name: file, name.
  public let duplicateColumn: @Sendable (String, String) -> String
  /// No column of that name: file, name, names that there are.
  public let noSuchColumn: @Sendable (String, String, String) -> String
  /// Not a number: file, line, name of the column, text of the cell.
  public let notANumber: @Sendable (String, Int, String, String) -> String
  /// No value: file, line, name of the column.
  public let missingCell: @Sendable (String, Int, String) -> String

  /// Facts about NPY files.
  public let arrays: NumberArrayMessages
}

/// Facts about NPY files.
public struct NumberArrayMessages: Sendable {
  /// It does not begin as NPY files do.
  public let notNPY: @Sendable (String) -> String
  /// A later version: file, version.
  public let unknownVersion: @Sendable (String, String) -> String
  /// A header that does not say what it must: file, header.
  public let badHeader: @Sendable (String, String) -> String
  /// Numbers of a kind that is not read: file, NumPy's name for it.
  public let unsupportedType: @Sendable (String, String) -> String
  /// Too many axes, or none: file, shape.
  public let wrongAxes: @Sendable (String, String) -> String
  /// Cut off, or too long: file, bytes, bytes expected.
  public let wrongLength: @Sendable (String, Int, Int) -> String
}

extension NumberArrayMessages {
  static let english = NumberArrayMessages(
    notNPY: { "\($0): is not an NPY file; write it with numpy.save." },
    unknownVersion: { "\($0): is of version \($1) of the NPY format; 1 to 3 are read." },
    badHeader: { "\($0): the header does not describe an array of numbers: \($1)" },
    unsupportedType: {
      $1.contains("O")
        ? "\($0): holds Python objects, which only Python can read; save it with a type: "
          + "numpy.save(file, array.astype(float)), or astype(str) for names."
        : "\($0): holds numbers of type \($1); booleans, integers and floating-point numbers are read."
    },
    wrongAxes: {
      "\($0): has the shape (\($1)); one or two axes are read: reshape it to rows x classes."
    },
    wrongLength: { "\($0): is \($1) bytes long, and its header announces \($2)." })
}

extension TableMessages {
  static let english = TableMessages(
    noSuchFile: { "\($0): there is no such file; check the path." },
    unreadable: { "\($0): cannot be read: \($1)" },
    notText: { "\($0):\($1): the line is not UTF-8 text; save the file as UTF-8." },
    empty: { "\($0): the file is empty; it needs a line with the names of the columns." },
    raggedRow: {
      "\($0):\($1): \($2) \($2 == 1 ? "cell" : "cells"), but the header has \($3); "
        + "a cell with a comma in it needs quotation marks."
    },
    unclosedQuote: {
      "\($0):\($1): the quotation mark that opens cell \($2) is never closed; close it or double it."
    },
    textAfterQuote: {
      "\($0):\($1): text follows the closing quotation mark of cell \($2); "
        + "a quotation mark inside a cell is written twice."
    },
    duplicateColumn: { "\($0): two columns are called \"\($1)\"; rename one." },
    noSuchColumn: { "\($0): no column is called \"\($1)\"; there are \($2)." },
    notANumber: { "\($0):\($1): \"\($3)\" in column \"\($2)\" is not a number." },
    missingCell: { "\($0):\($1): the cell in column \"\($2)\" has no value." },
    arrays: .english)
}
