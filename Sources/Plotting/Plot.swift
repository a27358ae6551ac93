package import CellGrid

/// Two axes and what is shown between them.
package struct Plot: Sendable {
  /// A heading; empty to leave it out.
  package var title: String
  /// The axis from left to right.
  package var x: Axis
  /// The axis from bottom to top.
  package var y: Axis
  /// What is shown, those behind first.
  package var marks: [any Mark]
  /// Where the person reads values; nil for nowhere.
  package var crosshair: Crosshair?

  /// A plot.
  package init(
    title: String = "", x: Axis, y: Axis, marks: [any Mark] = [], crosshair: Crosshair? = nil
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.marks = marks
    self.crosshair = crosshair
  }

  /// Draws the plot into the cells of a rectangle of any size.
  package func draw(into canvas: inout Canvas, in rect: Rect, style: PaintStyle = PaintStyle()) {
    drawing(in: rect).paint(into: &canvas, in: rect, style: style)
  }

  /// Draws the plot with given marks.
  package func draw(into canvas: inout Canvas, in rect: Rect, glyphs: GlyphSet) {
    draw(into: &canvas, in: rect, style: PaintStyle(glyphs: glyphs))
  }

  /// The area of the plot in a rectangle, for finding the value under the mouse.
  package func frame(in rect: Rect) -> PlotFrame { PlotLayout(self, in: rect).frame }

  /// The shapes of the plot for a rectangle of cells.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard !rect.isEmpty else { return drawing }
    let layout = PlotLayout(self, in: rect)
    guard !layout.frame.area.isEmpty else { return drawing }
    layout.drawAxes(of: self, into: &drawing)
    for mark in marks { mark.draw(into: &drawing, frame: layout.frame) }
    crosshair?.draw(into: &drawing, frame: layout.frame, marks: marks)
    drawLabels(layout, into: &drawing)
    return drawing
  }
}

/// A line at one x, with the exact place of every series there.
package struct Crosshair: Hashable, Sendable {
  /// Where.
  package var x: Double
  /// What it says next to the points, one text each; none for nothing.
  package var labels: [String]
  /// The exact points to mark; nil to read them off the lines.
  package var places: [Sample]?
  /// The series that each label belongs to, for its color and its marker; nil for the cursor's own.
  package var series: [Int?]
  /// Whether a line is drawn across the area, or only the points are marked.
  package var showsLine: Bool

  /// A crosshair.
  package init(
    x: Double, labels: [String] = [], places: [Sample]? = nil, series: [Int?] = [],
    showsLine: Bool = true
  ) {
    self.x = x
    self.labels = labels
    self.places = places
    self.series = series
    self.showsLine = showsLine
  }

  func draw(into drawing: inout Drawing, frame: PlotFrame, marks: [any Mark]) {
    let column = frame.column(of: x)
    guard column >= Double(frame.area.column), column < Double(frame.area.endColumn) else { return }
    if showsLine {
      drawing.add(.rule(Rule(.vertical, at: column, across: frame.area, role: .cursor)))
    }
    for place in places(frame, marks) {
      drawing.add(.marker(place, .target, Style(.cursor, on: .standard, .bold)))
    }
  }

  func places(_ frame: PlotFrame, _ marks: [any Mark]) -> [Position] {
    readings(frame, marks).map(\.place)
  }

  /// The points that lie in the area, with the label that each has.
  func readings(
    _ frame: PlotFrame, _ marks: [any Mark]
  ) -> [(place: Position, label: MarkLabel)] {
    let samples =
      places
      ?? marks.filter { $0.label != nil }.compactMap { mark in
        mark.value(atX: x).map { Sample(x, $0) }
      }
    return samples.enumerated().compactMap { index, sample in
      let place = frame.position(x: sample.x, y: sample.y)
      guard frame.area.contains(place) else { return nil }
      let number = series.indices.contains(index) ? series[index] : nil
      let role = number.map { Role.series(UInt8($0 % 8)) } ?? .cursor
      let label = labels.indices.contains(index) ? labels[index] : ""
      return (
        place,
        MarkLabel(
          label, style: Style(role, on: .standard, .bold), marker: number.map(Marker.series),
          place: .beside)
      )
    }
  }
}
