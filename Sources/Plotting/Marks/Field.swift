internal import CellGrid

/// A function of x and y shown as colours, with lines of equal value.
package struct Field: Mark {
  /// The value at a place; NaN where there is none.
  package let value: @Sendable (_ x: Double, _ y: Double) -> Double
  /// From the value of the first colour to that of the last.
  package let colors: Scale
  /// The values that lines are drawn at.
  package let levels: [Double]

  /// A field.
  package init(
    colors: Scale, levels: [Double] = [], value: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.value = value
    self.colors = colors
    self.levels = levels
  }

  /// Colours first, lines in front of them.
  package func draw(into drawing: inout Drawing, frame: PlotFrame) {
    let value = value
    let colors = colors
    // The heat map's squares and the places of the other marks are the same: a color is the value
    // of the point that would be drawn there.
    let at: @Sendable (Double, Double) -> Double = { x, y in
      value(frame.x(atShare: x), frame.y(atShare: y))
    }
    drawing.add(
      .heat(
        HeatShape(area: frame.area) { x, y in
          let value = at(x, y)
          return value.isNaN ? .nan : min(max(colors.fraction(of: value), 0), 1)
        }))
    let area = frame.area
    guard !levels.isEmpty else { return }
    let lines = ContourLines(
      columns: min(area.columns * 2, 160), rows: min(area.rows * 2, 80), value: at)
    for level in levels {
      let points = lines.points(of: level)
      drawing.add(
        .path(
          points.map {
            Position(
              x: Double(area.column) + $0.x * Double(area.columns),
              y: Double(area.row) + $0.y * Double(area.rows))
          }, Stroke(.standard, isThin: true), clip: area))
    }
  }
}
