package import CellGrid

extension Drawing {
  /// Paints the drawing into the cells of a rectangle; nothing outside of it changes.
  package func paint(into canvas: inout Canvas, in bounds: Rect, style: PaintStyle = PaintStyle()) {
    // The canvas is moved in and out, so that its cells are not copied.
    var taken = Canvas(Size(columns: 0, rows: 0))
    swap(&taken, &canvas)
    var painter = CanvasPainter(canvas: taken, bounds: bounds, style: style)
    taken = Canvas(Size(columns: 0, rows: 0))
    for shape in shapes { painter.paint(shape) }
    swap(&painter.canvas, &canvas)
  }
}

/// Turns shapes into cells.
struct CanvasPainter {
  var canvas: Canvas
  let bounds: Rect
  let style: PaintStyle
  var raster: DotRaster
  /// What shows that a cell has nothing in it but the faint lines of the grid.
  let gridGlyph: Glyph

  init(canvas: Canvas, bounds: Rect, style: PaintStyle) {
    self.canvas = canvas
    self.bounds = bounds.intersection(canvas.bounds)
    self.style = style
    self.raster = DotRaster(canvas.size)
    self.gridGlyph = Glyph(style.glyphs == .ascii ? "." : "·")
  }

  mutating func paint(_ shape: Shape) {
    switch shape {
    case .text(let text): paint(text)
    case .path(let points, let stroke, let clip): paintPath(points, stroke, clip)
    case .band(let upper, let lower, let fill, let clip): paintBand(upper, lower, fill, clip)
    case .bar(let bar): paint(bar)
    case .marker(let place, let marker, let style): paint(marker, at: place, style)
    case .axis(let axis): paint(axis)
    case .rule(let rule): paint(rule)
    case .heat(let heat): paint(heat)
    case .arrow(let from, let to, let stroke): paintArrow(from, to, stroke)
    }
  }

  /// Puts a character into a cell, in front of all dots.
  mutating func put(_ scalar: Unicode.Scalar, _ column: Int, _ row: Int, _ style: Style) {
    guard bounds.contains(Point(column: column, row: row)) else { return }
    canvas[column, row] = Cell(Glyph(scalar), style)
    raster[column, row] = 0
  }

  /// Whether a thin line may use the cell.
  func isFree(_ column: Int, _ row: Int) -> Bool {
    let glyph = canvas[column, row].glyph
    return glyph == .space || glyph == gridGlyph
  }

  private mutating func paint(_ shape: TextShape) {
    let text = style.glyphs == .ascii ? PlainText.ascii(shape.text) : shape.text
    let width = TextWidth.columns(of: text)
    var column =
      switch shape.align {
      case .left: shape.column
      case .center: shape.column - (width - 1) / 2
      case .right: shape.column - width + 1
      }
    guard shape.row >= bounds.row, shape.row < bounds.endRow else { return }
    var shown = text
    if column < bounds.column {
      // Only whole characters within the bounds.
      while column < bounds.column, let first = shown.first {
        column += TextWidth.columns(of: String(first))
        shown.removeFirst()
      }
    }
    let end = canvas.write(
      shown, column: column, row: shape.row, style: shape.style, limit: bounds.endColumn - column)
    for cell in column..<max(column, end) { raster[cell, shape.row] = 0 }
  }

  private mutating func paint(_ marker: Marker, at place: Position, _ style: Style) {
    guard place.x.isFinite, place.y.isFinite, abs(place.x) < 1e6, abs(place.y) < 1e6 else { return }
    put(
      marker.glyph(self.style.glyphs), Int(place.x.rounded(.down)), Int(place.y.rounded(.down)),
      style)
  }

  private mutating func paint(_ axis: AxisShape) {
    let isASCII = style.glyphs == .ascii
    let look = Style(.axis)
    switch axis.edge {
    case .bottom:
      let row = axis.area.endRow
      for column in axis.area.column..<max(axis.area.column, axis.area.endColumn) {
        put(isASCII ? "-" : "─", column, row, look)
      }
      for tick in axis.minorTicks { put(isASCII ? "'" : "╵", Int(tick.rounded(.down)), row, look) }
      for tick in axis.ticks { put(isASCII ? "+" : "┴", Int(tick.rounded(.down)), row, look) }
      put(isASCII ? "+" : "└", axis.area.column - 1, row, look)
    case .left:
      let column = axis.area.column - 1
      for row in axis.area.row..<max(axis.area.row, axis.area.endRow) {
        put(isASCII ? "|" : "│", column, row, look)
      }
      for tick in axis.ticks { put(isASCII ? "+" : "┤", column, Int(tick.rounded(.down)), look) }
    }
  }

  private mutating func paint(_ rule: Rule) {
    guard rule.place.isFinite, abs(rule.place) < 1e6 else { return }
    let place = Int(rule.place.rounded(.down))
    let isASCII = style.glyphs == .ascii
    let look = Style(rule.role)
    switch rule.direction {
    case .horizontal:
      guard place >= rule.area.row, place < rule.area.endRow else { return }
      for column in rule.area.column..<max(rule.area.column, rule.area.endColumn)
      where isFree(column, place) {
        if rule.role == .grid {
          if (column - rule.area.column) % 4 == 1 { put(gridGlyph.scalar, column, place, look) }
        } else {
          put(isASCII ? "-" : "╌", column, place, look)
        }
      }
    case .vertical:
      // Dots in both directions would fight; the ticks below are enough here.
      guard rule.role != .grid, place >= rule.area.column, place < rule.area.endColumn else {
        return
      }
      for row in rule.area.row..<max(rule.area.row, rule.area.endRow) where isFree(place, row) {
        put(isASCII ? ":" : "╎", place, row, look)
      }
    }
  }
}

extension Glyph {
  /// The base character.
  var scalar: Unicode.Scalar { Unicode.Scalar(base) ?? " " }
}
