import Testing

@testable import CellGrid

@Suite struct CanvasChangesTests {
  private func canvas(_ text: String, columns: Int = 12) -> Canvas {
    var canvas = Canvas(Size(columns: columns, rows: 2))
    canvas.write(text, column: 0, row: 0)
    return canvas
  }

  @Test func sameContentHasNoChanges() {
    let one = canvas("loss 0.693")
    #expect(one.changes(inRow: 0, since: one) == nil)
    #expect(one.changes(inRow: 0, since: canvas("loss 0.693")) == nil)
  }

  @Test func theRangeReachesFromTheFirstToTheLastDifference() {
    let old = canvas("loss 0.693")
    let new = canvas("loss 0.105")
    #expect(new.changes(inRow: 0, since: old) == 7..<10)
    #expect(new.changes(inRow: 1, since: old) == nil)
  }

  @Test func aStyleIsADifference() {
    let old = canvas("loss")
    var new = old
    new.restyle(Rect(column: 2, row: 0, columns: 1, rows: 1)) { $0.attributes = .bold }
    #expect(new.changes(inRow: 0, since: old) == 2..<3)
  }

  @Test func wideCharactersAreTakenWhole() {
    let old = canvas("ab漢字")
    var new = old
    new[3, 0].style.attributes = .bold
    #expect(new.changes(inRow: 0, since: old) == 2..<4)
    #expect(canvas("abcd字").changes(inRow: 0, since: old) == 2..<4)
    #expect(old.changes(inRow: 0, since: canvas("abcd字")) == 2..<4)
  }

  @Test func anotherSizeDiffersEverywhere() {
    #expect(canvas("a").changes(inRow: 0, since: canvas("a", columns: 5)) == 0..<12)
  }

  @Test func rowsOutsideAndEmptyCanvasesHaveNone() {
    let none = Canvas(Size(columns: 0, rows: 0))
    #expect(none.changes(inRow: 0, since: canvas("a")) == nil)
    #expect(canvas("a").changes(inRow: -1, since: none) == nil)
    #expect(canvas("a").changes(inRow: 2, since: none) == nil)
  }

  /// Painting the ranges over the old canvas must give the new one, whatever is on both.
  @Test(arguments: 0..<40)
  func paintingTheRangesGivesTheNewCanvas(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    func random() -> Canvas {
      var canvas = Canvas(Size(columns: 9, rows: 3))
      for _ in 0..<next(12) {
        canvas.write(["a", "漢", "e\u{301}", "⣿", " "][next(5)], column: next(9), row: next(3))
      }
      return canvas
    }
    let old = random()
    let new = random()
    var painted = old
    for row in 0..<3 {
      guard let range = new.changes(inRow: row, since: old) else { continue }
      #expect(!new[range.lowerBound, row].glyph.isContinuation)
      #expect(!new[range.upperBound, row].glyph.isContinuation)
      for column in range { painted[column, row] = new[column, row] }
    }
    #expect(painted == new)
  }
}
