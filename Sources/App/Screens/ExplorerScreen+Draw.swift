package import CellGrid
import Figures
import Localization
import Numbers
import Parameters
import Plotting

extension ExplorerScreen {
  /// Where figure, parameters, readings, and the line about what is chosen stand.
  struct Layout {
    let figure: Rect
    let panel: Rect
    let readings: Rect
    let help: Rect
  }

  func layout(_ context: ScreenContext) -> Layout {
    var body = context.body
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    guard showsPanel else {
      return Layout(figure: body, panel: none, readings: none, help: none)
    }
    var help = none
    // What is chosen is explained above the keys; tall screens have two rows for it.
    if body.rows >= 18 { (help, body) = body.cutBottom(body.rows >= 30 ? 2 : 1) }
    let lines = stage.panel.lines(stage.figure.values).count
    let readings = stage.figure.observables.count
    if body.columns >= 76 {
      let (side, figure) = body.cutRight(min(body.columns >= 100 ? 42 : 36, body.columns * 2 / 5))
      let room = max(side.rows / 2, side.rows - readings - 2)
      let (panel, rest) = side.cutTop(min(lines + 1, room))
      return Layout(
        figure: figure.inset(right: 2), panel: panel, readings: rest.inset(top: 1), help: help)
    }
    let (below, figure) = body.cutBottom(body.rows >= 18 ? 6 : 3)
    let (left, right) = below.cutLeft(below.columns / 2)
    return Layout(figure: figure, panel: left.inset(right: 2), readings: right, help: help)
  }

  func readingList(_ context: ScreenContext, _ layout: Layout) -> ReadingList {
    ReadingList(
      heading: layout.readings.isEmpty ? "" : context.messages.screens.readings,
      readings: stage.readings, selected: reading, glyphs: context.glyphs)
  }

  /// Draws the figure, its parameters and its readings.
  package func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    let layout = layout(context)
    stage.draw(into: &canvas, in: layout.figure, context)
    stage.panel.draw(
      stage.figure.values, into: &canvas, in: layout.panel,
      heading: context.messages.screens.parameters, focused: reading == nil,
      glyphs: context.glyphs)
    readingList(context, layout).draw(into: &canvas, in: layout.readings)
    drawHelp(into: &canvas, in: layout.help, context)
  }

  /// The chosen parameter in words, the text that is typed for it, or the chosen reading in full.
  private func drawHelp(into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let texts = context.messages.screens
    var text = ""
    if let reading, stage.figure.observables.indices.contains(reading) {
      let chosen = stage.figure.observables[reading]
      let value = chosen.value.isNaN ? chosen.text : NumberText.shortest(chosen.value)
      text = texts.exactly(
        chosen.label, chosen.unit.isEmpty ? value : value + " " + chosen.unit, chosen.name)
    } else if let line = stage.panel.line(stage.figure.values) {
      if let typed = stage.panel.typed {
        // The end of a long text is where one types.
        let room = rect.columns - TextWidth.columns(of: line.name) - 4
        let tail = TextWidth.suffix(of: typed, columns: max(0, room))
        let style = Style(.accent, .bold)
        canvas.write(
          line.name + " = " + tail + (context.glyphs == .ascii ? "_" : "▏"), in: rect, style: style)
        return
      }
      text = stage.figure.values.table[line.name]?.help(in: texts) ?? ""
    }
    for (row, piece) in TextWidth.wrapped(text, columns: rect.columns).enumerated() {
      let isLast = row == rect.rows - 1
      canvas.write(isLast && row == 0 ? text : piece, in: rect, row: row, style: Style(.muted))
    }
  }
}
