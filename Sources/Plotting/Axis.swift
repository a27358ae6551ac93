/// One direction of a plot: a scale, what it measures, and in which unit.
public struct Axis: Hashable, Sendable {
  /// What is measured; empty to leave it out.
  public var title: String
  /// The unit; empty if there is none.
  public var unit: String
  /// The scale, with its range.
  public var scale: Scale
  /// Whether faint lines mark the ticks across the plot.
  public var showsGrid: Bool

  /// An axis.
  public init(_ title: String = "", unit: String = "", scale: Scale, showsGrid: Bool = true) {
    self.title = title
    self.unit = unit
    self.scale = scale
    self.showsGrid = showsGrid
  }

  /// Title and unit, as shown at the axis.
  public var caption: String { unit.isEmpty ? title : "\(title) (\(unit))" }
}
