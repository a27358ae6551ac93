/// Facts about files that could not be read. Lines and columns arrive counted from 1.
package final class TableMessages: Sendable {
  package func noSuchFile(_ file: String) -> String {
    "\(file): there is no such file; check the path."
  }
  package func unreadable(_ file: String, _ reason: String) -> String {
    "\(file): cannot be read: \(reason)"
  }
  package func notText(_ file: String, _ line: Int) -> String {
    "\(file):\(line): the line is not UTF-8 text; save the file as UTF-8."
  }
  package func empty(_ file: String) -> String {
    "\(file): the file is empty; it needs a line with the names of the columns."
  }
  package func raggedRow(_ file: String, _ line: Int, _ cells: Int, _ expected: Int) -> String {
    "\(file):\(line): \(cells) \(cells == 1 ? "cell" : "cells"), but the header has \(expected); "
      + "a cell with a comma in it needs quotation marks."
  }
  package func unclosedQuote(_ file: String, _ line: Int, _ column: Int) -> String {
    "\(file):\(line): the quotation mark that opens cell \(column) is never closed; close it or double it."
  }
  package func textAfterQuote(_ file: String, _ line: Int, _ column: Int) -> String {
    "\(file):\(line): text follows the closing quotation mark of cell \(column); "
      + "a quotation mark inside a cell is written twice."
  }
  package func duplicateColumn(_ file: String, _ name: String) -> String {
    "\(file): two columns are called \"\(name)\"; rename one."
  }
  package func noSuchColumn(_ file: String, _ name: String, _ known: String) -> String {
    "\(file): no column is called \"\(name)\"; there are \(known)."
  }
  package func notANumber(_ file: String, _ line: Int, _ column: String, _ text: String) -> String {
    "\(file):\(line): \"\(text)\" in column \"\(column)\" is not a number."
  }
  package func missingCell(_ file: String, _ line: Int, _ column: String) -> String {
    "\(file):\(line): the cell in column \"\(column)\" has no value."
  }

  package let arrays = NumberArrayMessages()
}

/// Facts about NPY files.
package final class NumberArrayMessages: Sendable {
  package func notNPY(_ file: String) -> String {
    "\(file): is not an NPY file; write it with numpy.save."
  }
  package func unknownVersion(_ file: String, _ version: String) -> String {
    "\(file): is of version \(version) of the NPY format; 1 to 3 are read."
  }
  package func badHeader(_ file: String, _ header: String) -> String {
    "\(file): the header does not describe an array of numbers: \(header)"
  }
  package func unsupportedType(_ file: String, _ type: String) -> String {
    type.contains("O")
      ? "\(file): holds Python objects, which only Python can read; save it with a type: "
        + "numpy.save(file, array.astype(float)), or astype(str) for names."
      : "\(file): holds numbers of type \(type); booleans, integers and floating-point numbers are read."
  }
  package func wrongAxes(_ file: String, _ shape: String) -> String {
    "\(file): has the shape (\(shape)); one or two axes are read: reshape it to rows x classes."
  }
  package func wrongLength(_ file: String, _ found: Int, _ expected: Int) -> String {
    "\(file): is \(found) bytes long, and its header announces \(expected)."
  }
}
