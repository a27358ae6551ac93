package import CellGrid
internal import Localization
internal import LossCore
import Numbers
internal import Parameters
package import Plotting

/// Numbers inside sentences.
enum NumberSpelling {
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e6
      ? NumberText.shortest(value) : NumberText.significant(value)
  }
}

extension ThreeKindsFigure {
  /// The picture: three panels side by side, below each other, or as a table.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard rect.columns >= 12, rect.rows >= 2 else { return drawing }
    let readings = readings
    let panels = panels(in: rect)
    if panels.isEmpty { table(readings).draw(into: &drawing, in: rect) }
    for (reading, panel) in zip(readings, panels) { draw(reading, in: panel, into: &drawing) }
    return drawing
  }

  /// The score for which the bar under the mouse would end there, the other scores left as they are;
  /// on a name of the multi-class panel, that class as the true one.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    guard let kind = panels(in: rect).firstIndex(where: { $0.contains(point) }) else { return [] }
    let lines = lines(in: panels(in: rect)[kind])
    let line = (point.row - lines.first) / lines.step
    guard point.row >= lines.first, scores.indices.contains(line), point.row < lines.end,
      !readings[kind].probabilities[line].isNaN
    else { return [] }
    guard point.column >= lines.bars.column - 1 else {
      return kind == 1 ? [FigureSetting(keys.target, line)] : []
    }
    let share = (Double(point.column - lines.bars.column) + 0.5) / Double(lines.bars.columns)
    let p = min(max(share, 1e-6), 1 - 1e-6)
    // Under softmax a score is worth what it is above all others together.
    let others = kind == 1 ? logSumExp(scores.indices.filter { $0 != line }.map { scores[$0] }) : 0
    var list = scores
    list[line] = min(max(((logit(p) + others) * 20).rounded() / 20, -10), 10)
    return [FigureSetting(keys.scores, list)]
  }

  /// Three panels side by side or below each other; none where only a table fits.
  private func panels(in rect: Rect) -> [Rect] {
    if rect.columns >= 72 && rect.rows >= 9 {
      let width = (rect.columns - 4) / 3
      return (0..<3).map {
        Rect(
          column: rect.column + $0 * (width + 2), row: rect.row, columns: width, rows: rect.rows)
      }
    }
    guard rect.columns >= 12, rect.rows >= 3 * (scores.count + 3) else { return [] }
    let height = rect.rows / 3
    return (0..<3).map {
      Rect(column: rect.column, row: rect.row + $0 * height, columns: rect.columns, rows: height)
    }
  }

  /// Where the classes of a panel stand.
  private struct Lines {
    /// The row of the first, and how far it is from one to the next.
    var first, step: Int
    /// The row below the last.
    var end: Int
    /// The columns of the names.
    var names: Int
    /// The columns that a bar of probability 1 fills.
    var bars: Rect
  }

  private func lines(in panel: Rect) -> Lines {
    var first = panel.row + 1
    if panel.rows >= scores.count + 4 { first += 2 }
    if panel.rows >= scores.count + 8 { first += 1 }
    let names = ClassNames(values[keys.names], count: scores.count).columns(limit: 8)
    let step = panel.rows >= 2 * scores.count + 9 ? 2 : 1
    return Lines(
      first: first, step: step, end: min(first + step * scores.count, panel.endRow - 1),
      names: names,
      bars: Rect(
        column: panel.column + names + 3, row: first, columns: max(0, panel.columns - names - 10),
        rows: step * scores.count))
  }

  private func draw(_ reading: Reading, in rect: Rect, into drawing: inout Drawing) {
    let words = messages.threeKinds
    var row = rect.row
    func write(_ text: String, _ style: Style) {
      guard row < rect.endRow else { return }
      drawing.text(
        TextWidth.truncated(text, columns: rect.columns), column: rect.column, row: row,
        style: style)
      row += 1
    }
    write(reading.name, Style(.title, on: .standard, .bold))
    if rect.rows >= scores.count + 4 {
      write(reading.activation, Style(.muted))
      write(reading.constraint, Style(.muted))
    }
    let names = names
    let lines = lines(in: rect)
    let width = lines.names
    row = lines.first
    for index in scores.indices where row < lines.end {
      let p = reading.probabilities[index]
      let role = Role.series(UInt8(index % 8))
      drawing.text(
        TextWidth.truncated(names[index], columns: width), column: rect.column, row: row,
        style: p.isNaN
          ? Style(.muted) : Style(role, on: .standard, reading.isTrue[index] ? .bold : []))
      if reading.isTrue[index] {
        drawing.add(
          .marker(
            Position(x: Double(rect.column + width) + 1.5, y: Double(row) + 0.5), .diamond,
            Style(.success, on: .standard, .bold)))
      }
      if !p.isNaN {
        let left = Double(lines.bars.column)
        drawing.add(
          .bar(
            Bar(
              left: left, top: Double(row), right: left + p * Double(lines.bars.columns),
              bottom: Double(row) + 1, growth: .right, fill: Fill(role))))
      }
      drawing.text(
        p.isNaN ? "–" : NumberText.fixed(p, decimals: 3), column: rect.endColumn - 1, row: row,
        align: .right, style: p.isNaN ? Style(.muted) : .standard)
      row += lines.step
    }
    if rect.rows >= scores.count + 7 { row += 1 }
    write(words.loss(NumberSpelling.text(reading.loss)), Style(.standard, on: .standard, .bold))
    if rect.rows >= scores.count + 9 { row += 1 }
    for line in TextWidth.wrapped(reading.mistake, columns: rect.columns) {
      write(line, Style(.warning))
    }
  }

  private func table(_ readings: [Reading]) -> TextTable {
    let words = messages.threeKinds
    let names = names
    var rows = scores.indices.map { index in
      [TextTable.Entry(names[index], style: Style(.series(UInt8(index % 8))))]
        + readings.map { reading in
          let p = reading.probabilities[index]
          return TextTable.Entry(
            p.isNaN ? "–" : NumberText.fixed(p, decimals: 3),
            style: reading.isTrue[index] ? Style(.success, on: .standard, .bold) : .standard)
        }
    }
    rows.append(
      [TextTable.Entry(words.lossName, style: Style(.muted))]
        + readings.map { TextTable.Entry(NumberText.fixed($0.loss, decimals: 3)) })
    return TextTable(
      columns: [.init("")] + readings.map { .init($0.name, align: .right) }, rows: rows)
  }
}
