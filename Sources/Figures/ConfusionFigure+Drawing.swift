package import CellGrid
internal import Localization
internal import LossCore
import Numbers
internal import Parameters
package import Plotting

extension ConfusionFigure {
  /// A cell chooses its truth and answer, a name all of its row or column, the corner everything.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    guard let matrix = matrix(rows), let place = grid(matrix, in: rect).place(of: point) else {
      return []
    }
    return [
      FigureSetting(keys.truth, place.truth ?? -1),
      FigureSetting(keys.answer, place.answer ?? -1),
    ]
  }

  private func grid(_ matrix: ConfusionMatrix, in rect: Rect) -> MatrixGrid {
    MatrixGrid(
      names: ClassNames(
        classNames.joined(separator: ","), count: classNames.count),
      in: rect, counts: matrix, chosen: chosen(keys.truth))
  }

  /// The picture: the matrix, and beside or below it the costliest rows.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    let rows = rows
    guard let matrix = matrix(rows), !rows.isEmpty else {
      drawing.wait(in: rect, isWaiting: source.isWaiting, messages)
      return drawing
    }
    let grid = grid(matrix, in: rect)
    let names = grid.names
    let width = grid.columns
    grid.draw(
      into: &drawing, captions: (messages.confusion.truth, messages.confusion.answer),
      chosen: (chosen(keys.truth), chosen(keys.answer)), more: messages.confusion.moreClasses)
    let beside = rect.cutLeft(width + 4).1
    let below = rect.cutTop(grid.rows + 1).1
    if beside.columns >= 30 {
      drawWorst(rows, names, in: beside, into: &drawing)
    } else if below.rows >= 3 {
      drawWorst(rows, names, in: below, into: &drawing)
    }
    return drawing
  }

  private func drawWorst(
    _ rows: [ModelAnswers.Row], _ names: ClassNames, in rect: Rect, into drawing: inout Drawing
  ) {
    let words = messages.confusion
    let truth = chosen(keys.truth)
    let answer = chosen(keys.answer)
    let isPart = truth != nil || answer != nil
    let listed = isPart ? chosen(of: rows) : rows
    let share =
      isPart
      ? listed.reduce(0) { $0 + $1.loss } / rows.reduce(0) { $0 + $1.loss } : worstShare(rows)
    let percent = NumberText.fixed(100 * share, decimals: 0)
    let sentence =
      isPart
      ? words.chosen(
        truth.map { names.all[$0] }, answer.map { names.all[$0] }, listed.count, percent)
      : words.worst(worstCount(rows), rows.count, percent)
    let head = drawing.paragraph(
      sentence, in: rect.cutTop(rect.rows >= 8 ? 2 : 1).0,
      style: Style(.title, on: .standard, .bold))
    let count = isPart ? listed.count : worstCount(rows)
    let table = TextTable(
      columns: [
        .init(words.row, align: .right, rank: 2), .init(words.truth, rank: 0),
        .init(words.answer, rank: 0), .init(words.sure, align: .right, rank: 1),
        .init(words.loss, align: .right),
      ],
      rows: listed.enumerated().map { index, row in
        let style = index < count ? Style.standard : Style(.muted)
        return [
          .init("\(row.row)", style: style), .init(names.all[row.truth], style: style),
          .init(
            names.all[row.answer],
            style: row.answer == row.truth ? style : Style(.failure)),
          .init(NumberText.fixed(row.confidence, decimals: 3), style: style),
          .init(NumberText.fixed(row.loss, decimals: 3), style: style),
        ]
      })
    table.draw(into: &drawing, in: rect.inset(top: head + (rect.rows > head + 3 ? 1 : 0)))
  }
}
