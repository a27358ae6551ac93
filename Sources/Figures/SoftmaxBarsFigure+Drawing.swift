public import CellGrid
internal import Localization
internal import Parameters
public import Plotting

extension SoftmaxBarsFigure {
  /// Where the parts of a class's line stand; a part without columns is left out.
  struct Columns {
    let names: Rect
    let scores: Rect
    let track: Rect
    let bars: Rect
    let shares: Rect
    let gradient: Rect
    /// The rows that one class takes.
    let step: Int

    init(_ rect: Rect, classes: Int, names width: Int) {
      var (names, rest) = rect.cutLeft(min(width + 2, rect.columns / 3))
      var scores = rest.cutLeft(0).0
      var track = scores
      var gradient = scores
      if rest.columns >= 30 { (scores, rest) = rest.cutLeft(7) }
      if rest.columns >= 44 {
        (track, rest) = rest.cutLeft(rest.columns / 4)
        (gradient, rest) = rest.cutRight(rest.columns * 2 / 5)
      }
      let (shares, bars) = rest.cutRight(rest.columns >= 16 ? 7 : 0)
      self.names = names
      self.scores = scores
      self.track = track.inset(left: 1, right: 2)
      self.gradient = gradient.inset(left: 2)
      self.bars = bars
      self.shares = shares
      step = max(1, min(4, rect.rows / max(1, classes)))
    }

    func row(_ index: Int) -> Int { names.row + index * step + (step - 1) / 2 }
  }

  /// The lines of the classes, between headings and readings.
  private func body(_ rect: Rect) -> Rect {
    rect.inset(top: rect.rows >= 6 ? 2 : 0, bottom: rect.rows >= 8 ? 3 : rect.rows >= 4 ? 1 : 0)
  }

  private func columns(_ rect: Rect) -> Columns {
    Columns(body(rect), classes: logits.count, names: names.columns(limit: 12))
  }

  private var range: ClosedRange<Double> {
    min(-10, logits.min() ?? 0)...max(10, logits.max() ?? 0)
  }

  /// The score of the class in the line under the mouse.
  public func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    let parts = columns(rect)
    let line = (point.row - parts.names.row) / parts.step
    var list = values.numbers("logits")
    guard point.row >= parts.names.row, list.indices.contains(line), parts.track.columns > 2,
      point.column >= parts.track.column - 1, point.column <= parts.track.endColumn
    else { return [] }
    let share =
      (Double(point.column - parts.track.column) + 0.5) / Double(parts.track.columns)
    let score = range.lowerBound + share * (range.upperBound - range.lowerBound)
    list[line] = min(max(((score - values.number("shift")) * 4).rounded() / 4, -10), 10)
    return [FigureSetting("logits", .numbers(list))]
  }

  /// The picture.
  public func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard rect.columns >= 8, rect.rows >= 1 else { return drawing }
    let parts = columns(rect)
    let words = messages.softmaxBars
    if rect.rows >= 6 {
      for (heading, part) in [
        (words.score, parts.track.isEmpty ? parts.scores : parts.track), (words.share, parts.bars),
        (words.gradient, parts.gradient),
      ] where part.columns > 4 {
        drawing.text(
          TextWidth.truncated(heading, columns: part.columns), column: part.column, row: rect.row,
          style: Style(.muted))
      }
    }
    for index in logits.indices where parts.row(index) < body(rect).endRow {
      drawLine(of: index, parts, into: &drawing)
    }
    drawReadings(rect, into: &drawing)
    return drawing
  }

  private func drawLine(of index: Int, _ parts: Columns, into drawing: inout Drawing) {
    let row = parts.row(index)
    let middle = Double(row) + 0.5
    let role = Role.series(UInt8(index % 8))
    let isTrue = (target?[index] ?? 0) > 0
    drawing.text(
      TextWidth.truncated(names.all[index], columns: parts.names.columns - 1),
      column: parts.names.column, row: row,
      style: isTrue ? Style(role, on: .standard, .bold) : Style(role))
    if parts.scores.columns > 0 {
      drawing.text(
        NumberText.fixed(logits[index], decimals: 2), column: parts.scores.endColumn - 2, row: row,
        align: .right)
    }
    if parts.track.columns > 2 {
      drawing.add(
        .rule(
          Rule(
            .horizontal, at: middle, across: parts.track, role: .border)))
      let width = range.upperBound - range.lowerBound
      func place(_ score: Double) -> Double {
        Double(parts.track.column) + (score - range.lowerBound) / width
          * Double(parts.track.columns)
      }
      drawing.text(
        "│", column: Int(place(0)), row: row, style: Style(.axis),
        exactly: .init(Position(x: place(0), y: middle), align: .center))
      let x = min(place(logits[index]), Double(parts.track.endColumn) - 0.01)
      drawing.add(.marker(Position(x: x, y: middle), .series(index), Style(role)))
    }
    drawShare(of: index, parts, role, into: &drawing)
    drawGradient(of: index, parts, role, into: &drawing)
  }

  private func drawShare(
    of index: Int, _ parts: Columns, _ role: Role, into drawing: inout Drawing
  ) {
    let row = parts.row(index)
    let left = Double(parts.bars.column)
    let width = Double(parts.bars.columns)
    let height = parts.step >= 3 ? 2 : 1
    let share = probabilities[index]
    drawing.add(
      .bar(
        Bar(
          left: left, top: Double(row), right: left + share * width,
          bottom: Double(row + height), growth: .right, fill: Fill(role))))
    if let target, target[index] > 0 {
      let x = min(left + target[index] * width, left + width - 0.01)
      drawing.add(
        .marker(
          Position(x: x, y: Double(row) + 0.5), .target, Style(.cursor, on: .standard, .bold)))
    }
    if parts.shares.columns > 0 {
      drawing.text(
        NumberText.fixed(share, decimals: 3), column: parts.shares.endColumn - 1, row: row,
        align: .right)
    }
  }

  private func drawGradient(
    of index: Int, _ parts: Columns, _ role: Role, into drawing: inout Drawing
  ) {
    guard parts.gradient.columns >= 12, let slope = loss?.gradient[index] else { return }
    let row = parts.row(index)
    let (number, room) = parts.gradient.cutRight(7)
    let middle = Double(room.column) + Double(room.columns) / 2
    let end = middle + slope * Double(room.columns) / 2
    let y = Double(row) + 0.5
    drawing.text(
      "│", column: Int(middle), row: row, style: Style(.axis),
      exactly: .init(Position(x: middle, y: y), align: .center))
    if abs(end - middle) >= 0.75 {
      drawing.add(
        .arrow(
          from: Position(x: middle, y: y),
          to: Position(x: min(max(end, Double(room.column)), Double(room.endColumn) - 0.01), y: y),
          Stroke(role)))
    }
    drawing.text(
      (slope > 0 ? "+" : "") + NumberText.fixed(slope, decimals: 3), column: number.endColumn - 1,
      row: row, align: .right)
  }

  private func drawReadings(_ rect: Rect, into drawing: inout Drawing) {
    guard rect.rows >= 4 else { return }
    let words = messages.softmaxBars
    let isSoft = !values.numbers("soft").isEmpty
    let text =
      loss.map { loss in
        let number = NumberText.significant(loss.value)
        return isSoft ? words.softReading(number) : words.reading(number)
      } ?? words.noTarget
    drawing.text(
      TextWidth.truncated(text, columns: rect.columns), column: rect.column, row: rect.endRow - 1,
      style: loss == nil ? Style(.warning) : Style(.standard, on: .standard, .bold))
    guard rect.rows >= 8 else { return }
    drawing.text(
      TextWidth.truncated(
        words.invariance(NumberText.shortest(values.number("shift"))), columns: rect.columns),
      column: rect.column, row: rect.endRow - 2, style: Style(.muted))
  }
}
