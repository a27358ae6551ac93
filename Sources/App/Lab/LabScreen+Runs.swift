import CellGrid
import Localization
import Numbers
import Plotting
import Training

/// The table of the runs that were tried.
extension LabScreen {
  func drawRuns(into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let words = context.messages.lab
    let table = runs.table
    guard !table.runs.isEmpty else {
      canvas.write(
        words.noRuns, in: rect, row: rect.rows / 2, align: .center, style: Style(.muted))
      return
    }
    let (head, body) = rect.cutTop(rect.rows >= 8 ? 2 : 0)
    canvas.write(
      words.runsHeading(table.runs.count, words.orderName(runs.order.rawValue)), in: head,
      style: Style(.title, .bold))
    var drawing = Drawing()
    runTable(table, context, rows: body.rows).draw(into: &drawing, in: body)
    drawing.paint(
      into: &canvas, in: body, style: PaintStyle(glyphs: context.glyphs, colors: context.colors))
  }

  /// The first run of the table that is shown, so that the chosen one is among them.
  func firstRun(_ count: Int, rows: Int) -> Int {
    let chosen = min(runs.selected, count - 1)
    return max(0, chosen - max(1, rows - 1) + 1)
  }

  private func runTable(_ table: RunTable, _ context: ScreenContext, rows: Int) -> TextTable {
    let words = context.messages.lab
    let isASCII = context.glyphs == .ascii
    // What they all have in common is not worth a column; the settings that people vary come first.
    let settings = table.differing.filter { $0 != "data" && $0 != "epochs" }.prefix(5)
    let first = firstRun(table.runs.count, rows: rows)
    return TextTable(
      columns: [
        .init(" "), .init("#", align: .right, rank: 3), .init(words.when, rank: 4),
        .init(words.data, rank: 2),
      ] + settings.enumerated().map { .init($1, align: .right, rank: 5 + $0) }
        + [
          .init(words.epochs, align: .right, rank: 2), .init(words.bestLoss, align: .right),
          .init(words.bestAccuracy, align: .right, rank: 1), .init(words.status, rank: 3),
        ],
      rows: table.runs[first...].prefix(max(1, rows - 1)).enumerated().map { offset, run in
        let isChosen = first + offset == min(runs.selected, table.runs.count - 1)
        let style = isChosen ? Style(.accent, on: .standard, .bold) : .standard
        let marks =
          (isChosen ? (isASCII ? ">" : "▸") : " ")
          + (run.isPinned ? (isASCII ? "*" : "★") : runs.isOverlaid(run) ? "~" : " ")
        return [
          .init(marks, style: style), .init(run.id == 0 ? "–" : "\(run.id)", style: style),
          .init(RunTime.brief(run.startedAt), style: style),
          .init(run.setting("data") ?? "", style: style),
        ]
          + settings.map { .init(run.setting($0) ?? "", style: style) }
          + [
            .init(NumberText.shortest((run.epochs * 10).rounded() / 10), style: style),
            .init(run.best.map { NumberText.fixed($0.loss, decimals: 4) } ?? "–", style: style),
            .init(
              run.best.map { NumberText.fixed($0.accuracy * 100, decimals: 1) + " %" } ?? "–",
              style: style),
            .init(
              words.statusName(run.status.rawValue),
              style: run.status == .failed ? Style(.failure) : style),
          ]
      })
  }
}
