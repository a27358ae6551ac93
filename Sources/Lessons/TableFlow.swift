/// Sets a table in lines of a given width, cells wrapped where their column is too narrow.
struct TableFlow {
  /// The lines: the head, a rule, the rows.
  let lines: [[TextRun]]

  private static let gap = "  "

  init(_ table: Table, flow: TextFlow) {
    let rows = [table.head] + table.rows
    let count = table.head.count
    guard count > 0 else {
      lines = []
      return
    }
    var widths = (0..<count).map { column in
      max(1, rows.map { flow.columns($0[column].characters) }.max() ?? 1)
    }
    // The widest column gives way first, until the table fits or every column is at its least.
    let room = max(count * 3, flow.width - Self.gap.count * (count - 1))
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 3,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    var lines: [[TextRun]] = []
    for (index, row) in rows.enumerated() {
      lines += Self.lines(of: row, widths: widths, table: table, flow: flow, isHead: index == 0)
      if index == 0 {
        lines.append([
          TextRun(widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap))
        ])
      }
    }
    self.lines = lines
  }

  private static func lines(
    of row: [[TextRun]], widths: [Int], table: Table, flow: TextFlow, isHead: Bool
  ) -> [[TextRun]] {
    let cells = row.indices.map { flow.wrapped(row[$0], width: widths[$0]) }
    let height = max(1, cells.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      var runs: [TextRun] = []
      for column in cells.indices {
        let cell = line < cells[column].count ? cells[column][line] : []
        let free = max(0, widths[column] - flow.columns(cell.characters))
        let before: Int =
          switch table.alignments[column] {
          case .left: 0
          case .center: free / 2
          case .right: free
          }
        runs.append(TextRun(String(repeating: " ", count: before)))
        runs += isHead ? cell.map { TextRun($0.characters, style: $0.style.union(.strong)) } : cell
        if column + 1 < cells.count {
          runs.append(TextRun(String(repeating: " ", count: free - before) + gap))
        }
      }
      return runs.filter { !$0.characters.isEmpty }
    }
  }
}
