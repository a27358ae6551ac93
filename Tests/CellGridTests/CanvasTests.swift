import Testing

@testable import CellGrid

@Suite struct CanvasTests {
  @Test func textStandsWhereItWasWritten() {
    var canvas = Canvas(Size(columns: 10, rows: 3))
    canvas.write("loss", column: 2, row: 1)
    #expect(canvas.lines == ["", "  loss", ""])
    #expect(canvas[5, 1].glyph == Glyph("s"))
    #expect(canvas[6, 1] == Cell())
  }

  @Test(arguments: [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1)])
  func nothingIsDrawnOutside(columns: Int, rows: Int) {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    for column in -3..<4 {
      for row in -2..<3 {
        canvas.write("漢字 e\u{301}x", column: column, row: row)
        canvas[column, row] = Cell(Glyph("#"))
      }
    }
    canvas.fill(Rect(column: -1, row: -1, columns: 9, rows: 9), with: Cell(Glyph("=")))
    canvas.restyle(Rect(column: -1, row: -1, columns: 9, rows: 9)) { $0.attributes = .bold }
    #expect(canvas.cells.count == columns * rows)
    #expect(canvas.cells.allSatisfy { $0 == Cell(Glyph("="), Style(.standard, .bold)) })
    #expect(canvas[columns, 0] == Cell())
    #expect(canvas[-1, 0] == Cell())
  }

  @Test func wideCharactersAreNeverCut() {
    var canvas = Canvas(Size(columns: 5, rows: 1))
    let end = canvas.write("漢字漢", column: 0, row: 0)
    #expect(end == 4)
    #expect(canvas.lines == ["漢字"])
    #expect(canvas[1, 0].glyph.isContinuation)
  }

  @Test(arguments: [
    (0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x"),
  ])
  func halfAWideCharacterBecomesASpace(column: Int, expected: String) {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    canvas.write("漢字", column: 0, row: 0)
    canvas.write("x", column: column, row: 0)
    #expect(canvas.lines == [expected])
    #expect(canvas.lines.map { TextWidth.columns(of: $0) }.allSatisfy { $0 <= 4 })
  }

  @Test func aWideCharacterOverTwoHalves() {
    var canvas = Canvas(Size(columns: 6, rows: 1))
    canvas.write("漢字漢", column: 0, row: 0)
    canvas.write("語", column: 1, row: 0)
    #expect(canvas.lines == [" 語 漢"])
  }

  @Test func marksJoinTheCharacterBefore() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    let end = canvas.write("e\u{301}\u{323}\u{302}a", column: 0, row: 0)
    #expect(end == 2)
    #expect(canvas[0, 0].glyph.scalars == ["e", "\u{301}", "\u{323}"])
  }

  @Test func controlCharactersAreLeftOut() {
    var canvas = Canvas(Size(columns: 8, rows: 1))
    canvas.write("a\u{1B}[1m\u{7}b\n", column: 0, row: 0)
    #expect(canvas.lines == ["a[1mb"])
  }

  @Test(arguments: [(Alignment.left, "ab"), (.center, " ab"), (.right, "   ab")])
  func textIsAligned(align: Alignment, expected: String) {
    var canvas = Canvas(Size(columns: 5, rows: 1))
    canvas.write("ab", in: canvas.bounds, align: align)
    #expect(canvas.lines == [expected])
  }

  @Test func longTextEndsInAnEllipsis() {
    var canvas = Canvas(Size(columns: 10, rows: 1))
    canvas.write("cross-entropy", in: Rect(column: 1, row: 0, columns: 6, rows: 1))
    #expect(canvas.lines == [" cross…"])
  }
}
