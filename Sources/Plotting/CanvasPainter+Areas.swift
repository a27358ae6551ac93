internal import CellGrid

/// Bars and heat maps, in fractions of a cell.
extension CanvasPainter {
  mutating func paint(_ bar: Bar) {
    guard bar.left.isFinite, bar.right.isFinite, bar.top.isFinite, bar.bottom.isFinite else {
      return
    }
    switch bar.growth {
    case .up, .down: paintUpright(bar)
    case .left, .right: paintLying(bar)
    }
  }

  private static let lower: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let left: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  private mutating func paintUpright(_ bar: Bar) {
    let first = Int(bar.left.rounded())
    let end = max(first + 1, Int(bar.right.rounded()))
    let top = max(bar.top, Double(bounds.row))
    let bottom = min(bar.bottom, Double(bounds.endRow))
    guard top < bottom else { return }
    for row in Int(top.rounded(.down))..<Int(bottom.rounded(.up)) {
      let from = max(top, Double(row))
      let to = min(bottom, Double(row + 1))
      let share = to - from
      for column in first..<end {
        paintPart(
          share, atStart: bar.growth == .up, Self.lower, ascii: ["_", "#"], column, row, bar)
      }
    }
  }

  private mutating func paintLying(_ bar: Bar) {
    let first = Int(bar.top.rounded())
    let end = max(first + 1, Int(bar.bottom.rounded()))
    let left = max(bar.left, Double(bounds.column))
    let right = min(bar.right, Double(bounds.endColumn))
    guard left < right else { return }
    for column in Int(left.rounded(.down))..<Int(right.rounded(.up)) {
      let share = min(right, Double(column + 1)) - max(left, Double(column))
      for row in first..<end {
        paintPart(
          share, atStart: bar.growth == .right, Self.left, ascii: ["=", "#"], column, row, bar)
      }
    }
  }

  /// Part of a cell, at the side where the eighth blocks begin, or at the other one by exchanging
  /// foreground and background.
  private mutating func paintPart(
    _ share: Double, atStart: Bool, _ eighths: [Unicode.Scalar], ascii: [Unicode.Scalar],
    _ column: Int, _ row: Int, _ bar: Bar
  ) {
    var look = Style(bar.fill.role)
    if bar.fill.isLight { look.attributes.insert(.dim) }
    if style.glyphs == .ascii {
      if share >= 0.25 { put(share >= 0.75 ? ascii[1] : ascii[0], column, row, look) }
      return
    }
    let part = Int((share * 8).rounded())
    if part == 0 { return }
    if atStart || part == 8 {
      put(bar.fill.isLight && part == 8 ? "▒" : eighths[part], column, row, look)
    } else {
      look.attributes.insert(.reverse)
      put(eighths[8 - part], column, row, look)
    }
  }

  mutating func paint(_ heat: HeatShape) {
    let area = heat.area.intersection(bounds)
    guard !area.isEmpty else { return }
    let isColored = style.colors.rawValue >= 16 && style.glyphs != .ascii
    let ramp: [Unicode.Scalar] =
      style.glyphs == .ascii
      ? [".", ":", "-", "=", "+", "*", "#", "%", "@"] : ["░", "▒", "▓", "█"]
    for row in area.row..<area.endRow {
      let y = (Double(row - heat.area.row)) / Double(heat.area.rows)
      let half = 0.25 / Double(heat.area.rows)
      for column in area.column..<area.endColumn {
        let x = (Double(column - heat.area.column) + 0.5) / Double(heat.area.columns)
        if isColored {
          let upper = heat.level(x, y + half)
          let lower = heat.level(x, y + 3 * half)
          switch (upper.isNaN, lower.isNaN) {
          case (true, true): break
          case (false, true): put("▀", column, row, Style(Self.role(upper)))
          case (true, false): put("▄", column, row, Style(Self.role(lower)))
          case (false, false):
            put("▀", column, row, Style(Self.role(upper), on: Self.role(lower)))
          }
        } else {
          let level = heat.level(x, y + 2 * half)
          if level.isNaN { continue }
          let place = min(max(Int(level * Double(ramp.count)), 0), ramp.count - 1)
          put(ramp[place], column, row, Style(Self.role(level)))
        }
      }
    }
  }

  private static func role(_ level: Double) -> Role {
    .heat(UInt8(min(max(level, 0), 1) * 31 + 0.5))
  }
}
