package import CellGrid

/// What the colours of a heat map mean: a strip of them with numbers beside it.
package struct ColorBar: Sendable {
  /// From the lowest to the highest colour.
  package let scale: Scale
  /// What is measured.
  package let caption: String
  /// What follows the highest number where colours stop short of the largest values.
  package let overflow: String

  /// A strip.
  package init(scale: Scale, caption: String, overflow: String = "") {
    self.scale = scale
    self.caption = caption
    self.overflow = overflow
  }

  /// Draws the strip, upright, with its caption above. Nothing where it does not fit.
  package func draw(into drawing: inout Drawing, in rect: Rect) {
    guard rect.rows >= 4, rect.columns >= 4 else { return }
    drawing.text(
      TextWidth.truncated(caption, columns: rect.columns), column: rect.column, row: rect.row,
      style: Style(.muted))
    let strip = Rect(column: rect.column, row: rect.row + 1, columns: 2, rows: rect.rows - 1)
    drawing.add(.heat(HeatShape(area: strip) { _, y in 1 - y }))
    let frame = PlotFrame(area: strip, x: scale, y: scale)
    let ticks = scale.ticks(in: .rows(strip.rows))
    for tick in ticks {
      let isLast = tick == ticks.last && scale.fraction(of: tick.value) > 0.99
      drawing.text(
        tick.label + (isLast ? overflow : ""), column: strip.endColumn + 1,
        row: Int(frame.row(of: tick.value)), style: Style(.axis),
        exactly: .init(
          Position(x: Double(strip.endColumn + 1), y: frame.row(of: tick.value)), align: .left))
    }
  }
}
