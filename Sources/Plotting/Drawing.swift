package import CellGrid

/// A place in cells: (0, 0) is the upper left corner, (0.5, 0.5) the middle of the first cell.
package struct Position: Hashable, Sendable {
  /// Columns from the left edge.
  package var x: Double
  /// Rows from the top edge.
  package var y: Double

  /// A place.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// What a picture consists of, in cells, before anybody decides what a cell looks like.
///
/// Everything that plots and figures show is put into one of these; painters turn it into the
/// cells of a canvas, into SVG, or into pixels. So every figure has all three from one drawing.
package struct Drawing: Sendable {
  /// The shapes, those behind first.
  package private(set) var shapes: [Shape] = []

  /// An empty drawing.
  package init() {}

  /// Adds a shape in front of the others.
  package mutating func add(_ shape: Shape) { shapes.append(shape) }

  /// Adds another drawing in front.
  package mutating func add(_ other: Drawing) { shapes.append(contentsOf: other.shapes) }

  /// Adds text: `column` is its first, middle or last cell, as `align` says.
  package mutating func text(
    _ text: String, column: Int, row: Int, align: Alignment = .left, style: Style = .standard,
    exactly anchor: TextShape.Anchor? = nil
  ) {
    guard !text.isEmpty else { return }
    add(
      .text(
        TextShape(
          text: text, column: column, row: row, align: align, style: style, anchor: anchor)))
  }
}

/// One thing of a drawing.
package enum Shape: Sendable {
  /// A line of text.
  case text(TextShape)
  /// A curve through points, cut off at `clip`.
  case path([Position], Stroke, clip: Rect)
  /// The region between two curves with the same x values, cut off at `clip`.
  case band(upper: [Position], lower: [Position], Fill, clip: Rect)
  /// A filled box, exact in the direction in which it grows.
  case bar(Bar)
  /// A symbol on a point.
  case marker(Position, Marker, Style)
  /// An axis line with its ticks.
  case axis(AxisShape)
  /// A thin line across, which gives way to whatever else is there.
  case rule(Rule)
  /// A field of values shown as colours.
  case heat(HeatShape)
  /// An arrow between two places.
  case arrow(from: Position, to: Position, Stroke)
}

/// A line of text on the grid.
package struct TextShape: Hashable, Sendable {
  /// Where text stands that belongs to an exact place, such as a tick: used wherever places are
  /// finer than cells.
  package struct Anchor: Hashable, Sendable {
    /// The middle of the text's height, and the edge or middle of its width.
    package let place: Position
    /// Which part of its width.
    package let align: Alignment

    /// An exact place.
    package init(_ place: Position, align: Alignment) {
      self.place = place
      self.align = align
    }
  }

  /// What it says.
  package let text: String
  /// Its first, middle or last column, as `align` says.
  package let column: Int
  /// Its row.
  package let row: Int
  /// Which of its columns `column` is.
  package let align: Alignment
  /// How it looks.
  package let style: Style
  /// Its exact place, if it has one.
  package let anchor: Anchor?

  /// The place that pictures finer than cells use.
  var exact: Anchor {
    if let anchor { return anchor }
    let x =
      switch align {
      case .left: Double(column)
      case .center: Double(column) + 0.5
      case .right: Double(column) + 1
      }
    return Anchor(Position(x: x, y: Double(row) + 0.5), align: align)
  }
}

/// How a line is drawn.
package struct Stroke: Hashable, Sendable {
  /// Gaps in a line, counted along its length.
  package enum Dash: Hashable, Sendable {
    /// None.
    case solid
    /// Longer pieces.
    case dashed
    /// Dots.
    case dotted
  }

  /// What it is.
  package var role: Role
  /// Its gaps.
  package var dash: Dash
  /// Whether it stands back behind others.
  package var isThin: Bool

  /// A stroke.
  package init(_ role: Role, dash: Dash = .solid, isThin: Bool = false) {
    self.role = role
    self.dash = dash
    self.isThin = isThin
  }
}

/// How a region is filled.
package struct Fill: Hashable, Sendable {
  /// What it is.
  package var role: Role
  /// Whether what is behind shines through.
  package var isLight: Bool

  /// A fill.
  package init(_ role: Role, isLight: Bool = false) {
    self.role = role
    self.isLight = isLight
  }
}

/// Symbols that can be told apart without colour.
package enum Marker: Int, CaseIterable, Hashable, Sendable {
  /// The order in which series take them.
  case circle, triangle, square, diamond, ring, openTriangle, openSquare, openDiamond
  /// The point under the cursor.
  case target

  /// The marker of the series with that number.
  package static func series(_ index: Int) -> Marker { Marker(rawValue: index % 8) ?? .circle }
}

/// A filled box that grows from a base line.
package struct Bar: Hashable, Sendable {
  /// Where it grows to.
  package enum Growth: Hashable, Sendable {
    /// From its base towards that side.
    case up, down, right, left
  }

  /// Its left edge.
  package let left: Double
  /// Its upper edge.
  package let top: Double
  /// Its right edge.
  package let right: Double
  /// Its lower edge.
  package let bottom: Double
  /// Which edge is the exact one.
  package let growth: Growth
  /// How it is filled.
  package let fill: Fill

  /// A box between edges, which are put in order.
  package init(
    left: Double, top: Double, right: Double, bottom: Double, growth: Growth, fill: Fill
  ) {
    self.left = min(left, right)
    self.right = max(left, right)
    self.top = min(top, bottom)
    self.bottom = max(top, bottom)
    self.growth = growth
    self.fill = fill
  }
}

/// An axis line along the edge of a plot's area.
package struct AxisShape: Hashable, Sendable {
  /// Which edge.
  package enum Edge: Hashable, Sendable {
    /// In the row below the area, or the column left of it.
    case bottom, left
  }

  /// Which edge.
  package let edge: Edge
  /// The area of the plot.
  package let area: Rect
  /// Where the ticks are, in cells from the left or from the top.
  package let ticks: [Double]
  /// Where the minor ticks are.
  package let minorTicks: [Double]
}

/// A thin straight line across an area.
package struct Rule: Hashable, Sendable {
  /// Its direction.
  package enum Direction: Hashable, Sendable {
    /// Along a row or along a column.
    case horizontal, vertical
  }

  /// Its direction.
  package let direction: Direction
  /// Where it is: y of a horizontal line, x of a vertical one, in cells.
  package let place: Double
  /// What it crosses.
  package let area: Rect
  /// What it is: `.grid` is drawn fainter than all others.
  package let role: Role

  /// A line.
  package init(_ direction: Direction, at place: Double, across area: Rect, role: Role) {
    self.direction = direction
    self.place = place
    self.area = area
    self.role = role
  }
}

/// A field of values over a rectangle of cells.
package struct HeatShape: Sendable {
  /// The cells.
  package let area: Rect
  /// The level from 0 to 1 at a place in the area, both coordinates from 0 to 1 from the upper
  /// left corner; NaN where nothing is shown.
  package let level: @Sendable (_ x: Double, _ y: Double) -> Double

  /// A field.
  package init(area: Rect, level: @escaping @Sendable (Double, Double) -> Double) {
    self.area = area
    self.level = level
  }
}
