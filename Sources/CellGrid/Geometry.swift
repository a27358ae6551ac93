/// A number of columns and rows. Never negative: what is smaller than nothing is nothing.
package struct Size: Hashable, Sendable {
  /// Cells from left to right.
  package let columns: Int
  /// Cells from top to bottom.
  package let rows: Int

  /// A size; negative numbers become 0.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether there is no cell at all.
  package var isEmpty: Bool { columns == 0 || rows == 0 }
}

/// The place of a cell, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  /// Cells from the left edge.
  package var column: Int
  /// Cells from the top edge.
  package var row: Int

  /// The cell in `column` and `row`.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells. Layout is done by cutting pieces off rectangles.
package struct Rect: Hashable, Sendable {
  /// The first column.
  package let column: Int
  /// The first row.
  package let row: Int
  /// How many cells it has in both directions.
  package let size: Size

  /// A rectangle; negative extents become 0.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.size = Size(columns: columns, rows: rows)
  }

  /// The whole of a canvas of that size.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// Cells from left to right.
  package var columns: Int { size.columns }
  /// Cells from top to bottom.
  package var rows: Int { size.rows }
  /// The column after the last.
  package var endColumn: Int { column + columns }
  /// The row after the last.
  package var endRow: Int { row + rows }
  /// Whether there is no cell at all.
  package var isEmpty: Bool { size.isEmpty }

  /// Whether the cell at `point` lies in the rectangle.
  package func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The cells that both have.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top)
  }

  /// The rectangle without `left`, `top`, `right` and `bottom` cells at its edges.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: column + left, row: row + top, columns: columns - left - right,
      rows: rows - top - bottom)
  }

  /// Cuts `rows` rows off the top: the piece, and what is left. Never more than there are.
  package func cutTop(_ rows: Int) -> (Rect, Rect) {
    let cut = min(max(0, rows), self.rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: cut),
      Rect(column: column, row: row + cut, columns: columns, rows: self.rows - cut)
    )
  }

  /// Cuts `rows` rows off the bottom: the piece, and what is left.
  package func cutBottom(_ rows: Int) -> (Rect, Rect) {
    let cut = min(max(0, rows), self.rows)
    return (
      Rect(column: column, row: endRow - cut, columns: columns, rows: cut),
      Rect(column: column, row: row, columns: columns, rows: self.rows - cut)
    )
  }

  /// Cuts `columns` columns off the left: the piece, and what is left.
  package func cutLeft(_ columns: Int) -> (Rect, Rect) {
    let cut = min(max(0, columns), self.columns)
    return (
      Rect(column: column, row: row, columns: cut, rows: rows),
      Rect(column: column + cut, row: row, columns: self.columns - cut, rows: rows)
    )
  }

  /// Cuts `columns` columns off the right: the piece, and what is left.
  package func cutRight(_ columns: Int) -> (Rect, Rect) {
    let cut = min(max(0, columns), self.columns)
    return (
      Rect(column: endColumn - cut, row: row, columns: cut, rows: rows),
      Rect(column: column, row: row, columns: self.columns - cut, rows: rows)
    )
  }
}
