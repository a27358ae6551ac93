package import CellGrid
import Numbers

extension Drawing {
  /// The drawing as an SVG document: real lines, and text as text. A cell is 10 by 20 units.
  ///
  /// - Parameters:
  ///   - size: the cells that the drawing was made for.
  ///   - title: read out by those who do not see the picture.
  package func svg(size: Size, theme: PictureTheme, title: String = "") -> String {
    var painter = SVGPainter(theme: theme)
    let width = Double(size.columns) * CellMetrics.width + 2 * CellMetrics.margin
    let height = Double(size.rows) * CellMetrics.height + 2 * CellMetrics.margin
    painter.open(width: width, height: height, title: title)
    for shape in shapes { painter.paint(shape) }
    return painter.text + "</g>\n</svg>\n"
  }
}

/// How large a cell is in picture files.
enum CellMetrics {
  static let width = 10.0
  static let height = 20.0
  static let margin = 14.0
  static let fontSize = 13.5
  /// From the middle of a row to the base line of its text.
  static let baseline = 4.8

  static func x(_ column: Double) -> Double { column * width }
  static func y(_ row: Double) -> Double { row * height }
  static func lineWidth(_ stroke: Stroke) -> Double { stroke.isThin ? 1.4 : 2.4 }
}

/// Writes shapes as SVG elements.
struct SVGPainter {
  let theme: PictureTheme
  private(set) var text = ""

  init(theme: PictureTheme) {
    self.theme = theme
  }

  mutating func open(width: Double, height: Double, title: String) {
    let box = "\(number(width)) \(number(height))"
    text += """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(box)" width="\(number(width))" \
      height="\(number(height))" role="img">
      <title>\(escaped(title))</title>
      <rect width="100%" height="100%" fill="\(theme.background.css)"/>
      <g transform="translate(\(number(CellMetrics.margin)),\(number(CellMetrics.margin)))" \
      font-family="Inter,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif" \
      font-size="\(number(CellMetrics.fontSize))" fill="none" stroke-linecap="round" \
      stroke-linejoin="round" style="font-variant-numeric:tabular-nums">

      """
  }

  mutating func paint(_ shape: Shape) {
    switch shape {
    case .text(let text): paint(text)
    case .path(let points, let stroke, let clip): paintPath(points, stroke, clip)
    case .band(let upper, let lower, let fill, let clip): paintBand(upper, lower, fill, clip)
    case .bar(let bar): paint(bar)
    case .marker(let place, let marker, let style): paint(marker, at: place, style)
    case .axis(let axis): paint(axis)
    case .rule(let rule): paint(rule)
    case .heat(let heat): paint(heat)
    case .arrow(let from, let to, let stroke): paintArrow(from, to, stroke)
    }
  }

  private mutating func paint(_ shape: TextShape) {
    let exact = shape.exact
    let column = exact.place.x
    let row = exact.place.y
    let anchor =
      switch exact.align {
      case .left: "start"
      case .center: "middle"
      case .right: "end"
      }
    if shape.style.background != .standard {
      let width = Double(TextWidth.columns(of: shape.text)) * CellMetrics.width
      let left =
        CellMetrics.x(column) - (anchor == "start" ? 0 : anchor == "end" ? width : width / 2)
      element(
        "rect",
        [
          ("x", left), ("y", CellMetrics.y(row - 0.5)), ("width", width),
          ("height", CellMetrics.height),
        ], "fill=\"\(css(shape.style.background))\"")
    }
    var look = "fill=\"\(theme.text(shape.style).css)\""
    if anchor != "start" { look += " text-anchor=\"\(anchor)\"" }
    if shape.style.attributes.contains(.bold) { look += " font-weight=\"600\"" }
    if shape.style.attributes.contains(.italic) { look += " font-style=\"italic\"" }
    text +=
      "<text x=\"\(number(CellMetrics.x(column)))\" "
      + "y=\"\(number(CellMetrics.y(row) + CellMetrics.baseline))\" \(look)>"
      + escaped(shape.text) + "</text>\n"
  }

  private mutating func paintPath(_ points: [Position], _ stroke: Stroke, _ clip: Rect) {
    let pieces = clip.pieces(of: points)
    guard !pieces.isEmpty else { return }
    let path = pieces.map { piece in
      "M"
        + piece.map { "\(number(CellMetrics.x($0.x))) \(number(CellMetrics.y($0.y)))" }
        .joined(separator: "L")
    }
    text +=
      "<path d=\"\(path.joined())\" \(strokeLook(stroke))/>\n"
  }

  private func strokeLook(_ stroke: Stroke) -> String {
    let dash =
      switch stroke.dash {
      case .solid: ""
      case .dashed: " stroke-dasharray=\"7 6\""
      case .dotted: " stroke-dasharray=\"1 6\""
      }
    return
      "stroke=\"\(css(stroke.role))\" stroke-width=\"\(number(CellMetrics.lineWidth(stroke)))\""
      + dash
  }

  private mutating func paintBand(
    _ upper: [Position], _ lower: [Position], _ fill: Fill, _ clip: Rect
  ) {
    guard upper.count == lower.count, upper.count > 1 else { return }
    let top = Double(clip.row)
    let bottom = Double(clip.endRow)
    let outline = (upper + lower.reversed()).map {
      "\(number(CellMetrics.x($0.x))),\(number(CellMetrics.y(min(max($0.y, top), bottom))))"
    }
    text +=
      "<polygon points=\"\(outline.joined(separator: " "))\" fill=\"\(css(fill.role))\" "
      + "fill-opacity=\"\(fill.isLight ? "0.2" : "0.85")\"/>\n"
  }

  private mutating func paint(_ bar: Bar) {
    let values = [bar.left, bar.top, bar.right, bar.bottom]
    guard values.allSatisfy(\.isFinite) else { return }
    element(
      "rect",
      [
        ("x", CellMetrics.x(bar.left)), ("y", CellMetrics.y(bar.top)),
        ("width", CellMetrics.x(bar.right - bar.left)),
        ("height", CellMetrics.y(bar.bottom - bar.top)),
      ], "fill=\"\(css(bar.fill.role))\"" + (bar.fill.isLight ? " fill-opacity=\"0.35\"" : ""))
  }

  private mutating func paint(_ axis: AxisShape) {
    let look = "stroke=\"\(css(.axis))\" stroke-width=\"1.2\""
    let left = CellMetrics.x(Double(axis.area.column)) - 3
    let bottom = CellMetrics.y(Double(axis.area.endRow)) + 3
    var path = ""
    switch axis.edge {
    case .bottom:
      path =
        "M\(number(left)) \(number(bottom))H\(number(CellMetrics.x(Double(axis.area.endColumn))))"
      for (ticks, length) in [(axis.ticks, 6.0), (axis.minorTicks, 3.5)] {
        for tick in ticks {
          path += "M\(number(CellMetrics.x(tick))) \(number(bottom))v\(number(length))"
        }
      }
    case .left:
      path = "M\(number(left)) \(number(bottom))V\(number(CellMetrics.y(Double(axis.area.row))))"
      for (ticks, length) in [(axis.ticks, 6.0), (axis.minorTicks, 3.5)] {
        for tick in ticks {
          path += "M\(number(left)) \(number(CellMetrics.y(tick)))h\(number(-length))"
        }
      }
    }
    text += "<path d=\"\(path)\" \(look)/>\n"
  }

  private mutating func paint(_ rule: Rule) {
    guard rule.place.isFinite else { return }
    let look =
      "stroke=\"\(css(rule.role))\" stroke-width=\"\(rule.role == .grid ? 1 : 1.2)\""
      + (rule.role == .grid ? "" : " stroke-dasharray=\"2 4\"")
    let path =
      switch rule.direction {
      case .horizontal:
        "M\(number(CellMetrics.x(Double(rule.area.column)))) \(number(CellMetrics.y(rule.place)))"
          + "H\(number(CellMetrics.x(Double(rule.area.endColumn))))"
      case .vertical:
        "M\(number(CellMetrics.x(rule.place))) \(number(CellMetrics.y(Double(rule.area.row))))"
          + "V\(number(CellMetrics.y(Double(rule.area.endRow))))"
      }
    text += "<path d=\"\(path)\" \(look)/>\n"
  }

  private mutating func paint(_ heat: HeatShape) {
    let image = PixelImage(of: heat, perCell: (4, 8), theme: theme)
    text +=
      "<image x=\"\(number(CellMetrics.x(Double(heat.area.column))))\" "
      + "y=\"\(number(CellMetrics.y(Double(heat.area.row))))\" "
      + "width=\"\(number(CellMetrics.x(Double(heat.area.columns))))\" "
      + "height=\"\(number(CellMetrics.y(Double(heat.area.rows))))\" preserveAspectRatio=\"none\" "
      + "href=\"data:image/png;base64,\(Base64.text(PNGFile.bytes(of: image)))\"/>\n"
  }

  private mutating func paint(_ marker: Marker, at place: Position, _ style: Style) {
    guard place.x.isFinite, place.y.isFinite else { return }
    let x = CellMetrics.x(place.x)
    let y = CellMetrics.y(place.y)
    let color = css(style.foreground)
    let outline = MarkerOutline(marker)
    if let radius = outline.radius {
      let fill = outline.isOpen ? theme.background.css : color
      halo("circle", "cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius + 1.8))\"")
      text +=
        "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\" fill=\"\(fill)\" "
        + "stroke=\"\(marker == .target ? theme.background.css : color)\" stroke-width=\"1.6\"/>\n"
      return
    }
    let points = outline.corners.map { "\(number(x + $0.x)),\(number(y + $0.y))" }
    halo(
      "polygon",
      "points=\"\(points.joined(separator: " "))\" stroke-width=\"4\" "
        + "stroke=\"\(theme.background.css)\" stroke-linejoin=\"round\"")
    text +=
      "<polygon points=\"\(points.joined(separator: " "))\" "
      + "fill=\"\(outline.isOpen ? theme.background.css : color)\" stroke=\"\(color)\" "
      + "stroke-width=\"1.4\"/>\n"
  }

  /// The background around a symbol, which keeps it apart from the colours of a heat map.
  private mutating func halo(_ element: String, _ form: String) {
    text += "<\(element) \(form) fill=\"\(theme.background.css)\"/>\n"
  }

  private mutating func paintArrow(_ from: Position, _ to: Position, _ stroke: Stroke) {
    guard let arrow = ArrowOutline(from: from, to: to) else { return }
    text +=
      "<path d=\"M\(number(arrow.start.x)) \(number(arrow.start.y))"
      + "L\(number(arrow.neck.x)) \(number(arrow.neck.y))\" \(strokeLook(stroke))/>\n"
    let head = arrow.head.map { "\(number($0.x)),\(number($0.y))" }
    text +=
      "<polygon points=\"\(head.joined(separator: " "))\" fill=\"\(css(stroke.role))\"/>\n"
  }

  private mutating func element(_ name: String, _ values: [(String, Double)], _ look: String) {
    let attributes = values.map { "\($0)=\"\(number($1))\"" }
    text += "<\(name) \(attributes.joined(separator: " ")) \(look)/>\n"
  }

  private func css(_ role: Role) -> String { theme.color(role).css }

  private func number(_ value: Double) -> String {
    NumberText.shortest((value * 100).rounded() / 100)
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
