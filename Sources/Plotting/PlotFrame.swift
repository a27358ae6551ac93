package import CellGrid

/// Where a plot's area lies on the grid, and how values and cells belong together.
package struct PlotFrame: Hashable, Sendable {
  /// The cells of the area itself, without axes and titles.
  package let area: Rect
  /// The scale from left to right.
  package let x: Scale
  /// The scale from bottom to top.
  package let y: Scale

  /// A frame.
  package init(area: Rect, x: Scale, y: Scale) {
    self.area = area
    self.x = x
    self.y = y
  }

  /// The place of a value of x, in cells: the ends of the scale are the middles of the outermost
  /// dots, so that the whole area is used and nothing sticks out.
  package func column(of value: Double) -> Double {
    Double(area.column) + 0.25 + x.fraction(of: value) * (Double(area.columns) - 0.5)
  }

  /// The place of a value of y, in cells.
  package func row(of value: Double) -> Double {
    Double(area.endRow) - 0.125 - y.fraction(of: value) * (Double(area.rows) - 0.25)
  }

  /// The place of a point.
  package func position(x: Double, y: Double) -> Position {
    Position(x: column(of: x), y: row(of: y))
  }

  /// The value of x at a share of the area's width from the left edge, kept within the scale.
  func x(atShare share: Double) -> Double {
    let columns = Double(area.columns)
    return x.value(at: min(max((share * columns - 0.25) / max(columns - 0.5, 0.5), 0), 1))
  }

  /// The value of y at a share of the area's height from the upper edge, kept within the scale.
  func y(atShare share: Double) -> Double {
    let rows = Double(area.rows)
    return y.value(at: min(max(((1 - share) * rows - 0.125) / max(rows - 0.25, 0.75), 0), 1))
  }

  /// The value of x in the middle of a column of cells, kept within the scale.
  package func x(atColumn column: Int) -> Double {
    let share = (Double(column - area.column) + 0.25) / max(Double(area.columns) - 0.5, 0.5)
    return x.value(at: min(max(share, 0), 1))
  }

  /// The value of y in the middle of a row of cells, kept within the scale.
  package func y(atRow row: Int) -> Double {
    let share = (Double(area.endRow - row) - 0.625) / max(Double(area.rows) - 0.25, 0.75)
    return y.value(at: min(max(share, 0), 1))
  }

  /// Values of x from the left to the right end, `perCell` in every cell: enough for a smooth curve.
  package func samples(perCell: Int = 4) -> [Double] {
    let count = max(2, area.columns * perCell)
    return (0..<count).map { x.value(at: Double($0) / Double(count - 1)) }
  }
}
