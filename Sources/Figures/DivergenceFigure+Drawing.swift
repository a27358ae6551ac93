package import CellGrid
internal import Localization
internal import LossCore
import Numbers
internal import Parameters
package import Plotting

extension DivergenceFigure {
  private struct Layout {
    let chart: Rect
    let stack: Rect
    /// The rows of one class, and the columns of names and of bars.
    let step: Int
    /// The rows of one bar.
    let thickness: Int
    let names: Rect
    let bars: Rect

    init(_ rect: Rect, classes: Int, names width: Int) {
      // Below the bars: names, the stacked bar, the sum in words, and a note on weights.
      let (stack, chart) = rect.cutBottom(
        rect.rows >= 14 ? 7 : rect.rows >= 9 ? 4 : rect.rows >= 4 ? 1 : 0)
      self.stack = stack
      self.chart = chart.inset(top: chart.rows >= 5 ? 1 : 0)
      step = max(1, min(7, self.chart.rows / max(1, classes)))
      thickness = max(1, (step - 1) / 2)
      let (names, rest) = self.chart.cutLeft(min(width + 2, rect.columns / 3))
      self.names = names
      // On one line a class has two numbers.
      let numbers = step == 1 ? 15 : 8
      bars = rest.inset(right: min(numbers, rest.columns / 2))
    }
  }

  private func layout(_ rect: Rect) -> Layout {
    let count = values[keys.truth].count
    return Layout(
      rect, classes: count,
      names: ClassNames(values[keys.names], count: count).columns(limit: 12))
  }

  /// The share of the distribution whose bar is under the mouse.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    let layout = layout(rect)
    let offset = point.row - layout.chart.row
    let line = offset / layout.step
    guard offset >= 0, layout.bars.columns > 2, point.column >= layout.bars.column - 1,
      point.column <= layout.bars.endColumn
    else { return [] }
    let isTruth = layout.step > 1 && offset % layout.step < layout.thickness
    let key = isTruth ? keys.truth : keys.prediction
    var list = values[key]
    guard list.indices.contains(line), let now = shares(ofWeights: list) else { return [] }
    list = now
    let share = (Double(point.column - layout.bars.column) + 0.5) / Double(layout.bars.columns)
    let wanted = min(max((share * 100).rounded() / 100, 0), 0.99)
    // The others keep their proportions and share what is left.
    let rest = 1 - list[line]
    for index in list.indices where index != line {
      list[index] =
        rest > 0 ? list[index] / rest * (1 - wanted) : (1 - wanted) / Double(list.count - 1)
      list[index] = (list[index] * 1000).rounded() / 1000
    }
    list[line] = wanted
    return [FigureSetting(key, list)]
  }

  /// The picture.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard rect.columns >= 8, rect.rows >= 1 else { return drawing }
    let words = messages.divergence
    guard let (p, q) = distributions else {
      drawing.text(
        TextWidth.truncated(words.mismatch, columns: rect.columns), column: rect.column,
        row: rect.row + rect.rows / 2, style: Style(.warning))
      return drawing
    }
    let layout = layout(rect)
    let names = ClassNames(values[keys.names], count: p.count)
    if layout.chart.row > rect.row {
      let truth = MarkLabel(words.truth, style: Style(.series(0)), marker: .circle, place: .legend)
      let model = MarkLabel(
        words.prediction, style: Style(.series(1)), marker: .triangle, place: .legend)
      truth.draw(into: &drawing, column: layout.bars.column, row: rect.row, columns: 20)
      model.draw(
        into: &drawing, column: layout.bars.column + truth.width + 3, row: rect.row, columns: 20)
    }
    for index in p.indices {
      let row = layout.chart.row + index * layout.step
      guard row < layout.chart.endRow else { break }
      drawing.text(
        TextWidth.truncated(names.all[index], columns: layout.names.columns - 1),
        column: layout.names.column, row: row)
      bar(p[index], 0, row, layout, into: &drawing)
      if layout.step > 1 {
        if row + layout.thickness < layout.chart.endRow {
          bar(q[index], 1, row + layout.thickness, layout, into: &drawing)
        }
      } else {
        mark(q[index], row, layout.bars, into: &drawing)
      }
    }
    drawStack(layout.stack, into: &drawing)
    return drawing
  }

  /// The prediction on the line of the truth's bar, where a class has only one.
  private func mark(_ share: Double, _ row: Int, _ room: Rect, into drawing: inout Drawing) {
    guard room.columns >= 3 else { return }
    let x = Double(room.column) + share * Double(room.columns)
    let style = Style(.series(1), on: .standard, .bold)
    drawing.add(
      .marker(
        Position(x: min(x, Double(room.endColumn) - 0.01), y: Double(row) + 0.5), .series(1), style)
    )
    drawing.text(
      NumberText.fixed(share, decimals: 3), column: room.endColumn + 8, row: row, style: style)
  }

  private func bar(
    _ share: Double, _ series: UInt8, _ row: Int, _ layout: Layout, into drawing: inout Drawing
  ) {
    let room = layout.bars
    let left = Double(room.column)
    drawing.add(
      .bar(
        Bar(
          left: left, top: Double(row) + 0.0, right: left + share * Double(room.columns),
          bottom: Double(row + layout.thickness), growth: .right,
          fill: Fill(.series(series), isLight: series == 1)
        )))
    drawing.text(
      NumberText.fixed(share, decimals: 3), column: room.endColumn + 1, row: row,
      style: Style(.series(series)))
  }

  /// Entropy and divergence end to end: together they are the cross-entropy.
  private func drawStack(_ rect: Rect, into drawing: inout Drawing) {
    let words = messages.divergence
    let entropy = value("entropy")
    let divergence = value("divergence")
    let total = value("cross-entropy")
    let unit = messages.unit(unit.rawValue)
    let numbers = [entropy, divergence, total].map { NumberText.significant($0) }
    let sentence = Drawing.wording(
      [words.sum, words.sumBrief].map { $0(numbers[0], numbers[1], numbers[2], unit) },
      columns: rect.columns)
    let notes = [
      messages.divided(values[keys.truth], named: words.truth),
      messages.divided(values[keys.prediction], named: words.prediction),
    ].compactMap { $0 }
    let hasNotes = rect.rows >= 6
    let (below, bars) = rect.cutBottom(hasNotes ? 3 : 1)
    drawing.text(
      TextWidth.truncated(sentence, columns: rect.columns), column: rect.column,
      row: below.row, style: Style(.standard, on: .standard, .bold))
    if hasNotes {
      var room = below.inset(top: 1)
      for note in notes {
        room = room.cutTop(drawing.paragraph(note, in: room, style: Style(.muted))).1
      }
    }
    guard bars.rows >= 2 else { return }
    drawBars(bars, entropy, divergence, total, into: &drawing)
  }

  private func drawBars(
    _ rect: Rect, _ entropy: Double, _ divergence: Double, _ total: Double,
    into drawing: inout Drawing
  ) {
    let words = messages.divergence
    let room = rect.inset(right: 1)
    let end = RoundRange.above(total.isFinite ? total : 2 * max(entropy, 1))
    let width = Double(room.columns) / end
    let left = Double(room.column)
    let top = Double(rect.endRow - (rect.rows >= 4 ? 2 : 1))
    let middle = left + entropy * width
    let right = total.isFinite ? left + total * width : Double(room.endColumn)
    let bottom = Double(rect.endRow)
    drawing.add(
      .bar(
        Bar(
          left: left, top: top, right: middle, bottom: bottom, growth: .right,
          fill: Fill(.series(2)))))
    drawing.add(
      .bar(
        Bar(
          left: middle, top: top, right: right, bottom: bottom, growth: .right,
          fill: Fill(.series(5), isLight: true))))
    let entropyName = Drawing.wording(
      [words.entropy, words.entropyBrief], columns: max(4, Int(middle - left) - 1))
    drawing.text(entropyName, column: room.column, row: Int(top) - 1, style: Style(.series(2)))
    // The name of the second part begins where the part does, or further left where it must.
    let wordings =
      total.isFinite
      ? [words.divergence, words.divergenceBrief] : [words.endless, words.divergenceBrief]
    let free = room.endColumn - room.column - TextWidth.columns(of: entropyName) - 2
    let name = Drawing.wording(
      wordings, columns: min(free, max(room.endColumn - Int(middle), free * 2 / 3)))
    let start = min(
      max(Int(middle), room.endColumn - free), room.endColumn - TextWidth.columns(of: name))
    drawing.text(
      TextWidth.truncated(name, columns: max(0, free)), column: max(start, room.endColumn - free),
      row: Int(top) - 1, style: Style(.series(5)))
  }
}
