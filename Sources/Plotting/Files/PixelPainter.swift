package import CellGrid

extension Drawing {
  /// The drawing as the bytes of a PNG file; a cell is 10 by 20 pixels times `scale`.
  package func png(size: Size, theme: PictureTheme, scale: Int = 2) -> [UInt8] {
    PNGFile.bytes(of: image(size: size, theme: theme, scale: scale))
  }

  func image(size: Size, theme: PictureTheme, scale: Int) -> PixelImage {
    var painter = PixelPainter(size: size, theme: theme, scale: Double(max(1, scale)))
    for shape in shapes { painter.paint(shape) }
    return painter.image
  }
}

/// Turns shapes into pixels. Edges are smooth: a pixel takes as much colour as is covered of it.
struct PixelPainter {
  let theme: PictureTheme
  let scale: Double
  private(set) var image: PixelImage

  init(size: Size, theme: PictureTheme, scale: Double) {
    self.theme = theme
    self.scale = scale
    let width = Double(size.columns) * CellMetrics.width + 2 * CellMetrics.margin
    let height = Double(size.rows) * CellMetrics.height + 2 * CellMetrics.margin
    image = PixelImage(
      width: Int(width * scale), height: Int(height * scale), color: theme.background)
  }

  mutating func paint(_ shape: Shape) {
    switch shape {
    case .text(let text): paint(text)
    case .path(let points, let stroke, let clip):
      for piece in clip.pieces(of: points) {
        line(piece.map(pixel), stroke.role, CellMetrics.lineWidth(stroke), stroke.dash)
      }
    case .band(let upper, let lower, let fill, let clip):
      guard upper.count == lower.count, upper.count > 1 else { return }
      let outline = (upper + lower.reversed()).map { place in
        pixel(
          Position(x: place.x, y: min(max(place.y, Double(clip.row)), Double(clip.endRow))))
      }
      self.fill(outline, theme.color(fill.role), fill.isLight ? 0.2 : 0.85)
    case .bar(let bar):
      guard [bar.left, bar.top, bar.right, bar.bottom].allSatisfy(\.isFinite) else { return }
      box(
        pixel(Position(x: bar.left, y: bar.top)), pixel(Position(x: bar.right, y: bar.bottom)),
        theme.color(bar.fill.role), bar.fill.isLight ? 0.35 : 1)
    case .marker(let place, let marker, let style): paint(marker, at: place, style)
    case .axis(let axis): paint(axis)
    case .rule(let rule): paint(rule)
    case .heat(let heat): paint(heat)
    case .arrow(let from, let to, let stroke):
      guard let arrow = ArrowOutline(from: from, to: to) else { return }
      line(
        [unit(arrow.start), unit(arrow.neck)], stroke.role, CellMetrics.lineWidth(stroke),
        stroke.dash)
      fill(arrow.head.map(unit), theme.color(stroke.role), 1)
    }
  }

  /// From cells to pixels.
  private func pixel(_ place: Position) -> Position {
    unit(Position(x: CellMetrics.x(place.x), y: CellMetrics.y(place.y)))
  }

  /// From units to pixels.
  private func unit(_ place: Position) -> Position {
    Position(
      x: (place.x + CellMetrics.margin) * scale, y: (place.y + CellMetrics.margin) * scale)
  }

  private mutating func paint(_ shape: TextShape) {
    let size = CellMetrics.fontSize
    let width = StrokeFont.width(of: shape.text, size: size)
    let exact = shape.exact
    let left = CellMetrics.x(exact.place.x)
    let x =
      switch exact.align {
      case .left: left
      case .center: left - width / 2
      case .right: left - width
      }
    let row = exact.place.y - 0.5
    if shape.style.background != .standard {
      let room = Double(TextWidth.columns(of: shape.text)) * CellMetrics.width
      let start =
        switch exact.align {
        case .left: left
        case .center: left - room / 2
        case .right: left - room
        }
      box(
        unit(Position(x: start, y: CellMetrics.y(row))),
        unit(Position(x: start + room, y: CellMetrics.y(row + 1))),
        theme.color(shape.style.background), 1)
    }
    let weight = shape.style.attributes.contains(.bold) ? 1.9 : 1.25
    let base = CellMetrics.y(row + 0.5) + CellMetrics.baseline
    for stroke in StrokeFont.strokes(of: shape.text, size: size) {
      line(
        stroke.map { unit(Position(x: x + $0.x, y: base + $0.y)) }, theme.text(shape.style), weight,
        .solid)
    }
  }

  private mutating func paint(_ axis: AxisShape) {
    let left = CellMetrics.x(Double(axis.area.column)) - 3
    let bottom = CellMetrics.y(Double(axis.area.endRow)) + 3
    func draw(_ from: (Double, Double), _ to: (Double, Double)) {
      line(
        [unit(Position(x: from.0, y: from.1)), unit(Position(x: to.0, y: to.1))], .axis, 1.2, .solid
      )
    }
    switch axis.edge {
    case .bottom:
      draw((left, bottom), (CellMetrics.x(Double(axis.area.endColumn)), bottom))
      for tick in axis.ticks {
        draw((CellMetrics.x(tick), bottom), (CellMetrics.x(tick), bottom + 6))
      }
      for tick in axis.minorTicks {
        draw((CellMetrics.x(tick), bottom), (CellMetrics.x(tick), bottom + 3.5))
      }
    case .left:
      draw((left, bottom), (left, CellMetrics.y(Double(axis.area.row))))
      for tick in axis.ticks { draw((left, CellMetrics.y(tick)), (left - 6, CellMetrics.y(tick))) }
      for tick in axis.minorTicks {
        draw((left, CellMetrics.y(tick)), (left - 3.5, CellMetrics.y(tick)))
      }
    }
  }

  private mutating func paint(_ rule: Rule) {
    guard rule.place.isFinite else { return }
    let ends: [Position] =
      switch rule.direction {
      case .horizontal:
        [
          Position(x: Double(rule.area.column), y: rule.place),
          Position(x: Double(rule.area.endColumn), y: rule.place),
        ]
      case .vertical:
        [
          Position(x: rule.place, y: Double(rule.area.row)),
          Position(x: rule.place, y: Double(rule.area.endRow)),
        ]
      }
    line(
      ends.map(pixel), rule.role, rule.role == .grid ? 1 : 1.2,
      rule.role == .grid ? .solid : .dotted)
  }

  private mutating func paint(_ heat: HeatShape) {
    let from = pixel(Position(x: Double(heat.area.column), y: Double(heat.area.row)))
    let to = pixel(Position(x: Double(heat.area.endColumn), y: Double(heat.area.endRow)))
    let (width, height) = (to.x - from.x, to.y - from.y)
    guard width >= 1, height >= 1 else { return }
    for y in max(0, Int(from.y))..<min(image.height, Int(to.y)) {
      for x in max(0, Int(from.x))..<min(image.width, Int(to.x)) {
        let level = heat.level(
          (Double(x) + 0.5 - from.x) / width, (Double(y) + 0.5 - from.y) / height)
        if !level.isNaN { image.set(x, y, PictureTheme.viridis(level)) }
      }
    }
  }

  private mutating func paint(_ marker: Marker, at place: Position, _ style: Style) {
    guard place.x.isFinite, place.y.isFinite else { return }
    let middle = pixel(place)
    let color = theme.color(style.foreground)
    let outline = MarkerOutline(marker)
    if let radius = outline.radius {
      let r = radius * scale
      // The background around a symbol keeps it apart from the colours of a heat map.
      disc(middle, r + 1.4 * scale, theme.background)
      disc(middle, r, color)
      if outline.isOpen { disc(middle, r - 1.6 * scale, theme.background) }
      return
    }
    let corners = outline.corners.map {
      Position(x: middle.x + $0.x * scale, y: middle.y + $0.y * scale)
    }
    line(corners + corners.prefix(1), theme.background, 3.2, .solid)
    fill(corners, outline.isOpen ? theme.background : color, 1)
    if outline.isOpen { line(corners + corners.prefix(1), style.foreground, 1.4, .solid) }
  }
}

/// The forms that everything is made of, in pixels.
extension PixelPainter {
  /// A line with round ends; its width is in units.
  mutating func line(
    _ points: [Position], _ role: Role, _ width: Double, _ dash: Stroke.Dash
  ) {
    line(points, theme.color(role), width, dash)
  }

  mutating func line(
    _ points: [Position], _ color: RGBColor, _ width: Double, _ dash: Stroke.Dash
  ) {
    let half = width * scale / 2
    var pieces: [(Position, Position)] = []
    let pattern: (on: Double, off: Double)? =
      switch dash {
      case .solid: nil
      case .dashed: (7 * scale, 6 * scale)
      case .dotted: (1 * scale, 5 * scale)
      }
    var travelled = 0.0
    for (from, to) in zip(points, points.dropFirst()) {
      guard let pattern else {
        pieces.append((from, to))
        continue
      }
      let length = ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y))
        .squareRoot()
      var at = 0.0
      while at < length {
        let phase = (travelled + at).truncatingRemainder(dividingBy: pattern.on + pattern.off)
        let isOn = phase < pattern.on
        let step = min(length - at, (isOn ? pattern.on : pattern.on + pattern.off) - phase + 1e-9)
        if isOn {
          pieces.append(
            (Self.between(from, to, at / length), Self.between(from, to, (at + step) / length)))
        }
        at += step
      }
      travelled += length
    }
    stroke(pieces, half, color)
  }

  private static func between(_ from: Position, _ to: Position, _ share: Double) -> Position {
    Position(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
  }

  /// All pieces of one line at once, so that joints are not mixed in twice.
  private mutating func stroke(_ pieces: [(Position, Position)], _ half: Double, _ color: RGBColor)
  {
    guard !pieces.isEmpty else { return }
    var covered: [Int: Double] = [:]
    for (from, to) in pieces {
      let left = max(0, Int(min(from.x, to.x) - half - 1))
      let right = min(image.width - 1, Int(max(from.x, to.x) + half + 1))
      let top = max(0, Int(min(from.y, to.y) - half - 1))
      let bottom = min(image.height - 1, Int(max(from.y, to.y) + half + 1))
      guard left <= right, top <= bottom else { continue }
      let dx = to.x - from.x
      let dy = to.y - from.y
      let square = dx * dx + dy * dy
      for y in top...bottom {
        for x in left...right {
          let px = Double(x) + 0.5 - from.x
          let py = Double(y) + 0.5 - from.y
          let share = square == 0 ? 0 : min(max((px * dx + py * dy) / square, 0), 1)
          let ex = px - share * dx
          let ey = py - share * dy
          let cover = half + 0.5 - (ex * ex + ey * ey).squareRoot()
          if cover > 0 {
            let index = y * image.width + x
            covered[index] = max(covered[index] ?? 0, min(cover, 1))
          }
        }
      }
    }
    for (index, cover) in covered {
      image.blend(index % image.width, index / image.width, color, cover)
    }
  }

  mutating func disc(_ middle: Position, _ radius: Double, _ color: RGBColor) {
    guard radius > 0, abs(middle.x) < 1e6, abs(middle.y) < 1e6 else { return }
    for y in Int(middle.y - radius - 1)...Int(middle.y + radius + 1) {
      for x in Int(middle.x - radius - 1)...Int(middle.x + radius + 1) {
        let dx = Double(x) + 0.5 - middle.x
        let dy = Double(y) + 0.5 - middle.y
        image.blend(x, y, color, radius + 0.5 - (dx * dx + dy * dy).squareRoot())
      }
    }
  }

  mutating func box(_ from: Position, _ to: Position, _ color: RGBColor, _ opacity: Double) {
    let top = max(0, from.y)
    let bottom = min(Double(image.height), to.y)
    let left = max(0, from.x)
    let right = min(Double(image.width), to.x)
    guard top < bottom, left < right else { return }
    for y in Int(top)..<Int(bottom.rounded(.up)) {
      let tall = min(bottom, Double(y + 1)) - max(top, Double(y))
      for x in Int(left)..<Int(right.rounded(.up)) {
        let wide = min(right, Double(x + 1)) - max(left, Double(x))
        image.blend(x, y, color, tall * wide * opacity)
      }
    }
  }

  /// A polygon, four lines to each row of pixels.
  mutating func fill(_ corners: [Position], _ color: RGBColor, _ opacity: Double) {
    guard corners.count > 2 else { return }
    let top = max(0, Int(corners.map(\.y).min() ?? 0))
    let bottom = min(image.height - 1, Int(corners.map(\.y).max() ?? 0))
    guard top <= bottom else { return }
    var cover = [Double](repeating: 0, count: image.width)
    for y in top...bottom {
      for x in cover.indices { cover[x] = 0 }
      for line in 0..<4 {
        let at = Double(y) + (Double(line) + 0.5) / 4
        var crossings: [Double] = []
        for index in corners.indices {
          let from = corners[index]
          let to = corners[(index + 1) % corners.count]
          guard (from.y <= at) != (to.y <= at) else { continue }
          crossings.append(from.x + (at - from.y) / (to.y - from.y) * (to.x - from.x))
        }
        crossings.sort()
        for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
          let left = max(0, crossings[pair])
          let right = min(Double(image.width), crossings[pair + 1])
          guard left < right else { continue }
          for x in Int(left)..<min(image.width, Int(right.rounded(.up))) {
            cover[x] += (min(right, Double(x + 1)) - max(left, Double(x))) / 4
          }
        }
      }
      for x in cover.indices where cover[x] > 0 { image.blend(x, y, color, cover[x] * opacity) }
    }
  }
}
