import CellGrid

extension Canvas {
  /// Clears a rectangle and draws a frame around it, with a title in its upper edge.
  mutating func drawBox(_ rect: Rect, title: String, glyphs: GlyphSet) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    fill(rect)
    let style = Style(.border)
    let ascii = glyphs == .ascii
    let line = ascii ? "-" : "─"
    let side = ascii ? "|" : "│"
    let horizontal = String(repeating: line, count: rect.columns - 2)
    let corners = ascii ? ["+", "+", "+", "+"] : ["╭", "╮", "╰", "╯"]
    write(
      corners[0] + horizontal + corners[1], column: rect.column, row: rect.row, style: style)
    for row in rect.row + 1..<rect.endRow - 1 {
      write(side, column: rect.column, row: row, style: style)
      write(side, column: rect.endColumn - 1, row: row, style: style)
    }
    write(
      corners[2] + horizontal + corners[3], column: rect.column, row: rect.endRow - 1, style: style)
    if !title.isEmpty, rect.columns >= 8 {
      let shown = " " + TextWidth.truncated(title, columns: rect.columns - 6) + " "
      write(shown, column: rect.column + 2, row: rect.row, style: Style(.title, .bold))
    }
  }
}

extension Rect {
  /// A rectangle of at most that size in the middle of this one.
  func centered(columns: Int, rows: Int) -> Rect {
    let width = min(columns, self.columns)
    let height = min(rows, self.rows)
    return Rect(
      column: column + (self.columns - width) / 2, row: row + (self.rows - height) / 2,
      columns: width, rows: height)
  }
}
