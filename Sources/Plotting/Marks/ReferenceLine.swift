package import CellGrid

/// A line at one value, with the name of that value: ln K, 0 = perfect, a clamp.
package struct ReferenceLine: Mark {
  /// Which coordinate is fixed.
  package enum Direction: Hashable, Sendable {
    /// y has the value: a line across.
    case horizontal
    /// x has the value: a line from bottom to top.
    case vertical
  }

  /// The name; empty to leave it out.
  package let name: String
  /// The value.
  package let value: Double
  /// Which coordinate is fixed.
  package let direction: Direction
  /// What it is.
  package let role: Role

  /// A reference line.
  package init(
    _ name: String, at value: Double, _ direction: Direction = .horizontal,
    role: Role = .reference
  ) {
    self.name = name
    self.value = value
    self.direction = direction
    self.role = role
  }

  /// The name, on the line.
  package var label: MarkLabel? {
    name.isEmpty ? nil : MarkLabel(name, style: Style(role), place: .onReference)
  }

  /// Both ends of the line; empty when the value is not on the plot.
  package func trace(in frame: PlotFrame) -> [Position] {
    switch direction {
    case .horizontal:
      let row = frame.row(of: value)
      guard row >= Double(frame.area.row), row < Double(frame.area.endRow) else { return [] }
      return [
        Position(x: Double(frame.area.column), y: row),
        Position(x: Double(frame.area.endColumn) - 1e-6, y: row),
      ]
    case .vertical:
      let column = frame.column(of: value)
      guard column >= Double(frame.area.column), column < Double(frame.area.endColumn) else {
        return []
      }
      return [
        Position(x: column, y: Double(frame.area.row)),
        Position(x: column, y: Double(frame.area.endRow) - 1e-6),
      ]
    }
  }

  /// A dashed line across the area.
  package func draw(into drawing: inout Drawing, frame: PlotFrame) {
    let trace = trace(in: frame)
    guard trace.count == 2 else { return }
    drawing.add(
      .path(trace, Stroke(role, dash: .dashed, isThin: true), clip: frame.area))
  }
}
