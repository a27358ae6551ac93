/// What is wrong with a file of rows and columns, and where.
///
/// Lines and columns count from 1, the header being line 1, as an editor shows them; a quoted cell
/// that spans lines makes a row's line the one that it starts on.
package enum TableError: Error, Hashable, Sendable {
  /// There is no such file.
  case noSuchFile(file: String)
  /// The file is there but cannot be read; `reason` is the system's own words.
  case unreadable(file: String, reason: String)
  /// The bytes of this line are not UTF-8 text.
  case notText(file: String, line: Int)
  /// The file has no header line.
  case empty(file: String)
  /// A row has more or fewer cells than the header.
  case raggedRow(file: String, line: Int, cells: Int, expected: Int)
  /// A quotation mark opens a cell and none closes it before the file ends.
  case unclosedQuote(file: String, line: Int, column: Int)
  /// Text stands between a closing quotation mark and the next separator.
  case textAfterQuote(file: String, line: Int, column: Int)
  /// Two columns have the same name.
  case duplicateColumn(file: String, name: String)
  /// No column has this name; `available` are the names that there are.
  case noSuchColumn(file: String, name: String, available: [String])
  /// A cell that must be a number is not one.
  case notANumber(file: String, line: Int, column: String, text: String)
  /// A cell that must have a value is empty, or says that the value is missing.
  case missingCell(file: String, line: Int, column: String)
}
