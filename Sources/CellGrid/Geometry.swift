/// A number of columns and rows. Never negative: what is smaller than nothing is nothing.
public struct Size: Hashable, Sendable {
  /// Cells from left to right.
  public let columns: Int
  /// Cells from top to bottom.
  public let rows: Int

  /// A size; negative numbers become 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether there is no cell at all.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
}

/// The place of a cell, counted from 0 at the top left.
public struct Point: Hashable, Sendable {
  /// Cells from the left edge.
  public var column: Int
  /// Cells from the top edge.
  public var row: Int

  /// The cell in `column` and `row`.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells. Layout is done by cutting pieces off rectangles.
public struct Rect: Hashable, Sendable {
  /// The first column.
  public let column: Int
  /// The first row.
  public let row: Int
  /// How many cells it has in both directions.
  public let size: Size

  /// A rectangle; negative extents become 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.size = Size(columns: columns, rows: rows)
  }

  /// The whole of a canvas of that size.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// Cells from left to right.
  public var columns: Int { size.columns }
  /// Cells from top to bottom.
  public var rows: Int { size.rows }
  /// The column after the last.
  public var endColumn: Int { column + columns }
  /// The row after the last.
  public var endRow: Int { row + rows }
  /// Whether there is no cell at all.
  public var isEmpty: Bool { size.isEmpty }

  /// Whether the cell at `point` lies in the rectangle.
  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The cells that both have.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top)
  }

  /// The rectangle without `left`, `top`, `right` and `bottom` cells at its edges.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: column + left, row: row + top, columns: columns - left - right,
      rows: rows - top - bottom)
  }

  /// Cuts `rows` rows off the top: the piece, and what is left. Never more than there are.
  public func cutTop(_ rows: Int) -> (Rect, Rect) {
    let cut = min(max(0, rows), self.rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: cut),
      Rect(column: column, row: row + cut, columns: columns, rows: self.rows - cut)
    )
  }

  /// Cuts `rows` rows off the bottom: the piece, and what is left.
  public func cutBottom(_ rows: Int) -> (Rect, Rect) {
    let cut = min(max(0, rows), self.rows)
    return (
      Rect(column: column, row: endRow - cut, columns: columns, rows: cut),
      Rect(column: column, row: row, columns: columns, rows: self.rows - cut)
    )
  }

  /// Cuts `columns` columns off the left: the piece, and what is left.
  public func cutLeft(_ columns: Int) -> (Rect, Rect) {
    let cut = min(max(0, columns), self.columns)
    return (
      Rect(column: column, row: row, columns: cut, rows: rows),
      Rect(column: column + cut, row: row, columns: self.columns - cut, rows: rows)
    )
  }

  /// Cuts `columns` columns off the right: the piece, and what is left.
  public func cutRight(_ columns: Int) -> (Rect, Rect) {
    let cut = min(max(0, columns), self.columns)
    return (
      Rect(column: endColumn - cut, row: row, columns: cut, rows: rows),
      Rect(column: column, row: row, columns: self.columns - cut, rows: rows)
    )
  }
}
