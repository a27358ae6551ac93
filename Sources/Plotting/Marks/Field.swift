public import CellGrid

/// A function of x and y shown as colours, with lines of equal value.
public struct Field: Mark {
  /// The value at a place; NaN where there is none.
  public let value: @Sendable (_ x: Double, _ y: Double) -> Double
  /// From the value of the first colour to that of the last.
  public let colors: Scale
  /// The values that lines are drawn at.
  public let levels: [Double]

  /// A field.
  public init(
    colors: Scale, levels: [Double] = [], value: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.value = value
    self.colors = colors
    self.levels = levels
  }

  /// Colours first, lines in front of them.
  public func draw(into drawing: inout Drawing, frame: PlotFrame) {
    let value = value
    let colors = colors
    let at: @Sendable (Double, Double) -> Double = { x, y in
      value(frame.x.value(at: x), frame.y.value(at: 1 - y))
    }
    drawing.add(
      .heat(
        HeatShape(area: frame.area) { x, y in
          let value = at(x, y)
          return value.isNaN ? .nan : min(max(colors.fraction(of: value), 0), 1)
        }))
    let area = frame.area
    for level in levels {
      let points = ContourLines.points(
        of: level, columns: min(area.columns * 2, 160), rows: min(area.rows * 2, 80), value: at)
      drawing.add(
        .path(
          points.map {
            Position(
              x: Double(area.column) + $0.x * Double(area.columns),
              y: Double(area.row) + $0.y * Double(area.rows))
          }, Stroke(.standard, isThin: true), clip: area))
    }
  }
}

/// Arrows between points: gradients, the steps of a descent.
public struct Arrows: Mark {
  /// Beginning and end of each.
  public let arrows: [(from: Sample, to: Sample)]
  /// How they are drawn.
  public let stroke: Stroke

  /// Arrows.
  public init(_ arrows: [(from: Sample, to: Sample)], stroke: Stroke = Stroke(.accent)) {
    self.arrows = arrows
    self.stroke = stroke
  }

  /// Each arrow whose ends are both on the plot.
  public func draw(into drawing: inout Drawing, frame: PlotFrame) {
    for arrow in arrows {
      let from = frame.position(x: arrow.from.x, y: arrow.from.y)
      let to = frame.position(x: arrow.to.x, y: arrow.to.y)
      if frame.area.contains(from), frame.area.contains(to) {
        drawing.add(.arrow(from: from, to: to, stroke))
      }
    }
  }
}
