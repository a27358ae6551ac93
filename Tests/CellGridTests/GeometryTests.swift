import Testing

@testable import CellGrid

@Suite struct GeometryTests {
  @Test(arguments: [-3, 0, 1, 4, 5, 9])
  func cutsLoseNothing(amount: Int) {
    let whole = Rect(column: 2, row: 3, columns: 6, rows: 5)
    let (top, below) = whole.cutTop(amount)
    #expect(top.rows + below.rows == 5)
    #expect(top.row == 3 && below.row == top.endRow && below.endRow == whole.endRow)
    let (bottom, above) = whole.cutBottom(amount)
    #expect(bottom.rows + above.rows == 5)
    #expect(above.row == 3 && bottom.row == above.endRow && bottom.endRow == whole.endRow)
    let (left, rest) = whole.cutLeft(amount)
    #expect(left.columns + rest.columns == 6)
    #expect(left.column == 2 && rest.column == left.endColumn)
    let (right, before) = whole.cutRight(amount)
    #expect(right.columns + before.columns == 6)
    #expect(before.column == 2 && right.column == before.endColumn)
  }

  @Test func whatDoesNotMeetIsEmpty() {
    let one = Rect(column: 0, row: 0, columns: 3, rows: 3)
    #expect(one.intersection(Rect(column: 3, row: 0, columns: 2, rows: 2)).isEmpty)
    #expect(
      one.intersection(Rect(column: 1, row: 2, columns: 9, rows: 9))
        == Rect(column: 1, row: 2, columns: 2, rows: 1))
    #expect(one.inset(left: 2, right: 2).isEmpty)
    #expect(Size(columns: -1, rows: 4) == Size(columns: 0, rows: 4))
  }

  @Test func pointsOnTheEdge() {
    let rect = Rect(column: 1, row: 1, columns: 2, rows: 2)
    #expect(rect.contains(Point(column: 1, row: 1)))
    #expect(rect.contains(Point(column: 2, row: 2)))
    #expect(!rect.contains(Point(column: 3, row: 2)))
    #expect(!rect.contains(Point(column: 0, row: 1)))
  }
}
