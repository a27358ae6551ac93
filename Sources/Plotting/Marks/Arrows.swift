import CellGrid

/// Arrows between points: gradients, the steps of a descent.
package struct Arrows: Mark {
  /// Beginning and end of each.
  package let arrows: [(from: Sample, to: Sample)]
  /// How they are drawn.
  package let stroke: Stroke

  /// Arrows.
  package init(_ arrows: [(from: Sample, to: Sample)], stroke: Stroke = Stroke(.accent)) {
    self.arrows = arrows
    self.stroke = stroke
  }

  /// Each arrow, as far as it is on the plot: a head outside leaves a shaft that runs off the edge.
  package func draw(into drawing: inout Drawing, frame: PlotFrame) {
    for arrow in arrows {
      let from = frame.position(x: arrow.from.x, y: arrow.from.y)
      let to = frame.position(x: arrow.to.x, y: arrow.to.y)
      guard !from.x.isNaN, !from.y.isNaN, !to.x.isNaN, !to.y.isNaN,
        let (start, end) = frame.area.clipped(from, to)
      else { continue }
      if frame.area.contains(to) {
        drawing.add(.arrow(from: start, to: to, stroke))
      } else {
        drawing.add(.path([start, end], stroke, clip: frame.area))
      }
    }
  }
}
