package import CellGrid

/// A few words next to a point.
package struct Note: Mark {
  /// What it says.
  package let text: String
  /// The point that it is about.
  package let point: Sample
  /// How it looks.
  package let style: Style

  /// A note.
  package init(_ text: String, at point: Sample, style: Style = Style(.muted)) {
    self.text = text
    self.point = point
    self.style = style
  }

  /// The words, beside the point.
  package var label: MarkLabel? { MarkLabel(text, style: style, place: .beside) }

  /// The point.
  package func trace(in frame: PlotFrame) -> [Position] {
    [frame.position(x: point.x, y: point.y)]
  }

  /// Nothing but its words.
  package func draw(into drawing: inout Drawing, frame: PlotFrame) {}
}
