internal import CellGrid

/// Names where the lines are, rather than in a box that the eye has to travel to.
extension Plot {
  func drawLabels(_ layout: PlotLayout, into drawing: inout Drawing) {
    let area = layout.frame.area
    guard area.columns >= 12, area.rows >= 3 else { return }
    var placer = LabelPlacer(area: area)
    let traces = marks.map { $0.trace(in: layout.frame) }
    for (mark, trace) in zip(marks, traces) where !(mark is ReferenceLine) { placer.add(trace) }
    var homeless: [MarkLabel] = []

    drawEndLabels(zip(marks, traces).map { ($0.label, $1) }, layout, into: &drawing)
    for (mark, trace) in zip(marks, traces) {
      guard let label = mark.label else { continue }
      switch label.place {
      case .legend: homeless.append(label)
      case .atEnd: if layout.endLabels == nil { homeless.append(label) }
      case .onReference: break
      case .beside:
        guard let point = trace.first, let place = placer.place(width: label.width, beside: point)
        else { break }
        label.draw(into: &drawing, column: place.column, row: place.row, columns: label.width)
        placer.block(Rect(column: place.column, row: place.row, columns: label.width, rows: 1))
      case .along:
        // A curve next to a reference line must not be taken for it, so those count too.
        if let place = placer.place(width: label.width, along: trace) {
          label.draw(into: &drawing, column: place.column, row: place.row, columns: label.width)
          placer.block(
            Rect(column: place.column, row: place.row, columns: label.width, rows: 1))
        } else {
          homeless.append(label)
        }
      }
    }
    for (mark, trace) in zip(marks, traces) {
      guard let label = mark.label, label.place == .onReference, trace.count == 2 else { continue }
      let isAcross = trace[0].y == trace[1].y
      let place =
        isAcross
        ? placer.place(width: label.width, onRow: Int(trace[0].y))
        : placer.place(width: label.width, onColumn: Int(trace[0].x))
      guard let place else { continue }
      label.draw(into: &drawing, column: place.column, row: place.row, columns: label.width)
      placer.block(Rect(column: place.column, row: place.row, columns: label.width, rows: 1))
    }
    drawCrosshairLabel(layout, &placer, into: &drawing)
    drawLegend(homeless, layout, into: &drawing)
  }

  private func drawCrosshairLabel(
    _ layout: PlotLayout, _ placer: inout LabelPlacer, into drawing: inout Drawing
  ) {
    guard let crosshair else { return }
    for (place, label) in crosshair.readings(layout.frame, marks) where !label.text.isEmpty {
      guard let point = placer.place(width: label.width, beside: place) else { continue }
      label.draw(into: &drawing, column: point.column, row: point.row, columns: label.width)
      placer.block(Rect(column: point.column, row: point.row, columns: label.width, rows: 1))
    }
  }

  /// Names at the height where the lines end, pushed apart where they would touch.
  private func drawEndLabels(
    _ labelled: [(MarkLabel?, [Position])], _ layout: PlotLayout, into drawing: inout Drawing
  ) {
    guard let room = layout.endLabels else { return }
    let area = layout.frame.area
    var wanted: [(row: Int, label: MarkLabel)] = []
    for case (let label?, let trace) in labelled where label.place == .atEnd {
      guard let end = trace.last(where: { $0.y.isFinite && $0.x.isFinite }) else { continue }
      let row = min(max(end.y, Double(area.row)), Double(area.endRow) - 1e-6)
      wanted.append((Int(row), label))
    }
    wanted.sort { $0.row < $1.row }
    guard wanted.count <= area.rows else { return }
    // Down first, then up from the bottom: nobody leaves the area, nobody overlaps.
    for index in wanted.indices.dropFirst() {
      wanted[index].row = max(wanted[index].row, wanted[index - 1].row + 1)
    }
    var limit = area.endRow - 1
    for index in wanted.indices.reversed() {
      wanted[index].row = min(wanted[index].row, limit)
      limit = wanted[index].row - 1
    }
    for (row, label) in wanted {
      label.draw(into: &drawing, column: room.column, row: row, columns: room.columns)
    }
  }

  /// One row above the area, as many names as fit.
  private func drawLegend(
    _ labels: [MarkLabel], _ layout: PlotLayout, into drawing: inout Drawing
  ) {
    guard let row = layout.legendRow ?? layout.captionRow, !labels.isEmpty else { return }
    var column = layout.bounds.column
    if layout.legendRow == nil { column += TextWidth.columns(of: y.caption) + 3 }
    for label in labels {
      let room = layout.bounds.endColumn - column
      guard room >= min(label.width, 8) else { return }
      label.draw(into: &drawing, column: column, row: row, columns: room)
      column += label.width + 3
    }
  }
}
