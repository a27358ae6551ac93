extension Grid {
  /// Rows as columns and columns as rows, without names; itself where a column holds words.
  package var transposed: Grid {
    guard !(0..<columnCount).contains(where: areWords) else { return self }
    var turned = [Double](repeating: 0, count: values.count)
    for row in 0..<rowCount {
      for column in 0..<columnCount {
        turned[column * rowCount + row] = values[row * columnCount + column]
      }
    }
    return Grid(
      file: file, format: format, columnNames: nil, values: turned, columnCount: rowCount,
      rowCount: columnCount, firstLine: 0,
      areWhole: [Bool](repeating: areWhole.allSatisfy { $0 }, count: rowCount),
      decimals: decimals)
  }

  /// All rows but the first.
  package var withoutFirstRow: Grid {
    guard rowCount > 0, !(0..<columnCount).contains(where: areWords) else { return self }
    return Grid(
      file: file, format: format, columnNames: columnNames,
      values: Array(values.dropFirst(columnCount)), columnCount: columnCount,
      rowCount: rowCount - 1, firstLine: firstLine + 1, lines: lines(behind: 1), areWhole: areWhole,
      decimals: decimals)
  }

  /// Whether the first row alone is made of whole numbers; every other number of the only column has a part
  /// behind the point.
  package var isFirstRowAloneWhole: Bool {
    columnCount == 1 && rowCount > 1 && values[0] == values[0].rounded()
      && values.dropFirst().allSatisfy { $0 != $0.rounded() }
  }
}
