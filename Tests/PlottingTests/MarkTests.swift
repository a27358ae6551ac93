import CellGrid
import Testing

@testable import Plotting

/// A mark, drawn alone over the whole of a canvas; both axes from 0 to 1.
private func canvas(
  _ columns: Int, _ rows: Int, _ marks: [any Mark], glyphs: GlyphSet = .braille,
  colors: ColorDepth = .mono
) -> Canvas {
  var canvas = Canvas(Size(columns: columns, rows: rows))
  let frame = PlotFrame(area: canvas.bounds, x: Scale(from: 0, to: 1), y: Scale(from: 0, to: 1))
  var drawing = Drawing()
  for mark in marks { mark.draw(into: &drawing, frame: frame) }
  drawing.paint(
    into: &canvas, in: canvas.bounds, style: PaintStyle(glyphs: glyphs, colors: colors))
  return canvas
}

@Suite("Bands, fields and arrows")
struct MarkTests {
  private let wedge = Band(
    upper: [Sample(0, 0.5), Sample(1, 1)], lower: [Sample(0, 0.5), Sample(1, 0)], role: .series(0))

  @Test("a band fills what lies between its edges, thinly")
  func band() {
    #expect(
      canvas(12, 4, [wedge]).lines == [
        "        ⠠⠠⠠⠠", "  ⠠⠠⠠⠠⠡⠡⠡⠡⠡⠡", " ⠁⠁⠁⠡⠡⠡⠡⠡⠡⠡⠡", "       ⠁⠁⠁⠡⠡",
      ])
    #expect(
      canvas(12, 4, [wedge], glyphs: .blocks).lines == [
        "          ▘", "     ▘ ▘ ▘ ▘", "    ▘ ▘ ▘ ▘", "         ▘ ▘",
      ])
    #expect(
      canvas(12, 4, [wedge], glyphs: .ascii).lines == [
        "          -", "     - - - -", "    - - - -", "         - -",
      ])
    #expect(canvas(12, 4, [wedge])[10, 1].style == Style(.series(0), on: .standard, .dim))
  }

  @Test("a curve in front of a band keeps its own look")
  func bandBehind() {
    let line = Line(points: [Sample(0, 0.5), Sample(1, 0.5)], series: 1)
    let canvas = canvas(12, 3, [wedge, line])
    #expect(canvas.lines == ["       ⠠⠠⠠⠠⠠", "⠤⠤⠤⠤⠥⠥⠥⠥⠥⠥⠥⠥", "      ⠁⠁⠁⠡⠡⠡"])
    #expect((0..<12).allSatisfy { canvas[$0, 1].style == Style(.series(1)) })
  }

  @Test(
    "a band that leaves the plot is cut off, one with a gap has the gap, one of a point is nothing")
  func bandEdges() {
    let endless = Band(
      upper: [Sample(0, .infinity), Sample(1, .infinity)], lower: [Sample(0, 0), Sample(1, 0)],
      role: .accent)
    #expect(canvas(4, 2, [endless], glyphs: .ascii).lines == ["- -", " - -"])
    let gap = Band(
      under: [Sample(0, 1), Sample(0.4, 1), Sample(0.5, .nan), Sample(0.6, 1), Sample(1, 1)],
      role: .accent)
    #expect(canvas(10, 1, [gap], glyphs: .ascii).lines == ["- -   - -"])
    for points in [[], [Sample(0.5, 1)]] {
      #expect(canvas(4, 1, [Band(under: points, role: .accent)]).lines == [""])
    }
  }

  @Test("a field is shaded from its lowest to its highest value, upwards as the axis goes")
  func field() {
    let field = Field(colors: Scale(from: 0, to: 1)) { _, y in y }
    #expect(canvas(4, 4, [field]).lines == ["████", "▓▓▓▓", "▒▒▒▒", "░░░░"])
    #expect(canvas(4, 4, [field], glyphs: .ascii).lines == ["@@@@", "****", "====", "...."])
    let colored = canvas(1, 2, [field], colors: .indexed256)
    #expect(colored.lines == ["▀", "▀"])
    #expect(colored[0, 0].style == Style(.heat(29), on: .heat(20)))
  }

  @Test("lines of a field stand where a point of that value would stand")
  func contours() {
    let field = Field(colors: Scale(from: 0, to: 2), levels: [0.5]) { x, y in
      x > 0.999 || y < 0.001 ? .nan : x + y
    }
    #expect(
      canvas(12, 4, [field]).lines == [
        "▒▓▓▓▓▓▓█████", "▒▒▒▒▓▓▓▓▓▓██", "⠉⠱⠤⡀▒▒▒▒▓▓▓▓", "░░░⠉⠱▒▒▒▒▒▒▓",
      ])
    let flat = Field(colors: Scale(from: 0, to: 9), levels: [0.5]) { x, _ in x }
    let place = PlotFrame(
      area: Rect(column: 0, row: 0, columns: 40, rows: 4), x: Scale(from: 0, to: 1),
      y: Scale(from: 0, to: 1)
    ).column(of: 0.5)
    let drawn = canvas(40, 4, [flat])
    #expect(drawn[Int(place), 1].glyph != drawn[Int(place) + 3, 1].glyph)
  }

  @Test("arrows point where they go")
  func arrows() {
    let star = Arrows(
      [(1, 0.5), (0, 0.5), (0.5, 1), (0.5, 0), (0.8, 1), (0.2, 0)].map {
        (from: Sample(0.5, 0.5), to: Sample($0.0, $0.1))
      })
    #expect(
      canvas(17, 7, [star]).lines == [
        "        ▲   ⡰↗", "        ⢸  ⡜", "        ⢸⢀⠎", "◀⠤⠤⠤⠤⠤⠤⠤⣼⠧⠤⠤⠤⠤⠤⠤▶", "      ⢀⠜⢸",
        "     ⡠⠃ ⢸", "   ↙⠜   ▼",
      ])
    #expect(
      canvas(17, 7, [star], glyphs: .blocks).lines == [
        "        ▲   ▟↗", "        ▐  ▞", "        ▐▗▛", "◀▄▄▄▄▄▄▄▟▙▄▄▄▄▄▄▶", "      ▗▞▐",
        "     ▄▘ ▐", "   ↙▞   ▼",
      ])
    #expect(
      canvas(17, 7, [star], glyphs: .ascii).lines == [
        "        ^   /^", "        |  /", "        |./", "<-------/\\------>", "      ./|",
        "     .' |", "   v/   v",
      ])
  }

  @Test("an arrow off the plot leaves its shaft, one from outside its head, one nowhere nothing")
  func arrowsCutOff() {
    func picture(_ from: Sample, _ to: Sample) -> [String] {
      canvas(8, 1, [Arrows([(from: from, to: to)])], glyphs: .ascii).lines
    }
    #expect(picture(Sample(0.5, 0.5), Sample(3, 0.5)) == ["    ----"])
    #expect(picture(Sample(-2, 0.5), Sample(0.5, 0.5)) == ["---->"])
    #expect(picture(Sample(-2, 0.5), Sample(-1, 0.5)) == [""])
    // A gradient of zero is still a place.
    #expect(picture(Sample(0.5, 0.5), Sample(0.5, 0.5)) == ["    -"])
    #expect(picture(Sample(0.5, 0.5), Sample(.nan, 0.5)) == [""])
    #expect(picture(Sample(0.5, 0.5), Sample(.infinity, 0.5)) == ["    ----"])
  }

  @Test(
    "nothing leaves the smallest of areas", arguments: [(0, 0), (1, 1), (1, 5), (5, 1), (2, 2)],
    GlyphSet.allCases)
  func small(size: (Int, Int), glyphs: GlyphSet) {
    let inside = Rect(column: 2, row: 1, columns: size.0, rows: size.1)
    let frame = PlotFrame(area: inside, x: Scale(from: 0, to: 1), y: Scale(from: 0, to: 1))
    var canvas = Canvas(Size(columns: 9, rows: 8))
    var drawing = Drawing()
    let marks: [any Mark] = [
      Field(colors: Scale(from: 0, to: 1), levels: [0.5]) { x, y in x * y }, wedge,
      Arrows([(from: Sample(0, 0), to: Sample(1, 1)), (from: Sample(1, 1), to: Sample(-9, 9))]),
    ]
    for mark in marks { mark.draw(into: &drawing, frame: frame) }
    drawing.paint(into: &canvas, in: inside, style: PaintStyle(glyphs: glyphs))
    for row in 0..<8 {
      for column in 0..<9 where !inside.contains(Point(column: column, row: row)) {
        #expect(canvas[column, row] == Cell())
      }
    }
    #expect(inside.isEmpty || inside.columns < 1 || canvas.cells.contains { $0 != Cell() })
  }
}
