package import CellGrid

/// Rows and columns of text, aligned, in the room there is.
package struct TextTable: Sendable {
  /// A column.
  package struct Column: Hashable, Sendable {
    /// Its heading.
    package let heading: String
    /// Where its text stands.
    package let align: Alignment
    /// Which columns are left out first when there is too little room: the highest number.
    package let rank: Int

    /// A column.
    package init(_ heading: String, align: Alignment = .left, rank: Int = 0) {
      self.heading = heading
      self.align = align
      self.rank = rank
    }
  }

  /// A cell of the table.
  package struct Entry: Hashable, Sendable {
    /// What it says.
    package let text: String
    /// How it looks.
    package let style: Style

    /// An entry.
    package init(_ text: String, style: Style = .standard) {
      self.text = text
      self.style = style
    }
  }

  /// The columns.
  package let columns: [Column]
  /// The entries, row by row, as many as there are columns.
  package let rows: [[Entry]]

  /// A table.
  package init(columns: [Column], rows: [[Entry]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Draws heading, a line, and as many rows as fit, with a free row between them if `spacing` is 2.
  package func draw(into drawing: inout Drawing, in rect: Rect, spacing: Int = 1) {
    guard rect.rows >= 1, rect.columns >= 4 else { return }
    var widths = columns.indices.map { index in
      max(
        TextWidth.columns(of: columns[index].heading),
        rows.map { TextWidth.columns(of: $0[index].text) }.max() ?? 0)
    }
    var shown = Array(columns.indices)
    func needed() -> Int { shown.map { widths[$0] }.reduce(0, +) + 2 * (shown.count - 1) }
    while needed() > rect.columns, shown.count > 2,
      let worst = shown.max(by: { columns[$0].rank < columns[$1].rank }), columns[worst].rank > 0
    {
      shown.removeAll { $0 == worst }
    }
    // What still does not fit is taken from the widest column.
    while needed() > rect.columns, let widest = shown.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 4
    {
      widths[widest] -= 1
    }
    let hasHeading = rect.rows >= 3 && columns.contains { !$0.heading.isEmpty }
    var column = rect.column
    for index in shown {
      let width = min(widths[index], rect.endColumn - column)
      guard width > 0 else { break }
      func write(_ text: String, _ row: Int, _ style: Style) {
        let cut = TextWidth.truncated(text, columns: width)
        switch columns[index].align {
        case .left: drawing.text(cut, column: column, row: row, style: style)
        case .right:
          drawing.text(cut, column: column + width - 1, row: row, align: .right, style: style)
        case .center:
          drawing.text(
            cut, column: column + (width - 1) / 2, row: row, align: .center, style: style)
        }
      }
      if hasHeading { write(columns[index].heading, rect.row, Style(.muted)) }
      for (line, row) in rows.enumerated() {
        let place = rect.row + (hasHeading ? 1 + (spacing > 1 ? 1 : 0) : 0) + line * spacing
        guard place < rect.endRow else { break }
        write(row[index].text, place, row[index].style)
      }
      column += width + 2
    }
  }
}
