import CellGrid
import Foundation
import Plotting
import Testing

@testable import Figures

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
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Pictures")

  /// The expected pictures lie beside this file, to be looked at. After a wanted change they are
  /// written anew with `UPDATE_PICTURES=1 swift test --filter PictureTests`, and read before they
  /// are accepted.
  @Test(arguments: FigureCase.all, PictureKind.all)
  func looksAsExpected(figureCase: FigureCase, kind: PictureKind) throws {
    var canvas = Canvas(Size(columns: kind.columns, rows: kind.rows))
    try figureCase.figure().draw(
      into: &canvas, in: canvas.bounds, style: PaintStyle(glyphs: kind.glyphs, colors: .mono))
    let file = Self.folder.appending(path: "\(figureCase.name)-\(kind.testDescription).txt")
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

  @Test func `every picture is that of a figure`() throws {
    let expected = FigureCase.all.flatMap { figure in
      PictureKind.all.map { "\(figure.name)-\($0.testDescription).txt" }
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.sorted() == expected.sorted())
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
