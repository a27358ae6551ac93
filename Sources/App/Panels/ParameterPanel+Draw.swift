import CellGrid
import Localization
import Parameters

extension ParameterPanel {
  /// Draws the heading and as many lines as fit, the chosen one among them.
  func draw(
    _ values: ParameterValues, into canvas: inout Canvas, in rect: Rect, heading: String,
    focused: Bool, glyphs: GlyphSet
  ) {
    guard !rect.isEmpty else { return }
    let (head, list) = rect.cutTop(heading.isEmpty ? 0 : 1)
    canvas.write(heading, in: head, style: focused ? Style(.title, .bold) : Style(.muted))
    let all = lines(values)
    let chosen = min(selected, all.count - 1)
    let start = firstLine(count: all.count, rows: list.rows)
    if all.count > list.rows, !heading.isEmpty {
      // That there is more to choose from must be seen.
      let range = "\(start + 1)-\(start + list.rows) / \(all.count)"
      if TextWidth.columns(of: heading + " " + range) <= head.columns {
        canvas.write(range, in: head, align: .right, style: Style(.muted))
      }
    }
    for offset in 0..<max(0, min(list.rows, all.count - start)) {
      let line = all[start + offset]
      let isChosen = start + offset == chosen
      let row = Rect(column: list.column, row: list.row + offset, columns: list.columns, rows: 1)
      draw(line, values, isChosen: isChosen && focused, into: &canvas, in: row, glyphs: glyphs)
    }
  }

  /// The panel's line under a cell of the list, if there is one.
  func line(at point: Point, in rect: Rect, headingRows: Int, _ values: ParameterValues) -> Int? {
    let list = rect.cutTop(headingRows).1
    guard list.contains(point) else { return nil }
    let count = lines(values).count
    let index = firstLine(count: count, rows: list.rows) + point.row - list.row
    return index < count ? index : nil
  }

  private func firstLine(count: Int, rows: Int) -> Int {
    max(0, min(min(selected, count - 1) - rows + 1, count - rows))
  }

  private func draw(
    _ line: Line, _ values: ParameterValues, isChosen: Bool, into canvas: inout Canvas,
    in row: Rect, glyphs: GlyphSet
  ) {
    let style = isChosen ? Style(.selection, .bold) : Style(.standard)
    if isChosen {
      canvas.write(glyphs == .ascii ? ">" : "▸", in: row, style: Style(.accent, .bold))
    }
    let name = line.index.map { "\(line.name) \($0 + 1)" } ?? line.name
    let unit = values.table[line.name]?.unit ?? ""
    let value: String
    if isChosen, let typed {
      value = typed + (glyphs == .ascii ? "_" : "▏")
    } else {
      value = spelling(line, values) + (unit.isEmpty ? "" : " " + unit)
    }
    let inner = row.inset(left: 2)
    let valueColumns = min(TextWidth.columns(of: value), inner.columns / 2)
    let (left, right) = inner.cutLeft(inner.columns - valueColumns)
    canvas.write(name, in: left.inset(right: 1), style: style)
    canvas.write(
      value, in: right, align: .right,
      style: isChosen ? Style(.accent, .bold) : Style(.standard))
  }
}
