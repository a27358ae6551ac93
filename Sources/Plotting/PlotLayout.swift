internal import CellGrid

/// How a plot shares out a rectangle: titles, axes, room for names, and the area.
///
/// Parts are dropped in this order as the rectangle shrinks: heading, axis titles, names beside
/// the lines, tick labels, axis lines. The area is what remains, at least one cell.
struct PlotLayout {
  let frame: PlotFrame
  let xTicks: [Tick]
  let yTicks: [Tick]
  let xRoom: TickRoom
  let titleRow: Int?
  let captionRow: Int?
  let xCaptionRow: Int?
  let legendRow: Int?
  let hasAxes: Bool
  /// The first column of the names at the ends of lines, and how many columns they have.
  let endLabels: (column: Int, columns: Int)?
  let bounds: Rect

  init(_ plot: Plot, in rect: Rect) {
    bounds = rect
    var room = rect
    let labels = plot.marks.compactMap(\.label)
    func cut(_ condition: Bool) -> Int? {
      guard condition else { return nil }
      let row = room.row
      room = room.cutTop(1).1
      return row
    }
    titleRow = cut(!plot.title.isEmpty && rect.rows >= 10 && rect.columns >= 20)
    captionRow = cut(!plot.y.caption.isEmpty && rect.rows >= 7 && rect.columns >= 12)
    let wantsEnd = labels.filter { $0.place == .atEnd }
    let hasEnd = !wantsEnd.isEmpty && rect.columns >= 48 && rect.rows >= 6
    let wantsLegend = labels.contains { $0.place == .legend } || (!wantsEnd.isEmpty && !hasEnd)
    legendRow = cut(wantsLegend && rect.rows >= 7 && rect.columns >= 20)
    if hasEnd {
      let widest = wantsEnd.map { $0.width }.max() ?? 0
      let columns = min(widest, rect.columns * 2 / 5)
      room = room.cutRight(columns + 1).1
      endLabels = (room.endColumn + 1, columns)
    } else {
      endLabels = nil
    }
    hasAxes = rect.rows >= 4 && rect.columns >= 10
    var hasCaption = false
    if hasAxes {
      hasCaption = !plot.x.caption.isEmpty && rect.rows >= 9 && rect.columns >= 20
      room = room.cutBottom(hasCaption ? 3 : 2).1
    }
    var ticks: [Tick] = []
    var labelColumns = 0
    if hasAxes {
      ticks = plot.y.scale.ticks(in: .rows(room.rows))
      labelColumns = ticks.map { TextWidth.columns(of: $0.label) }.max() ?? 0
      let space = rect.columns >= 30 ? 1 : 0
      room = room.cutLeft(min(labelColumns + space + 1, room.columns - 2)).1
      // Half a label at the right end must not be cut off by the edge of the rectangle.
      if endLabels == nil, rect.columns >= 20 { room = room.cutRight(1).1 }
    }
    yTicks = ticks
    frame = PlotFrame(area: room, x: plot.x.scale, y: plot.y.scale)
    xRoom = .columns(
      room.columns, before: room.column - rect.column, after: rect.endColumn - room.endColumn)
    xTicks = hasAxes ? plot.x.scale.ticks(in: xRoom) : []
    xCaptionRow = hasCaption ? room.endRow + 2 : nil
  }

  func drawAxes(of plot: Plot, into drawing: inout Drawing) {
    let area = frame.area
    if let titleRow {
      drawing.text(
        TextWidth.truncated(plot.title, columns: bounds.columns), column: bounds.column,
        row: titleRow, style: Style(.title, on: .standard, .bold))
    }
    if let captionRow {
      drawing.text(
        TextWidth.truncated(plot.y.caption, columns: bounds.columns), column: bounds.column,
        row: captionRow, style: Style(.muted),
        exactly: .init(
          Position(x: Double(bounds.column), y: Double(captionRow) + 0.25), align: .left))
    }
    guard hasAxes else { return }
    if plot.y.showsGrid {
      for tick in yTicks {
        drawing.add(
          .rule(Rule(.horizontal, at: frame.row(of: tick.value), across: area, role: .grid)))
      }
    }
    if plot.x.showsGrid {
      for tick in xTicks {
        drawing.add(
          .rule(Rule(.vertical, at: frame.column(of: tick.value), across: area, role: .grid)))
      }
    }
    drawing.add(
      .axis(
        AxisShape(
          edge: .left, area: area, ticks: yTicks.map { frame.row(of: $0.value) },
          minorTicks: plot.y.scale.minorTicks.map { frame.row(of: $0.value) })))
    drawing.add(
      .axis(
        AxisShape(
          edge: .bottom, area: area, ticks: xTicks.map { frame.column(of: $0.value) },
          minorTicks: plot.x.scale.minorTicks.map { frame.column(of: $0.value) })))
    let space = bounds.columns >= 30 ? 1 : 0
    for tick in yTicks {
      drawing.text(
        tick.label, column: area.column - 2 - space, row: Int(frame.row(of: tick.value)),
        align: .right, style: Style(.axis),
        exactly: .init(
          Position(x: Double(area.column - 1 - space), y: frame.row(of: tick.value)), align: .right)
      )
    }
    for tick in xTicks {
      let place = Int(frame.column(of: tick.value)) - area.column
      let start = xRoom.start(ofLabel: TextWidth.columns(of: tick.label), at: place)
      drawing.text(
        tick.label, column: area.column + start, row: area.endRow + 1, style: Style(.axis),
        exactly: .init(
          Position(x: frame.column(of: tick.value), y: Double(area.endRow) + 1.3), align: .center))
    }
    if let xCaptionRow {
      drawing.text(
        TextWidth.truncated(plot.x.caption, columns: area.columns),
        column: area.column + (area.columns - 1) / 2, row: xCaptionRow, align: .center,
        style: Style(.muted))
    }
  }
}

extension MarkLabel {
  /// Columns that symbol and name take.
  package var width: Int { TextWidth.columns(of: text) + (marker == nil ? 0 : 2) }

  /// Draws the symbol and the name from a column on.
  package func draw(into drawing: inout Drawing, column: Int, row: Int, columns limit: Int) {
    var column = column
    var limit = limit
    if let marker, limit >= 3 {
      let place = Position(x: Double(column) + 0.5, y: Double(row) + 0.5)
      drawing.add(.marker(place, marker, style))
      column += 2
      limit -= 2
    }
    drawing.text(TextWidth.truncated(text, columns: limit), column: column, row: row, style: style)
  }
}
