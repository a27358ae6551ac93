import CellGrid
import Testing

@testable import Plotting

/// A rising line, drawn by itself.
private func canvas(
  _ columns: Int, _ rows: Int, _ points: [Sample], glyphs: GlyphSet = .braille,
  scale: Scale = Scale(from: 0, to: 1)
) -> Canvas {
  var canvas = Canvas(Size(columns: columns, rows: rows))
  let frame = PlotFrame(area: canvas.bounds, x: scale, y: scale)
  var drawing = Drawing()
  Line(points: points).draw(into: &drawing, frame: frame)
  drawing.paint(into: &canvas, in: canvas.bounds, style: PaintStyle(glyphs: glyphs))
  return canvas
}

@Suite("Plots")
struct PlotTests {
  @Test("a diagonal in dots, in quarters and in ASCII")
  func diagonal() {
    let points = [Sample(0, 0), Sample(1, 1)]
    #expect(canvas(4, 2, points).lines == ["  ⡠⠊", "⡠⠊"])
    #expect(canvas(4, 2, points, glyphs: .blocks).lines == ["  ▄▀", "▄▀"])
    #expect(canvas(4, 2, points, glyphs: .ascii).lines == ["  .'", ".'"])
  }

  @Test("a line is continuous at any slope", arguments: 0...20)
  func continuous(step: Int) {
    let end = Double(step) / 20
    let canvas = canvas(30, 8, [Sample(0, 0), Sample(1, end)])
    for column in 0..<30 {
      #expect((0..<8).contains { canvas[column, $0].glyph != .space }, "column \(column)")
    }
  }

  @Test("curves that cross in a cell keep both their dots")
  func crossing() {
    var canvas = Canvas(Size(columns: 3, rows: 1))
    let frame = PlotFrame(area: canvas.bounds, x: Scale(from: 0, to: 1), y: Scale(from: 0, to: 1))
    var drawing = Drawing()
    Line(points: [Sample(0, 0), Sample(1, 0)]).draw(into: &drawing, frame: frame)
    Line(points: [Sample(0, 1), Sample(1, 1)], series: 1).draw(into: &drawing, frame: frame)
    drawing.paint(into: &canvas, in: canvas.bounds)
    #expect(canvas.lines == ["⣉⣉⣉"])
    #expect(canvas[1, 0].style.foreground == .series(1))
  }

  @Test("what is not finite leaves a gap or runs out of the picture, and never further")
  func notFinite() {
    let gap = canvas(
      8, 1, [Sample(0, 0), Sample(0.4, 0), Sample(0.5, .nan), Sample(0.7, 0), Sample(1, 0)])
    #expect(gap[4, 0].glyph == .space)
    #expect(gap[7, 0].glyph != .space)
    let pole = canvas(8, 4, [Sample(0.5, .infinity), Sample(0.5, 0), Sample(1, -.infinity)])
    #expect((0..<4).allSatisfy { pole[4, $0].glyph != .space })
  }

  @Test("a bar ends at eighths of a cell, downwards too")
  func bars() {
    var canvas = Canvas(Size(columns: 6, rows: 2))
    var drawing = Drawing()
    let fill = Fill(.series(0))
    for (index, height) in [0.25, 1, 1.5].enumerated() {
      let left = Double(index)
      drawing.add(
        .bar(Bar(left: left, top: 2 - height, right: left + 1, bottom: 2, growth: .up, fill: fill)))
    }
    drawing.add(.bar(Bar(left: 3, top: 0, right: 4, bottom: 0.5, growth: .down, fill: fill)))
    drawing.paint(into: &canvas, in: canvas.bounds)
    #expect(canvas.lines == ["  ▄▄", "▂██"])
    #expect(canvas[3, 0].style.attributes.contains(.reverse))
    #expect(!canvas[2, 0].style.attributes.contains(.reverse))
  }

  @Test("a whole plot, with names where the lines end and on the reference line")
  func whole() {
    var canvas = Canvas(Size(columns: 60, rows: 12))
    let plot = Plot(
      x: Axis("epoch", scale: Scale(from: 0, to: 4), showsGrid: false),
      y: Axis("loss", unit: "nats", scale: Scale(from: 0, to: 2)),
      marks: [
        ReferenceLine("ln 5", at: 1.6),
        Line(
          "train", points: (0...4).map { Sample(Double($0), 1.6 / Double($0 + 1)) }, series: 0,
          showsMarkers: true, label: .atEnd),
        Line(
          "validation", points: (0...4).map { Sample(Double($0), 1.2 + 0.1 * Double($0)) },
          series: 1,
          showsMarkers: true, label: .atEnd),
      ])
    plot.draw(into: &canvas, in: canvas.bounds, glyphs: .braille)
    #expect(
      canvas.lines == [
        "loss (nats)",
        "2 ┤ ·   ·   ·   ·   ·   ·   ·   ·   ·   · ln 5",
        "  │⢤⡤ ⠤⠤ ⠤⠤ ⠤⠤ ⠤⠤ ⠤⠤ ⠤⠤ ⠤⠤ ⠤⠤ ⠤⠤ ⠤⠤ ⠤⠤⢀⣤⣤⣀⣤⣤⠤▲⠤ ▲ validation",
        "  │ ⠈⠑⠤⣀⢀⣀⣀⣀⣀▲⣀⣀⣀⠤⠤⠤⠤⠤⠔⠒⠒⠒⠒⠒⠒▲⠊⠉⠉⠉⠉⠉⠉⠉⠁",
        "  │⠉⠉⠉⠉⠉⠁⠢⢄⡀",
        "1 ┤ ·   ·  ⠈⠒⠤⣀⡀·   ·   ·   ·   ·   ·   ·   ·",
        "  │            ⠈⠉⠉⠑⠒⠒⠤⠤⠤●⣀⣀⣀",
        "  │                         ⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠒●⠤⠤⠤⠤⠤⠤ ● train",
        "0 ┤ ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·",
        "  └┴──────────┴──────────┴─────────┴──────────┴",
        "   0          1          2         3          4",
        "                      epoch",
      ])
  }
}
