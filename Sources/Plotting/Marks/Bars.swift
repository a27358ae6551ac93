package import CellGrid

/// Upright bars from a base line: histograms, and values of either sign.
package struct Bars: Mark {
  /// One bar.
  package struct Box: Hashable, Sendable {
    /// Its ends along x.
    package var from, to: Double
    /// Where it ends along y.
    package var height: Double

    /// A bar.
    package init(from: Double, to: Double, height: Double) {
      self.from = from
      self.to = to
      self.height = height
    }
  }

  /// The bars.
  package let boxes: [Box]
  /// Where they begin along y.
  package let base: Double
  /// What they are.
  package let role: Role

  /// Bars.
  package init(_ boxes: [Box], base: Double = 0, role: Role) {
    self.boxes = boxes
    self.base = base
    self.role = role
  }

  /// The height of the bar over a value of x.
  package func value(atX x: Double) -> Double? { boxes.first { $0.from <= x && x < $0.to }?.height }

  /// Boxes with a gap between them wherever they are wide enough.
  package func draw(into drawing: inout Drawing, frame: PlotFrame) {
    let area = frame.area
    let bottom = Double(area.endRow)
    for box in boxes where box.height.isFinite && box.height != base {
      let left = max(frame.column(of: box.from), Double(area.column))
      var right = min(frame.column(of: box.to), Double(area.endColumn))
      guard right > left else { continue }
      if right - left >= 3 { right -= 1 }
      let up = box.height > base
      // At the foot of the area a bar stands on the axis, half a dot below the value 0.
      let foot = min(max(frame.row(of: base), Double(area.row)), bottom - 0.125)
      let end = min(max(frame.row(of: box.height), Double(area.row)), bottom)
      drawing.add(
        .bar(
          Bar(
            left: left, top: up ? end : foot, right: right,
            bottom: up ? (foot >= bottom - 0.2 ? bottom : foot) : end, growth: up ? .up : .down,
            fill: Fill(role))))
    }
  }
}

/// A region between two curves: an uncertainty, or what lies below a curve.
package struct Band: Mark {
  /// The points of the upper edge.
  package let upper: [Sample]
  /// The points of the lower edge, at the same values of x.
  package let lower: [Sample]
  /// What it is.
  package let role: Role

  /// A region between two edges of as many points.
  package init(upper: [Sample], lower: [Sample], role: Role) {
    self.upper = upper
    self.lower = lower
    self.role = role
  }

  /// The area between a curve and a base line.
  package init(under points: [Sample], base: Double = 0, role: Role) {
    self.init(upper: points, lower: points.map { Sample($0.x, base) }, role: role)
  }

  /// A light fill, so that lines stay in front.
  package func draw(into drawing: inout Drawing, frame: PlotFrame) {
    guard upper.count == lower.count else { return }
    drawing.add(
      .band(
        upper: upper.map { frame.position(x: $0.x, y: $0.y) },
        lower: lower.map { frame.position(x: $0.x, y: $0.y) },
        Fill(role, isLight: true), clip: frame.area))
  }
}
