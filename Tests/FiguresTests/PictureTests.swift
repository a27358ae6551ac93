import CellGrid
import Foundation
import Parameters
import Plotting
import Testing

@testable import Figures

/// A figure in one of the states in which people meet it.
struct FigureCase: Sendable, CustomTestStringConvertible {
  let name: String
  let id: String
  let settings: [String]
  var testDescription: String { name }

  init(_ name: String, _ id: String, _ settings: String...) {
    self.name = name
    self.id = id
    self.settings = settings
  }

  /// The figure; each is made once, as some of them train a model.
  func figure() throws -> any Figure { try #require(Self.figures[name]) }

  private static let figures: [String: any Figure] = {
    var figures: [String: any Figure] = [:]
    for figureCase in all { figures[figureCase.name] = try? figureCase.made() }
    return figures
  }()

  private func made() throws -> any Figure {
    let entry = try #require(FigureCatalog.entry(id))
    var values = entry.figure().values
    for setting in settings { try values.set(assignment: setting) }
    return entry.figure(values: values)
  }

  static let all: [FigureCase] = [
    FigureCase("loss-curve", "loss-curve"),
    FigureCase(
      "loss-curve-compared", "loss-curve", "compare=squared-error,hinge,focal", "probability=0.25"),
    FigureCase(
      "loss-curve-logit", "loss-curve", "axis=logit", "compare=squared-error", "unit=bits"),
    FigureCase("loss-curve-clamped", "loss-curve", "clamp=0.1", "probability=0.05", "scale=log"),
    FigureCase("training-curves", "training-curves"),
    FigureCase("softmax-bars", "softmax-bars"),
    FigureCase(
      "softmax-bars-soft", "softmax-bars", "logits=3,1,0,-2,2.5,0.5", "soft=0.5,0.3,0.2,0,0,0",
      "temperature=2", "shift=4"),
    FigureCase("simplex", "simplex"),
    FigureCase("simplex-soft", "simplex", "target=0.6,0.3,0.1", "unit=bits"),
    FigureCase("three-kinds", "three-kinds"),
    FigureCase("encodings", "encodings"),
    FigureCase("divergence", "divergence"),
    FigureCase("divergence-endless", "divergence", "prediction=1,0,1"),
    FigureCase("saturation", "saturation"),
    FigureCase("calibration", "calibration", "epochs=30", "rows=200"),
    FigureCase("confusion", "confusion", "data=iris"),
    FigureCase("row-losses", "row-losses", "epochs=3"),
    FigureCase("decision-regions", "decision-regions", "epochs=30"),
    FigureCase(
      "decision-regions-iris", "decision-regions", "data=iris", "plane=features", "x-feature=2",
      "y-feature=3", "hidden=none"),
    FigureCase("class-templates", "class-templates", "epochs=3"),
    FigureCase("class-templates-table", "class-templates", "data=iris"),
    FigureCase("landscape", "landscape"),
    FigureCase("sweep", "sweep", "column=3"),
    FigureCase("landscape-path", "landscape", "surface=path", "data=iris"),
  ]
}

/// A way of drawing a figure.
struct PictureKind: Sendable, CustomTestStringConvertible {
  let columns: Int
  let rows: Int
  let glyphs: GlyphSet
  var testDescription: String { "\(columns)x\(rows)-\(glyphs.rawValue)" }

  static let all: [PictureKind] = [(40, 12), (80, 24), (120, 40), (200, 60)].flatMap { size in
    GlyphSet.allCases.map { PictureKind(columns: size.0, rows: size.1, glyphs: $0) }
  }
}

@Suite("Pictures of figures")
struct PictureTests {
  /// The expected pictures lie beside this file, to be looked at. After a wanted change they are
  /// written anew with `UPDATE_PICTURES=1 swift test --filter PictureTests`, and read before they
  /// are accepted.
  @Test(arguments: FigureCase.all, PictureKind.all)
  func looksAsExpected(figureCase: FigureCase, kind: PictureKind) throws {
    var canvas = Canvas(Size(columns: kind.columns, rows: kind.rows))
    try figureCase.figure().draw(
      into: &canvas, in: canvas.bounds, style: PaintStyle(glyphs: kind.glyphs, colors: .mono))
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Pictures/\(figureCase.name)-\(kind.testDescription).txt")
    let picture = canvas.text()
    if ProcessInfo.processInfo.environment["UPDATE_PICTURES"] == "1" {
      try picture.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(picture == expected, "\(file.lastPathComponent)\n\(picture)")
    if kind.glyphs == .ascii {
      #expect(picture.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test(
    "draws at any size without touching anything outside",
    arguments: FigureCase.all,
    [
      (0, 0), (1, 1), (1, 30), (40, 1), (2, 2), (3, 9), (5, 3), (9, 4), (10, 4), (20, 5), (20, 7),
      (300, 100),
    ])
  func anySize(figureCase: FigureCase, size: (Int, Int)) throws {
    let figure = try figureCase.figure()
    for glyphs in GlyphSet.allCases {
      var canvas = Canvas(Size(columns: size.0 + 6, rows: size.1 + 4))
      let inside = Rect(column: 3, row: 2, columns: size.0, rows: size.1)
      figure.draw(into: &canvas, in: inside, style: PaintStyle(glyphs: glyphs))
      for row in 0..<canvas.size.rows {
        for column in 0..<canvas.size.columns
        where !inside.contains(Point(column: column, row: row)) {
          #expect(canvas[column, row] == Cell(), "\(column), \(row) of \(size)")
        }
      }
      if size.0 >= 20, size.1 >= 5 { #expect(canvas.cells.contains { $0.glyph != .space }) }
      // A mouse may be anywhere.
      for point in [Point(column: 0, row: 0), Point(column: 3 + size.0 / 2, row: 2 + size.1 / 2)] {
        var dragged = figure
        _ = dragged.drag(to: point, in: inside)
      }
    }
  }
}
