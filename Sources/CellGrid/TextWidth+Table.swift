extension TextWidth {
  /// Rows of cells as lines: columns two spaces apart, each as wide as its widest cell; no blanks at the end.
  ///
  /// - Parameters:
  ///   - rows: all with as many cells; a head is a row.
  ///   - left: the columns that stand at the left; the others stand at the right, as numbers do.
  package static func table(_ rows: [[String]], left: Set<Int> = []) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { columns(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let line = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - columns(of: text))
        return left.contains(column) ? text + space : space + text
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Text out of files, without what would move a terminal's cursor or change its colours.
  package static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return text
    }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
  }
}
