package import CellGrid
internal import Localization
internal import LossCore
import Numbers
internal import Parameters
package import Plotting

extension SimplexFigure {
  private struct Layout {
    /// The cells around the triangle: its corners are on the edges.
    let triangle: Rect
    let bar: Rect
    let readings: Rect?
    let view: SimplexView

    /// - Parameter notes: the rows that are wanted below the readings.
    init(_ rect: Rect, _ view: SimplexView, notes: Int) {
      self.view = view
      var room = rect
      var readings: Rect?
      if rect.rows >= 7 {
        let (line, rest) = room.cutBottom(1 + (rect.rows >= 12 ? notes : 0))
        readings = line
        room = rest
      }
      var bar = Rect(column: 0, row: 0, columns: 0, rows: 0)
      if rect.columns >= 36 { (bar, room) = room.cutRight(9) }
      // One row for the name above, one below.
      room = room.inset(left: 1, top: 1, right: 1, bottom: 1)
      let columns = min(room.columns, Int(Double(room.rows) * 2 / 0.866))
      let rows = min(room.rows, Int((Double(columns) * 0.866 / 2).rounded()))
      triangle = Rect(
        column: room.column + (room.columns - columns) / 2, row: room.row + (room.rows - rows) / 2,
        columns: columns, rows: rows)
      self.bar = bar.isEmpty ? bar : bar.inset(top: 0, bottom: 1)
      self.readings = readings
    }

    /// What is seen of the box around the triangle, which goes from 0 to 1 in both directions.
    var frame: PlotFrame {
      PlotFrame(
        area: triangle, x: Scale(from: view.x.lower, to: view.x.upper),
        y: Scale(from: view.y.lower, to: view.y.upper))
    }

    /// The place of three probabilities in cells.
    func place(_ p: [Double]) -> Position { frame.position(x: p[0] * 0.5 + p[2], y: p[0]) }
  }

  /// Three probabilities of a place in the box around the triangle; the first class is at the top,
  /// the second at the lower left, the third at the lower right.
  private static func probabilities(_ x: Double, _ y: Double) -> [Double] {
    let third = x - 0.5 * y
    return [y, 1 - y - third, third]
  }

  /// Where the places of the triangle are in a rectangle.
  func frame(in rect: Rect) -> PlotFrame { layout(rect).frame }

  private func layout(_ rect: Rect) -> Layout {
    Layout(rect, view, notes: notes.count)
  }

  /// What has to be said about the weights and about the part that is seen.
  private var notes: [String] {
    [
      view.isWhole
        ? nil : messages.simplex.magnified(NumberText.shortest((view.zoom * 10).rounded() / 10)),
      messages.divided(values[keys.point], named: messages.simplex.pointName),
      messages.divided(values[keys.target], named: messages.simplex.targetName),
    ].compactMap { $0 }
  }

  /// The probabilities under the mouse, the nearest inside the triangle.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    let frame = layout(rect).frame
    guard !frame.area.isEmpty else { return [] }
    let p = Self.probabilities(frame.x(atColumn: point.column), frame.y(atRow: point.row))
      .map { max(0, $0) }
    guard let inside = shares(ofWeights: p) else { return [] }
    return [FigureSetting(keys.point, inside.map { ($0 * 100).rounded() / 100 })]
  }

  /// The picture.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    let layout = layout(rect)
    let triangle = layout.triangle
    guard triangle.columns >= 4, triangle.rows >= 2 else { return drawing }
    let words = messages.simplex
    let top = values[keys.top]
    let table = SurprisalTable(unit: unit, highest: 4 * top)
    let target = target
    let field = Field(colors: Scale(from: 0, to: top), levels: levels(triangle, top)) { x, y in
      let third = x - 0.5 * y
      let second = 1 - y - third
      guard second >= -0.001, third >= -0.001 else { return .nan }
      var sum = 0.0
      if target[0] > 0 { sum += target[0] * table[y] }
      if target[1] > 0 { sum += target[1] * table[second] }
      if target[2] > 0 { sum += target[2] * table[third] }
      return sum
    }
    field.draw(into: &drawing, frame: layout.frame)
    let corners = [[1.0, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]].map(layout.place)
    drawing.add(
      .path(corners, Stroke(.axis, isThin: true), clip: view.isWhole ? rect : layout.triangle))
    drawNames(layout, into: &drawing)
    for (place, marker, role) in [
      (target, Marker.diamond, Role.success), (point, .target, .cursor),
    ] where view.contains(place[0] * 0.5 + place[2], place[0]) {
      drawing.add(.marker(layout.place(place), marker, Style(role, on: .standard, .bold)))
    }
    ColorBar(
      scale: Scale(from: 0, to: top), caption: messages.unit(unit.rawValue), overflow: "+"
    ).draw(into: &drawing, in: layout.bar)
    if let readings = layout.readings {
      let numbers = zip(names, point).map { "\($0) \(NumberText.fixed($1, decimals: 2))" }
      let text = words.reading(
        NumberText.significant(loss(at: point)), messages.unit(unit.rawValue),
        numbers.joined(separator: "  "))
      drawing.text(
        TextWidth.truncated(text, columns: readings.columns), column: readings.column,
        row: readings.row, style: Style(.standard, on: .standard, .bold))
      var below = readings.inset(top: 1)
      for note in notes {
        below = below.cutTop(drawing.paragraph(note, in: below, style: Style(.muted))).1
      }
    }
    return drawing
  }

  /// Round values to draw lines at, and half the first.
  private func levels(_ triangle: Rect, _ top: Double) -> [Double] {
    guard triangle.rows >= 6 else { return [] }
    let levels = Scale(from: 0, to: top).ticks(in: .rows(14)).map(\.value).filter { $0 > 0 }
    return levels.prefix(1).map { $0 / 2 } + levels
  }

  /// The names of the corners that are in view, outside of the triangle where it is seen whole.
  private func drawNames(_ layout: Layout, into drawing: inout Drawing) {
    let triangle = layout.triangle
    let bold = Style(.title, on: .standard, .bold)
    let middle = triangle.column + triangle.columns / 2
    if view.contains(0.5, 1) {
      let column = view.isWhole ? middle : Int(layout.place([1, 0, 0]).x)
      drawing.text(names[0], column: column, row: triangle.row - 1, align: .center, style: bold)
    }
    if view.contains(0, 0) {
      drawing.text(names[1], column: triangle.column, row: triangle.endRow, style: bold)
    }
    if view.contains(1, 0) {
      drawing.text(
        names[2], column: triangle.endColumn - 1, row: triangle.endRow, align: .right, style: bold)
    }
  }
}
