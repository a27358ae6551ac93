internal import Numbers

extension Table {
  /// The words that mean "no value", besides an empty cell: those that R, pandas and spreadsheets
  /// write.
  package static let missingWords = [
    "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "#N/A", "?",
  ]

  /// True when the cell is empty, blank, or one of `missingWords`.
  package func isMissing(row: Int, column: Int) -> Bool {
    let cell = cell(row, column)
    if cell.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { return true }
    guard cell.count <= 4 else { return false }
    return Self.missingWords.contains { $0.utf8.elementsEqual(cell) }
  }

  /// The number in a cell, nil when its text is not a finite decimal number.
  ///
  /// Blanks around the number are allowed. The result is the closest Double to the decimal text.
  package func number(row: Int, column: Int) -> Double? {
    DecimalNumber.parse(cell(row, column))
  }

  /// The number in a cell that must have one.
  ///
  /// Throws `missingCell` or `notANumber` with the line and the column's name.
  package func requiredNumber(row: Int, column: Int) throws(TableError) -> Double {
    if let value = number(row: row, column: column) { return value }
    let line = line(ofRow: row)
    let name = columnNames[column]
    if isMissing(row: row, column: column) {
      throw .missingCell(file: file, line: line, column: name)
    }
    throw .notANumber(file: file, line: line, column: name, text: self[row, column])
  }
}
