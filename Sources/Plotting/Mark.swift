package import CellGrid

/// Something that a plot shows about its data: a line, bars, a heat map, a reference line, ...
package protocol Mark: Sendable {
  /// How it is named on the plot; nil if it is not.
  var label: MarkLabel? { get }

  /// Draws it. Whatever lies outside of the frame's area is cut off.
  func draw(into drawing: inout Drawing, frame: PlotFrame)

  /// The curve from which labels keep their distance; empty if there is none.
  func trace(in frame: PlotFrame) -> [Position]

  /// Its value at a place along x, for the crosshair; nil if it has none there.
  func value(atX x: Double) -> Double?
}

extension Mark {
  /// Most marks have no label.
  package var label: MarkLabel? { nil }
  /// Most marks let labels stand on them.
  package func trace(in frame: PlotFrame) -> [Position] { [] }
  /// Most marks are not functions of x.
  package func value(atX x: Double) -> Double? { nil }
}

/// The name of a mark, and where it wants to stand.
package struct MarkLabel: Hashable, Sendable {
  /// Where a name stands.
  package enum Place: Hashable, Sendable {
    /// Right of the area, at the height where the line ends.
    case atEnd
    /// Beside the line, wherever most room is.
    case along
    /// On the line of a reference value, as far right (or up) as it finds room.
    case onReference
    /// Next to its one point.
    case beside
    /// Only ever in the legend.
    case legend
  }

  /// The name.
  package let text: String
  /// How it looks.
  package let style: Style
  /// The symbol of the series, repeated in the label; nil for reference lines.
  package let marker: Marker?
  /// Where it wants to stand.
  package let place: Place

  /// A label.
  package init(_ text: String, style: Style, marker: Marker? = nil, place: Place) {
    self.text = text
    self.style = style
    self.marker = marker
    self.place = place
  }
}

/// A point of a series.
package struct Sample: Hashable, Sendable {
  /// Along the horizontal axis.
  package var x: Double
  /// Along the vertical axis; not finite where there is nothing to show.
  package var y: Double

  /// A point.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
