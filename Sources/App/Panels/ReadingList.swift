import CellGrid
import Plotting

/// A named number to read off, with its unit.
struct Reading: Hashable, Sendable {
  let label: String
  let value: String
  let unit: String
  var style = Style.standard
}

/// A list of readings: labels at the left, numbers lined up at the right, units behind them.
struct ReadingList {
  let heading: String
  let readings: [Reading]

  /// Rows that all of it takes.
  var rows: Int { readings.count + (heading.isEmpty ? 0 : 1) }

  /// Draws as many readings as fit.
  func draw(into canvas: inout Canvas, in rect: Rect) {
    let (head, list) = rect.cutTop(heading.isEmpty ? 0 : 1)
    canvas.write(heading, in: head, style: Style(.muted))
    let unitColumns = min(
      list.columns / 4, readings.map { TextWidth.columns(of: $0.unit) }.max() ?? 0)
    for (index, reading) in readings.prefix(list.rows).enumerated() {
      let row = Rect(column: list.column, row: list.row + index, columns: list.columns, rows: 1)
        .inset(left: 2)
      let (unit, rest) = row.cutRight(unitColumns == 0 ? 0 : unitColumns + 1)
      let valueColumns = TextWidth.columns(of: reading.value)
      let (value, label) = rest.cutRight(min(rest.columns, valueColumns))
      canvas.write(reading.label, in: label.inset(right: 1), style: Style(.muted))
      canvas.write(reading.value, in: value, align: .right, style: reading.style)
      canvas.write(reading.unit, in: unit.inset(left: 1), style: Style(.muted))
    }
  }
}
