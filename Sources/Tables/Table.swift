/// Named columns and rows of text cells, with the line of the file that each row came from.
///
/// Cells are kept as UTF-8 in one block of memory, so that a table costs about its file's size plus
/// eight bytes a cell.
package struct Table: Sendable {
  /// The file's name as the person gave it, for error messages.
  package let file: String
  /// The names of the columns, from the header line.
  package let columnNames: [String]
  /// The number of rows below the header.
  package var rowCount: Int { lines.count }
  /// The number of columns.
  package var columnCount: Int { columnNames.count }

  private let bytes: [UInt8]
  /// Where each cell starts in `bytes`, row by row, with one more entry for the end.
  private let starts: [Int]
  /// The line of the file on which each row starts.
  private let lines: [Int]

  init(file: String, columnNames: [String], bytes: [UInt8], starts: [Int], lines: [Int]) {
    precondition(starts.count == lines.count * columnNames.count + 1)
    self.file = file
    self.columnNames = columnNames
    self.bytes = bytes
    self.starts = starts
    self.lines = lines
  }

  /// The line of the file on which row `row` (from 0) starts; the header is line 1.
  package func line(ofRow row: Int) -> Int { lines[row] }

  /// The text of one cell, both positions from 0.
  package subscript(row: Int, column: Int) -> String {
    String(decoding: cell(row, column), as: UTF8.self)
  }

  /// The position of the column of this name; names must match exactly.
  ///
  /// Throws `noSuchColumn` with the names that there are.
  package func column(named name: String) throws(TableError) -> Int {
    guard let index = columnNames.firstIndex(of: name) else {
      throw .noSuchColumn(file: file, name: name, available: columnNames)
    }
    return index
  }

  func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let index = row * columnCount + column
    return bytes[starts[index]..<starts[index + 1]]
  }
}
