package import CellGrid

extension Drawing {
  /// A sentence over as many rows as it needs, from the top of a rectangle; what does not fit is
  /// cut off with an ellipsis. Returns the number of rows taken.
  @discardableResult
  package mutating func paragraph(_ text: String, in rect: Rect, style: Style = .standard) -> Int {
    let lines = TextWidth.wrapped(text, columns: rect.columns)
    let shown = min(lines.count, rect.rows)
    for index in 0..<max(0, shown) {
      var line = lines[index]
      if index == shown - 1, shown < lines.count {
        line = TextWidth.truncated(
          lines[index...].joined(separator: " "), columns: rect.columns)
      }
      self.text(line, column: rect.column, row: rect.row + index, style: style)
    }
    return max(0, shown)
  }

  /// The rows that a sentence takes in a number of columns.
  package static func rows(of text: String, columns: Int) -> Int {
    TextWidth.wrapped(text, columns: columns).count
  }
}

extension Drawing {
  /// The first of some wordings, the longest first, that fits the columns; the last if none does.
  package static func wording(_ wordings: [String], columns: Int) -> String {
    wordings.first { TextWidth.columns(of: $0) <= columns } ?? wordings.last ?? ""
  }
}
