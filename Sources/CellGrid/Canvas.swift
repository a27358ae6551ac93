/// A grid of cells that values draw into. Writing outside it does nothing.
package struct Canvas: Hashable, Sendable {
  /// Columns and rows.
  package let size: Size
  /// The cells, row by row.
  package private(set) var cells: [Cell]

  /// An empty canvas.
  package init(_ size: Size) {
    self.size = size
    self.cells = Array(repeating: Cell(), count: size.columns * size.rows)
  }

  /// The whole of it.
  package var bounds: Rect { Rect(size) }

  /// The cell in `column` and `row`; an empty one outside the canvas.
  package subscript(column: Int, row: Int) -> Cell {
    get { holds(column, row) ? cells[row * size.columns + column] : Cell() }
    set { if holds(column, row) { cells[row * size.columns + column] = newValue } }
  }

  /// Fills a rectangle with one cell.
  package mutating func fill(_ rect: Rect, with cell: Cell = Cell()) {
    let part = rect.intersection(bounds)
    for row in part.row..<part.endRow {
      let start = row * size.columns + part.column
      for index in start..<start + part.columns { cells[index] = cell }
    }
  }

  /// Changes the style, and not the characters, of a rectangle.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let part = rect.intersection(bounds)
    for row in part.row..<part.endRow {
      let start = row * size.columns + part.column
      for index in start..<start + part.columns { change(&cells[index].style) }
    }
  }

  /// Writes `text` from `column` on, within `limit` columns; control characters are left out.
  ///
  /// A wide character that would be cut in half is not written. Returns the column after the last.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, style: Style = .standard, limit: Int = .max
  ) -> Int {
    let end = limit >= size.columns - column ? size.columns : column + max(0, limit)
    var at = column
    var last: Int?
    for scalar in text.unicodeScalars {
      let width = TextWidth.columns(of: scalar)
      if width == 0 {
        // A mark joins the character before it; a control character has no business here.
        if let last, scalar.properties.generalCategory != .control, holds(last, row) {
          let index = row * size.columns + last
          cells[index].glyph = cells[index].glyph.adding(mark: scalar)
        }
        continue
      }
      if at + width > end { break }
      if at >= 0 {
        place(Glyph(scalar), columns: width, column: at, row: row, style: style)
      }
      last = at
      at += width
    }
    return at
  }

  /// Writes `text` into a rectangle's row, at the left, in the middle or at the right.
  package mutating func write(
    _ text: String, in rect: Rect, row: Int = 0, align: Alignment = .left, style: Style = .standard
  ) {
    guard row >= 0, row < rect.rows else { return }
    let shown = TextWidth.truncated(text, columns: rect.columns)
    let free = rect.columns - TextWidth.columns(of: shown)
    let offset =
      switch align {
      case .left: 0
      case .center: free / 2
      case .right: free
      }
    write(
      shown, column: rect.column + offset, row: rect.row + row, style: style, limit: rect.columns)
  }

  /// The characters of each row, with trailing spaces removed: what a test compares.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<size.columns { line.append(contentsOf: self[column, row].glyph.scalars) }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// Puts one glyph down; a wide character that loses half its place to it becomes a space.
  private mutating func place(
    _ glyph: Glyph, columns: Int, column: Int, row: Int, style: Style
  ) {
    guard holds(column, row) else { return }
    let index = row * size.columns + column
    if cells[index].glyph.isContinuation, column > 0 { cells[index - 1].glyph = .space }
    let next = column + columns
    if next < size.columns, cells[index + columns].glyph.isContinuation {
      cells[index + columns].glyph = .space
    }
    cells[index] = Cell(glyph, style)
    if columns == 2 { cells[index + 1] = Cell(.continuation, style) }
  }

  private func holds(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }
}

/// Where text stands in the room it has.
package enum Alignment: Sendable {
  /// At the left edge.
  case left
  /// In the middle, the odd column to the right.
  case center
  /// At the right edge.
  case right
}

/// What one paint of the screen shows.
package struct Frame: Hashable, Sendable {
  /// The cells.
  package var canvas: Canvas
  /// Where the terminal's own cursor stands (in a text field), or nowhere.
  package var cursor: Point?

  /// A frame without a visible cursor.
  package init(_ canvas: Canvas, cursor: Point? = nil) {
    self.canvas = canvas
    self.cursor = cursor
  }
}
