/// One direction of a plot: a scale, what it measures, and in which unit.
package struct Axis: Hashable, Sendable {
  /// What is measured; empty to leave it out.
  package var title: String
  /// The unit; empty if there is none.
  package var unit: String
  /// The scale, with its range.
  package var scale: Scale
  /// Whether faint lines mark the ticks across the plot.
  package var showsGrid: Bool

  /// An axis.
  package init(_ title: String = "", unit: String = "", scale: Scale, showsGrid: Bool = true) {
    self.title = title
    self.unit = unit
    self.scale = scale
    self.showsGrid = showsGrid
  }

  /// Title and unit, as shown at the axis.
  package var caption: String { unit.isEmpty ? title : "\(title) (\(unit))" }
}
