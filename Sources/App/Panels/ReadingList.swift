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
  /// The chosen reading, where one is.
  var selected: Int?
  var glyphs = GlyphSet.braille

  /// Rows that all of it takes, with each label on one row.
  var rows: Int { readings.count + (heading.isEmpty ? 0 : 1) }

  /// A reading with its label broken for the room that there is.
  private struct Line {
    let reading: Reading
    let label: [String]
  }

  private var unitColumns: Int { readings.map { TextWidth.columns(of: $0.unit) }.max() ?? 0 }

  /// Long labels take more rows where there are enough for all; else they are cut.
  private func lines(_ list: Rect) -> [Line] {
    let free = list.columns - 2 - (units(list) == 0 ? 0 : units(list) + 1)
    let broken = readings.map { reading in
      let room = free - TextWidth.columns(of: reading.value) - 1
      return Line(
        reading: reading, label: TextWidth.wrapped(reading.label, columns: max(8, room)))
    }
    let all = broken.reduce(0) { $0 + max(1, $1.label.count) }
    return all <= list.rows ? broken : readings.map { Line(reading: $0, label: [$0.label]) }
  }

  private func units(_ list: Rect) -> Int { min(list.columns / 4, unitColumns) }

  private func start(_ lines: [Line], _ list: Rect) -> Int {
    guard let selected, lines.count > list.rows else { return 0 }
    return max(0, min(selected - list.rows + 1, lines.count - list.rows))
  }

  /// The reading under a cell.
  func index(at point: Point, in rect: Rect) -> Int? {
    let list = rect.cutTop(heading.isEmpty ? 0 : 1).1
    guard list.contains(point) else { return nil }
    let lines = lines(list)
    var row = list.row
    for index in lines.indices.dropFirst(start(lines, list)) {
      row += max(1, lines[index].label.count)
      if point.row < row { return index }
    }
    return nil
  }

  /// Draws as many readings as fit, the chosen one among them.
  func draw(into canvas: inout Canvas, in rect: Rect) {
    let (head, list) = rect.cutTop(heading.isEmpty ? 0 : 1)
    canvas.write(
      heading, in: head, style: selected == nil ? Style(.muted) : Style(.title, .bold))
    let lines = lines(list)
    let units = units(list)
    var top = list.row
    for index in lines.indices.dropFirst(start(lines, list)) {
      let (reading, label) = (lines[index].reading, lines[index].label)
      let rows = max(1, label.count)
      guard top + rows <= list.endRow else { break }
      let isChosen = index == selected
      let place = Rect(column: list.column, row: top, columns: list.columns, rows: rows)
      if isChosen {
        canvas.write(glyphs == .ascii ? ">" : "▸", in: place, style: Style(.accent, .bold))
      }
      let (unit, rest) = place.inset(left: 2).cutRight(units == 0 ? 0 : units + 1)
      let (value, words) = rest.cutRight(
        min(rest.columns, TextWidth.columns(of: reading.value)))
      for (row, text) in label.enumerated() {
        canvas.write(
          text, in: words.inset(right: 1), row: row,
          style: isChosen ? Style(.selection, .bold) : Style(.muted))
      }
      canvas.write(reading.value, in: value, row: rows - 1, align: .right, style: reading.style)
      canvas.write(reading.unit, in: unit.inset(left: 1), row: rows - 1, style: Style(.muted))
      top += rows
    }
  }
}
