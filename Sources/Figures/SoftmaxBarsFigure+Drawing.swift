package import CellGrid
internal import Localization
import Numbers
internal import Parameters
package import Plotting

extension SoftmaxBarsFigure {
  private var range: ClosedRange<Double> {
    min(-10, logits.min() ?? 0)...max(10, logits.max() ?? 0)
  }

  /// The score of the class whose slider is under the mouse.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    var list = values[keys.logits]
    for (index, line) in layout(rect).lines.enumerated() {
      // A slider is as high as its row, and one cell wider than its rail.
      let track = line.track
      let reach = Rect(
        column: track.column - 1, row: track.row, columns: track.columns + 2, rows: track.rows)
      guard track.columns > 2, reach.contains(point) else { continue }
      let share = (Double(point.column - track.column) + 0.5) / Double(track.columns)
      let score = range.lowerBound + share * (range.upperBound - range.lowerBound)
      list[index] = min(max(((score - values[keys.shift]) * 4).rounded() / 4, -10), 10)
      return [FigureSetting(keys.logits, list)]
    }
    return []
  }

  /// The picture.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard rect.columns >= 8, rect.rows >= 1 else { return drawing }
    let layout = layout(rect)
    let words = messages.softmaxBars
    if layout.hasHeadings, rect.rows >= 6, let first = layout.lines.first {
      for (heading, part) in [
        (words.score, first.track.isEmpty ? first.score : first.track), (words.share, first.bar),
        (words.gradient, first.gradient),
      ] where part.columns > 4 {
        drawing.text(
          TextWidth.truncated(heading, columns: part.columns), column: part.column, row: rect.row,
          style: Style(.muted))
      }
    }
    for (index, line) in layout.lines.enumerated() {
      draw(index, line, into: &drawing)
    }
    drawReadings(rect, into: &drawing)
    return drawing
  }

  private func draw(_ index: Int, _ line: Layout.Line, into drawing: inout Drawing) {
    let role = Role.series(UInt8(index % 8))
    let isTrue = (target?[index] ?? 0) > 0
    drawing.text(
      TextWidth.truncated(names.all[index], columns: line.name.columns),
      column: line.name.column, row: line.name.row,
      style: isTrue ? Style(role, on: .standard, .bold) : Style(role))
    for tag in line.tags {
      let words = messages.softmaxBars
      let text =
        switch tag.kind {
        case .score: words.scoreTag
        case .share: words.shareTag
        case .gradient: words.gradientTag
        }
      drawing.text(text, column: tag.place.column, row: tag.place.row, style: Style(.muted))
    }
    if !line.score.isEmpty {
      drawing.text(
        NumberText.fixed(logits[index], decimals: 2), column: line.score.endColumn - 1,
        row: line.score.row, align: .right)
    }
    drawSlider(of: index, line.track, role, into: &drawing)
    drawShare(of: index, line, role, into: &drawing)
    drawGradient(of: index, line, role, into: &drawing)
  }

  private func drawSlider(
    of index: Int, _ track: Rect, _ role: Role, into drawing: inout Drawing
  ) {
    guard track.columns > 2 else { return }
    let middle = Double(track.row) + 0.5
    drawing.add(.rule(Rule(.horizontal, at: middle, across: track, role: .border)))
    let width = range.upperBound - range.lowerBound
    func place(_ score: Double) -> Double {
      Double(track.column) + (score - range.lowerBound) / width * Double(track.columns)
    }
    drawing.text(
      "│", column: Int(place(0)), row: track.row, style: Style(.axis),
      exactly: .init(Position(x: place(0), y: middle), align: .center))
    let x = min(place(logits[index]), Double(track.endColumn) - 0.01)
    drawing.add(.marker(Position(x: x, y: middle), .series(index), Style(role)))
  }

  private func drawShare(
    of index: Int, _ line: Layout.Line, _ role: Role, into drawing: inout Drawing
  ) {
    let row = line.bar.row
    let left = Double(line.bar.column)
    let width = Double(line.bar.columns)
    let share = probabilities[index]
    drawing.add(
      .bar(
        Bar(
          left: left, top: Double(row), right: left + share * width,
          bottom: Double(line.bar.endRow), growth: .right, fill: Fill(role))))
    if let target, target[index] > 0 {
      let x = min(left + target[index] * width, left + width - 0.01)
      drawing.add(
        .marker(
          Position(x: x, y: Double(row) + 0.5), .target, Style(.cursor, on: .standard, .bold)))
    }
    if line.share.columns > 0 {
      drawing.text(
        NumberText.fixed(share, decimals: 3), column: line.share.endColumn - 1, row: row,
        align: .right)
    }
  }

  private func drawGradient(
    of index: Int, _ line: Layout.Line, _ role: Role, into drawing: inout Drawing
  ) {
    let room = line.gradient
    guard room.columns >= 8, room.rows > 0, let slope = loss?.gradient[index] else { return }
    let middle = Double(room.column) + Double(room.columns) / 2
    let end = middle + slope * Double(room.columns) / 2
    let y = Double(room.row) + 0.5
    drawing.text(
      "│", column: Int(middle), row: room.row, style: Style(.axis),
      exactly: .init(Position(x: middle, y: y), align: .center))
    if abs(end - middle) >= 0.75 {
      drawing.add(
        .arrow(
          from: Position(x: middle, y: y),
          to: Position(x: min(max(end, Double(room.column)), Double(room.endColumn) - 0.01), y: y),
          Stroke(role)))
    }
    drawing.text(
      (slope > 0 ? "+" : "") + NumberText.fixed(slope, decimals: 3),
      column: line.slope.endColumn - 1, row: room.row, align: .right)
  }

  private func drawReadings(_ rect: Rect, into drawing: inout Drawing) {
    let rows = readingRows(rect)
    guard rows > 0 else { return }
    let words = messages.softmaxBars
    let isSoft = !values[keys.soft].isEmpty
    let text =
      loss.map { loss in
        let number = NumberText.significant(loss.value)
        return isSoft ? words.softReading(number) : words.reading(number)
      } ?? words.noTarget
    let (above, line) = rect.cutBottom(rows).0.cutTop(rows - 1)
    drawing.paragraph(
      text, in: line, style: loss == nil ? Style(.warning) : Style(.standard, on: .standard, .bold))
    guard rows >= 2 else { return }
    let shift = NumberText.shortest(values[keys.shift])
    let notes = [weightNote, words.invariance(shift)].compactMap { $0 }
    var room = above.inset(top: rows >= 4 ? 1 : 0)
    for note in notes {
      let fitting = TextWidth.columns(of: note) <= room.columns ? note : nil
      let wording = fitting ?? (room.rows < 2 && note != weightNote ? words.invarianceBrief : note)
      room = room.cutTop(drawing.paragraph(wording, in: room, style: Style(.muted))).1
    }
  }

  /// That the weights of a soft target are divided by their sum, where that changes them.
  private var weightNote: String? {
    messages.divided(values[keys.soft], named: messages.softmaxBars.softName)
  }
}
