package import CellGrid
internal import Localization
internal import LossCore
import Numbers
internal import Parameters
package import Plotting
internal import Training

extension RowLossesFigure {
  /// The picture: the histogram, and below or beside it the chosen row among the costliest.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard let subject = source.subject, let answers, !answers.rows.isEmpty else {
      drawing.wait(in: rect, isWaiting: source.isWaiting, messages)
      return drawing
    }
    let (histogramRect, rows) = parts(rect)
    drawing.add(histogram.drawing(in: histogramRect))
    if !rows.isEmpty { drawRows(answers, subject.run.dataset, in: rows, into: &drawing) }
    return drawing
  }

  private func parts(_ rect: Rect) -> (Rect, Rect) {
    if rect.columns >= 84 {
      let (left, right) = rect.cutLeft(rect.columns * 5 / 9)
      return (left, right.inset(left: 2))
    }
    guard rect.rows >= 13 else { return (rect, rect.cutTop(0).0) }
    let (top, bottom) = rect.cutTop(rect.rows - min(10, rect.rows / 2))
    return (top, bottom.inset(top: 1))
  }

  private var histogram: Plot {
    let words = messages.rowLosses
    let counts = bins
    let (first, last) = (Self.range(ofBin: 0).lower, Self.range(ofBin: counts.count - 1).upper)
    let boxes = counts.enumerated().map { bin, count in
      let range = Self.range(ofBin: bin)
      return Bars.Box(from: range.lower, to: range.upper, height: Double(count))
    }
    var marks: [any Mark] = [Bars(boxes, role: .series(0))]
    if let count = answers?.classCount, count > 1 {
      marks.append(
        ReferenceLine(words.guessing(count), at: surprisal(1 / Double(count)), .vertical))
    }
    return Plot(
      x: Axis(
        words.lossAxis, unit: messages.unit(LogBase.nats.rawValue),
        scale: Scale(.logarithmic, from: first, to: last), showsGrid: false),
      y: Axis(
        words.rowsAxis,
        scale: Scale(from: 0, to: RoundRange.above(Double(counts.max() ?? 1)))),
      marks: marks)
  }

  /// A row of the histogram's bin, or of the table, becomes the chosen one.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    let (histogramRect, rows) = parts(rect)
    guard let answers, !answers.rows.isEmpty else { return [] }
    if histogramRect.contains(point) {
      let frame = histogram.frame(in: histogramRect)
      guard frame.area.contains(point) else { return [] }
      let loss = frame.x(atColumn: point.column)
      let rank = answers.rows.firstIndex { $0.loss <= loss } ?? answers.rows.count - 1
      return [FigureSetting(keys.rank, rank + 1)]
    }
    let line = point.row - rows.row - 2
    let first = firstListed(rows)
    guard rows.contains(point), line >= 0, answers.rows.indices.contains(first + line) else {
      return []
    }
    return [FigureSetting(keys.rank, first + line + 1)]
  }

  /// The first row of the table, so that the chosen one is among those shown.
  private func firstListed(_ rect: Rect) -> Int {
    max(0, chosen - max(1, rect.rows - 3) + 1)
  }

  private func drawRows(
    _ answers: ModelAnswers, _ dataset: Dataset, in rect: Rect, into drawing: inout Drawing
  ) {
    let words = messages.rowLosses
    let heading = words.half(halfCount, answers.rows.count)
    drawing.text(
      TextWidth.truncated(heading, columns: rect.columns), column: rect.column, row: rect.row,
      style: Style(.title, on: .standard, .bold))
    var table = rect.inset(top: 1)
    if let size = dataset.imageSize, table.rows >= 4 {
      let tile = picture(size, in: table)
      if tile.columns + 32 <= table.columns {
        table = table.inset(right: tile.columns + 2)
        drawPicture(answers.rows[chosen].row, dataset, size, in: tile, into: &drawing)
      }
    }
    let names = ClassNames(
      dataset.classNames.joined(separator: ","), count: dataset.classNames.count)
    let first = firstListed(rect)
    let listed = answers.rows[first...].prefix(max(1, table.rows - 1))
    let confusion = messages.confusion
    TextTable(
      columns: [
        .init(words.rank, align: .right), .init(confusion.row, align: .right, rank: 2),
        .init(confusion.truth), .init(confusion.answer),
        .init(confusion.sure, align: .right, rank: 1), .init(confusion.loss, align: .right),
      ],
      rows: listed.enumerated().map { offset, row in
        let isChosen = first + offset == chosen
        let style = isChosen ? Style(.accent, on: .standard, .bold) : .standard
        return [
          .init("\(isChosen ? "▸" : " ")\(first + offset + 1)", style: style),
          .init("\(row.row)", style: style), .init(names.all[row.truth], style: style),
          .init(
            names.all[row.answer],
            style: row.answer == row.truth ? style : Style(.failure, on: .standard, .bold)),
          .init(NumberText.fixed(row.confidence, decimals: 3), style: style),
          .init(NumberText.significant(row.loss, digits: 4), style: style),
        ]
      }
    ).draw(into: &drawing, in: table)
  }

  /// Two columns and one row of cells for two rows of picture elements: they look square.
  private func picture(_ size: ImageSize, in rect: Rect) -> Rect {
    let room = max(1, (rect.columns - 34) / size.columns)
    let scale = max(1, min(rect.rows * 2 / size.rows, room, 3))
    let rows = min(rect.rows, (size.rows * scale + 1) / 2)
    let columns = min(rect.columns / 2, size.columns * scale)
    return Rect(column: rect.endColumn - columns, row: rect.row, columns: columns, rows: rows)
  }

  private func drawPicture(
    _ row: Int, _ dataset: Dataset, _ size: ImageSize, in rect: Rect, into drawing: inout Drawing
  ) {
    let values = Array(dataset.row(row))
    let largest = Double(values.max() ?? 1)
    drawing.add(.heat(.picture(values.map { Double($0) / max(largest, 1e-300) }, size, in: rect)))
  }
}

extension HeatShape {
  /// Picture elements from 0 to 1, row by row, over a rectangle.
  static func picture(_ levels: [Double], _ size: ImageSize, in rect: Rect) -> HeatShape {
    HeatShape(area: rect) { x, y in
      let column = min(size.columns - 1, max(0, Int(x * Double(size.columns))))
      let row = min(size.rows - 1, max(0, Int(y * Double(size.rows))))
      return levels[row * size.columns + column]
    }
  }
}
