internal import CellGrid

/// Curves, bands and arrows, dot by dot.
extension CanvasPainter {
  mutating func paintPath(_ points: [Position], _ stroke: Stroke, _ clip: Rect) {
    let clip = clip.intersection(bounds)
    guard !clip.isEmpty, !points.isEmpty else { return }
    var pen = DotPen(stroke: stroke)
    var last: Position?
    for point in points {
      guard !point.x.isNaN, !point.y.isNaN else {
        finish(&pen, clip)
        last = nil
        continue
      }
      if let last {
        if let (from, to) = clip.clipped(last, point) {
          if from != last { finish(&pen, clip) }
          line(from, to, &pen, clip)
          if to != point { finish(&pen, clip) }
        } else {
          finish(&pen, clip)
        }
      } else if points.count == 1, let (from, to) = clip.clipped(point, point) {
        line(from, to, &pen, clip)
      }
      last = point
    }
    finish(&pen, clip)
  }

  /// The dots between two places, by Bresenham's method.
  private mutating func line(_ from: Position, _ to: Position, _ pen: inout DotPen, _ clip: Rect) {
    var x = Int((from.x * 2).rounded(.down))
    var y = Int((from.y * 4).rounded(.down))
    let endX = Int((to.x * 2).rounded(.down))
    let endY = Int((to.y * 4).rounded(.down))
    let width = abs(endX - x)
    let height = -abs(endY - y)
    var error = width + height
    while true {
      if let dot = pen.move(to: (x, y)) { set(dot, pen, clip) }
      if x == endX && y == endY { return }
      let doubled = 2 * error
      if doubled >= height {
        error += height
        x += x < endX ? 1 : -1
      }
      if doubled <= width {
        error += width
        y += y < endY ? 1 : -1
      }
    }
  }

  private mutating func finish(_ pen: inout DotPen, _ clip: Rect) {
    if let dot = pen.lift() { set(dot, pen, clip) }
  }

  private mutating func set(_ dot: (x: Int, y: Int), _ pen: DotPen, _ clip: Rect) {
    setDot(dot.x, dot.y, Style(pen.stroke.role), clip)
  }

  mutating func setDot(_ x: Int, _ y: Int, _ look: Style, _ clip: Rect) {
    let column = x >> 1
    let row = y >> 2
    guard clip.contains(Point(column: column, row: row)) else { return }
    raster.set(x: x, y: y)
    var look = look
    look.background = canvas[column, row].style.background
    canvas[column, row] = Cell(DotRaster.glyph(raster[column, row], style.glyphs), look)
  }

  /// A band is set thinly, so that curves inside it stay in front.
  mutating func paintBand(
    _ upper: [Position], _ lower: [Position], _ fill: Fill, _ clip: Rect
  ) {
    let clip = clip.intersection(bounds)
    guard !clip.isEmpty, upper.count == lower.count, upper.count > 1 else { return }
    let look = Style(fill.role, on: .standard, fill.isLight ? .dim : [])
    var segment = 0
    for x in 2 * clip.column..<2 * clip.endColumn {
      let place = (Double(x) + 0.5) / 2
      while segment + 2 < upper.count, upper[segment + 1].x < place { segment += 1 }
      guard upper[segment].x <= place + 0.25, place - 0.25 <= upper[segment + 1].x else { continue }
      let top = interpolated(upper[segment], upper[segment + 1], place)
      let bottom = interpolated(lower[segment], lower[segment + 1], place)
      guard top.isFinite || bottom.isFinite, !top.isNaN, !bottom.isNaN else { continue }
      let first = max(Double(4 * clip.row), (min(top, bottom) * 4).rounded())
      let end = min(Double(4 * clip.endRow), (max(top, bottom) * 4).rounded())
      guard first < end else { continue }
      for y in Int(first)..<Int(end) where !fill.isLight || isDithered(x, y) {
        setDot(x, y, look, clip)
      }
    }
  }

  private func isDithered(_ x: Int, _ y: Int) -> Bool {
    style.glyphs == .braille
      ? (x & 1 == 0 ? y & 3 == 0 : y & 3 == 2)
      : (x & 1 == 0 && y & 3 == 1 && (x / 2 + y / 4) % 2 == 0)
  }

  private func interpolated(_ from: Position, _ to: Position, _ x: Double) -> Double {
    let width = to.x - from.x
    // Between infinite edges there is nothing to interpolate.
    guard width > 0, from.y != to.y else { return from.y }
    return from.y + (to.y - from.y) * min(max((x - from.x) / width, 0), 1)
  }

  /// A line with a head; too short for a line, the head alone.
  mutating func paintArrow(_ from: Position, _ to: Position, _ stroke: Stroke) {
    paintPath([from, to], stroke, bounds)
    guard from != to, from.x.isFinite, from.y.isFinite, bounds.contains(to) else { return }
    // A cell is twice as high as wide.
    let dx = to.x - from.x
    let dy = 2 * (to.y - from.y)
    let isASCII = style.glyphs == .ascii
    let head: Unicode.Scalar
    if abs(dx) > 2 * abs(dy) {
      head = dx > 0 ? (isASCII ? ">" : "▶") : (isASCII ? "<" : "◀")
    } else if abs(dy) > 2 * abs(dx) {
      head = dy > 0 ? (isASCII ? "v" : "▼") : (isASCII ? "^" : "▲")
    } else if isASCII {
      head = dy > 0 ? "v" : "^"
    } else {
      head = dx > 0 ? (dy > 0 ? "↘" : "↗") : (dy > 0 ? "↙" : "↖")
    }
    var look = Style(stroke.role)
    let column = Int(to.x.rounded(.down))
    let row = Int(to.y.rounded(.down))
    look.background = canvas[column, row].style.background
    put(head, column, row, look)
  }
}

/// Follows a curve dot by dot, leaves out the corners of staircases, and makes the gaps of dashes.
struct DotPen {
  let stroke: Stroke
  private var waiting: (x: Int, y: Int)?
  private var before: (x: Int, y: Int)?
  private var length = 0

  init(stroke: Stroke) {
    self.stroke = stroke
  }

  /// Goes to the next dot. Returns the dot that is now certain, if one is.
  mutating func move(to dot: (x: Int, y: Int)) -> (x: Int, y: Int)? {
    guard let corner = waiting else {
      waiting = dot
      return nil
    }
    if corner == dot { return nil }
    if let before, abs(dot.x - before.x) == 1, abs(dot.y - before.y) == 1,
      corner.x == before.x || corner.y == before.y, corner.x == dot.x || corner.y == dot.y
    {
      waiting = dot
      return nil
    }
    before = corner
    waiting = dot
    return emit(corner)
  }

  /// Ends the curve. Returns its last dot.
  mutating func lift() -> (x: Int, y: Int)? {
    guard let dot = waiting else { return nil }
    waiting = nil
    before = nil
    return emit(dot)
  }

  private mutating func emit(_ dot: (x: Int, y: Int)) -> (x: Int, y: Int)? {
    defer { length += 1 }
    let isOn =
      switch stroke.dash {
      case .solid: true
      case .dashed: length % 6 < 4
      case .dotted: length % 4 == 0
      }
    return isOn ? dot : nil
  }
}

extension Rect {
  /// The part of a segment inside the rectangle, by Liang and Barsky; nil when there is none.
  ///
  /// Infinite ends are taken as very far away, so a curve that goes to infinity leaves through the
  /// edge as it should.
  func clipped(_ from: Position, _ to: Position) -> (Position, Position)? {
    guard !from.x.isNaN, !from.y.isNaN, !to.x.isNaN, !to.y.isNaN else { return nil }
    let limit = 1e7
    let start = Position(
      x: min(max(from.x, -limit), limit), y: min(max(from.y, -limit), limit))
    let end = Position(x: min(max(to.x, -limit), limit), y: min(max(to.y, -limit), limit))
    let dx = end.x - start.x
    let dy = end.y - start.y
    var first = 0.0
    var last = 1.0
    let inner = 1e-6
    for (delta, distance) in [
      (-dx, start.x - Double(column)), (dx, Double(endColumn) - inner - start.x),
      (-dy, start.y - Double(row)), (dy, Double(endRow) - inner - start.y),
    ] {
      if delta == 0 {
        if distance < 0 { return nil }
      } else {
        let ratio = distance / delta
        if delta < 0 { first = max(first, ratio) } else { last = min(last, ratio) }
      }
    }
    guard first <= last else { return nil }
    return (
      first == 0 ? start : Position(x: start.x + first * dx, y: start.y + first * dy),
      last == 1 ? end : Position(x: start.x + last * dx, y: start.y + last * dy)
    )
  }
}
