public import CellGrid

/// A few words next to a point.
public struct Note: Mark {
  /// What it says.
  public let text: String
  /// The point that it is about.
  public let point: Sample
  /// How it looks.
  public let style: Style

  /// A note.
  public init(_ text: String, at point: Sample, style: Style = Style(.muted)) {
    self.text = text
    self.point = point
    self.style = style
  }

  /// The words, beside the point.
  public var label: MarkLabel? { MarkLabel(text, style: style, place: .beside) }

  /// The point.
  public func trace(in frame: PlotFrame) -> [Position] {
    [frame.position(x: point.x, y: point.y)]
  }

  /// Nothing but its words.
  public func draw(into drawing: inout Drawing, frame: PlotFrame) {}
}
