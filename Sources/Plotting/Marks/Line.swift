package import CellGrid

/// A series of points joined by a line.
package struct Line: Mark {
  /// Its name; empty for an auxiliary line, which has neither label nor symbol.
  package let name: String
  /// Its points, in order of x for a line that the crosshair can read.
  package let points: [Sample]
  /// Its number among the series of the plot, which decides colour and symbol.
  package let series: Int
  /// How it is drawn.
  package let stroke: Stroke
  /// Whether the series' symbol is set on the line here and there.
  package let showsMarkers: Bool
  private let place: MarkLabel.Place

  /// A line.
  ///
  /// - Parameters:
  ///   - stroke: by default solid, in the colour of the series.
  ///   - showsMarkers: worth it as soon as there is more than one line.
  package init(
    _ name: String = "", points: [Sample], series: Int = 0, stroke: Stroke? = nil,
    showsMarkers: Bool = false, label place: MarkLabel.Place = .along
  ) {
    self.name = name
    self.points = points
    self.series = series
    self.stroke = stroke ?? Stroke(.series(UInt8(series % 8)))
    self.showsMarkers = showsMarkers
    self.place = place
  }

  /// The name with the symbol of the series.
  package var label: MarkLabel? {
    name.isEmpty
      ? nil
      : MarkLabel(
        name, style: Style(stroke.role), marker: showsMarkers ? .series(series) : nil,
        place: place)
  }

  /// The points in cells.
  package func trace(in frame: PlotFrame) -> [Position] {
    points.map { frame.position(x: $0.x, y: $0.y) }
  }

  /// The value between the two points around `x`, on the straight line between them.
  package func value(atX x: Double) -> Double? {
    guard let first = points.first, let last = points.last, x >= first.x, x <= last.x else {
      return nil
    }
    var low = 0
    var high = points.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if points[middle].x <= x { low = middle } else { high = middle }
    }
    let (from, to) = (points[low], points[high])
    if from.x == x || to.x == from.x { return from.y }
    if to.x == x { return to.y }
    return from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x)
  }

  /// The line, with its symbol about every sixteen columns, shifted from series to series.
  package func draw(into drawing: inout Drawing, frame: PlotFrame) {
    let trace = trace(in: frame)
    drawing.add(.path(trace, stroke, clip: frame.area))
    if points.count == 1, let only = trace.first, frame.area.contains(only) {
      drawing.add(.marker(only, .series(series), Style(stroke.role)))
    }
    guard showsMarkers, frame.area.columns >= 16, points.count > 1 else { return }
    var next = Double(frame.area.column) + 5 + Double(series * 5 % 16)
    for (from, to) in zip(trace, trace.dropFirst()) where to.x > next && from.x <= next {
      let share = to.x > from.x ? (next - from.x) / (to.x - from.x) : 0
      let place = Position(x: next, y: from.y + share * (to.y - from.y))
      while next < to.x { next += 16 }
      if frame.area.contains(place) {
        drawing.add(.marker(place, .series(series), Style(stroke.role)))
      }
    }
  }
}

/// Points that are not joined.
package struct Points: Mark {
  /// Their name; may be empty.
  package let name: String
  /// The points.
  package let points: [Sample]
  /// The number of the series, which decides colour and symbol.
  package let series: Int
  /// Another symbol than that of the series.
  package let marker: Marker
  /// How they look.
  package let style: Style

  /// Points.
  package init(
    _ name: String = "", points: [Sample], series: Int = 0, marker: Marker? = nil,
    style: Style? = nil
  ) {
    self.name = name
    self.points = points
    self.series = series
    self.marker = marker ?? .series(series)
    self.style = style ?? Style(.series(UInt8(series % 8)))
  }

  /// The name with the symbol, in the legend.
  package var label: MarkLabel? {
    name.isEmpty ? nil : MarkLabel(name, style: style, marker: marker, place: .legend)
  }

  /// A symbol on each point inside the area.
  package func draw(into drawing: inout Drawing, frame: PlotFrame) {
    for point in points {
      let place = frame.position(x: point.x, y: point.y)
      if frame.area.contains(place) { drawing.add(.marker(place, marker, style)) }
    }
  }
}

extension Rect {
  /// Whether a place lies in the rectangle.
  func contains(_ place: Position) -> Bool {
    place.x >= Double(column) && place.x < Double(endColumn) && place.y >= Double(row)
      && place.y < Double(endRow)
  }
}
