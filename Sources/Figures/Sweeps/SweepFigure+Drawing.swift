package import CellGrid
internal import Localization
internal import LossCore
import Numbers
internal import Parameters
package import Plotting
internal import Training

extension SweepFigure {
  /// The picture: the map or the list of cells, and the curves of the chosen one.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard let table else {
      drawing.wait(in: rect, isWaiting: false, messages)
      return drawing
    }
    let parts = parts(rect)
    if isGrid {
      drawMap(table, in: parts.map, into: &drawing)
    } else {
      drawList(table, in: parts.map, into: &drawing)
    }
    if !parts.curves.isEmpty { drawCell(table, in: parts.curves, into: &drawing) }
    return drawing
  }

  private func parts(_ rect: Rect) -> (map: Rect, curves: Rect) {
    let none = rect.cutTop(0).0
    guard values[keys.curves] else { return (rect, none) }
    if rect.columns >= 96 {
      let (left, right) = rect.cutLeft(rect.columns * 5 / 9)
      return (left, right.inset(left: 2))
    }
    guard rect.rows >= 16 else { return (rect, none) }
    let wanted = max(rows.count + 4, rect.rows / 2)
    let (top, bottom) = rect.cutTop(min(wanted, rect.rows - 9))
    return (top, bottom.inset(top: 1))
  }

  /// The width of the names of rows, and of a column.
  private func measures(_ rect: Rect) -> (names: Int, cell: Int, height: Int, shown: Int) {
    let names = max(
      rows.map { TextWidth.columns(of: $0) }.max() ?? 0,
      table.map { TextWidth.columns(of: axisName($0, 1)) } ?? 0)
    let widest = columns.map { TextWidth.columns(of: $0) }.max() ?? 1
    let room = rect.columns - names - 1
    let cell = min(max(widest + 2, 8), 12)
    let shown = max(1, min(columns.count, room / max(1, cell)))
    let wide = shown == columns.count ? min(12, room / max(1, columns.count)) : cell
    let height = max(1, min(3, (rect.rows - 4) / max(1, rows.count)))
    return (names, max(cell, wide), height, shown)
  }

  private func axisName(_ table: SweepTable, _ index: Int) -> String {
    table.plan.axes.indices.contains(index) ? table.plan.axes[index].name : ""
  }

  /// From the least loss to guessing, or to the largest where all are better.
  private func scale(_ table: SweepTable) -> Scale {
    let means = table.cells.compactMap(\.mean)
    let least = max(means.min() ?? 0.1, 1e-4)
    return Scale(.logarithmic, from: least, to: max((means.max() ?? 1), least * 1.5))
  }

  private func drawMap(_ table: SweepTable, in rect: Rect, into drawing: inout Drawing) {
    let words = messages.sweep
    let (names, width, height, shown) = measures(rect)
    let first = max(0, min(chosenPlace.column - shown + 1, columns.count - shown))
    let left = rect.column + names + 1
    drawing.text(
      TextWidth.truncated(
        words.heading(axisName(table, 0), axisName(table, 1)), columns: rect.columns),
      column: rect.column, row: rect.row, style: Style(.muted))
    let best = table.best
    let scale = scale(table)
    for place in 0..<shown {
      drawing.text(
        TextWidth.truncated(columns[first + place], columns: width - 1),
        column: left + place * width + width - 2, row: rect.row + 1, align: .right,
        style: first + place == chosenPlace.column
          ? Style(.accent, on: .standard, .bold) : Style(.axis))
    }
    for (row, name) in rows.enumerated() {
      let top = rect.row + 2 + row * height
      guard top + height <= rect.endRow else { break }
      drawing.text(
        TextWidth.truncated(name, columns: names), column: rect.column, row: top + height / 2,
        style: row == chosenPlace.row ? Style(.accent, on: .standard, .bold) : Style(.axis))
      for place in 0..<shown {
        let column = first + place
        let cell = cell(column: column, row: row)
        let isChosen = column == chosenPlace.column && row == chosenPlace.row
        let isBest = best != nil && cell?.index == best?.index
        let (text, role) = look(cell, scale)
        for line in 0..<height {
          let inner = line == height / 2 ? text : ""
          let padded =
            String(
              repeating: " ", count: max(0, width - 2 - TextWidth.columns(of: inner))) + inner
          var style = Style(.standard, on: role ?? .standard)
          if role == nil { style = Style(.muted) }
          if text == words.failed { style = Style(.failure, on: .standard, .bold) }
          if isBest || isChosen { style.attributes.insert(.bold) }
          // Marks beside the number say without color which cell is chosen and which is best.
          let before = line == height / 2 && isChosen ? "▸" : " "
          let after = line == height / 2 && isBest ? "★" : " "
          drawing.text(
            before + padded + after, column: left + place * width, row: top + line, style: style)
        }
      }
    }
  }

  private func look(_ cell: SweepTable.Cell?, _ scale: Scale) -> (String, Role?) {
    guard let cell else { return ("·", nil) }
    if cell.failures > 0 { return (messages.sweep.failed, nil) }
    if let mean = cell.mean {
      let level = UInt8(min(max(scale.fraction(of: mean), 0), 1) * 31)
      return (NumberText.significant(mean, digits: 3), .heat(level))
    }
    // What goes on shows its newest loss.
    let seeds = table?.plan.seeds.count ?? 1
    let mine = running.filter { $0.key / seeds == cell.index }.map(\.value.loss)
    return (mine.isEmpty ? "·" : "…" + NumberText.significant(mine[0], digits: 2), nil)
  }

  private func drawList(_ table: SweepTable, in rect: Rect, into drawing: inout Drawing) {
    let words = messages.sweep
    let chosen = chosen?.index
    let sorted = table.sorted.filter { !$0.results.isEmpty }
    let place = sorted.firstIndex { $0.index == chosen } ?? 0
    let first = max(0, place - max(1, rect.rows - 2) + 1)
    TextTable(
      columns: [.init(" ")] + table.plan.axes.map { .init($0.name, align: .right) }
        + [
          .init(words.chosenLoss, align: .right), .init(words.chosenSpread, align: .right, rank: 2),
          .init(words.chosenAccuracy, align: .right, rank: 1),
        ],
      rows: sorted.dropFirst(first).prefix(max(1, rect.rows - 1)).map { cell in
        let isChosen = cell.index == chosen
        let style = isChosen ? Style(.accent, on: .standard, .bold) : .standard
        return [
          .init(
            (isChosen ? "▸" : " ") + (cell.index == table.best?.index ? "★" : " "), style: style)
        ] + cell.values.map { .init($0, style: style) }
          + [
            .init(
              cell.failures > 0
                ? words.failed : cell.mean.map { NumberText.significant($0) } ?? "–",
              style: style),
            .init(
              cell.deviation.map { NumberText.significant($0, digits: 2) } ?? "–", style: style),
            .init(
              cell.accuracy.map { NumberText.fixed($0 * 100, decimals: 1) + " %" } ?? "–",
              style: style),
          ]
      }
    ).draw(into: &drawing, in: rect)
  }

  private func drawCell(_ table: SweepTable, in rect: Rect, into drawing: inout Drawing) {
    let words = messages.sweep
    guard let cell = chosen else { return }
    let named = zip(table.plan.axes, cell.values).map { "\($0.name) \($1)" }.joined(separator: ", ")
    drawing.text(
      TextWidth.truncated(named, columns: rect.columns), column: rect.column, row: rect.row,
      style: Style(.title, on: .standard, .bold))
    let said =
      cell.mean.map { mean in
        words.spread(
          NumberText.significant(mean),
          cell.deviation.map { NumberText.significant($0, digits: 2) },
          cell.losses.count)
      } ?? (cell.failures > 0 ? words.failedRuns(cell.failures) : words.notYet)
    drawing.text(
      TextWidth.truncated(said, columns: rect.columns), column: rect.column, row: rect.row + 1,
      style: Style(.muted))
    let lines: [any Mark] = cell.results.enumerated().compactMap { place, result in
      guard !result.points.isEmpty else { return nil }
      let seed = table.plan.place(ofRun: result.run).seed
      return Line(
        words.seed(seed), points: result.points.map { Sample($0.epoch, $0.loss) }, series: place,
        showsMarkers: true)
    }
    let losses = cell.results.flatMap { $0.points.map(\.loss) }.filter(\.isFinite)
    guard !lines.isEmpty else { return }
    let plot = Plot(
      x: Axis(
        messages.trainingCurves.epochAxis,
        scale: Scale(from: 0, to: max(1, Double(table.plan.base.epochs))), showsGrid: false),
      y: Axis(
        messages.trainingCurves.lossAxis, unit: messages.unit("nats"),
        scale: Scale(from: 0, to: RoundRange.above(losses.max() ?? 1))), marks: lines)
    drawing.add(plot.drawing(in: rect.inset(top: 2)))
  }

  /// The cell under the mouse.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    guard isGrid else {
      let line = point.row - parts(rect).map.row - 1
      return line >= 0 ? [FigureSetting(keys.row, line)] : []
    }
    let map = parts(rect).map
    let (names, width, height, shown) = measures(map)
    let first = max(0, min(chosenPlace.column - shown + 1, columns.count - shown))
    let across = point.column - map.column - names - 1
    let down = point.row - map.row - 2
    guard map.contains(point), across >= 0, down >= 0, across / width < shown,
      down / height < rows.count
    else { return [] }
    return [
      FigureSetting(keys.column, first + across / width),
      FigureSetting(keys.row, down / height),
    ]
  }
}
