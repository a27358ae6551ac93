public import CellGrid
import Figures
import Localization
import LossCore
import Parameters
import Plotting
import Training

extension LabScreen {
  /// Where the parts of the lab stand.
  struct Layout {
    var figure: Rect
    let panel: Rect
    let readings: Rect
  }

  func layout(_ context: ScreenContext) -> Layout {
    let body = context.body
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    guard showsPanel else { return Layout(figure: body, panel: none, readings: none) }
    if body.columns >= 76 {
      let (side, figure) = body.cutRight(min(36, body.columns * 2 / 5))
      let (panel, readings) = side.cutTop(min(panel.lines(values).count + 2, side.rows * 3 / 5))
      return Layout(figure: figure.inset(right: 2), panel: panel, readings: readings)
    }
    // Narrow: the chosen setting and the readings in a few rows below the curves.
    let (below, figure) = body.cutBottom(body.rows >= 16 ? 6 : 3)
    let (left, right) = below.cutLeft(below.columns / 2)
    return Layout(figure: figure, panel: left.inset(right: 2), readings: right)
  }

  /// Draws curves, settings and readings.
  public func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    var layout = layout(context)
    let texts = context.messages.screens
    if let trouble {
      // What went wrong stands above the curves that there were until then.
      let lines = StyledFlow(columns: layout.figure.columns).lines(trouble, base: Style(.failure))
      let (above, figure) = layout.figure.cutTop(min(lines.count, layout.figure.rows / 2))
      canvas.write(lines, in: above)
      layout.figure = figure
    }
    if history.batchLoss.isEmpty, trouble == nil, phase != .playing {
      canvas.write(
        texts.pressSpace, in: layout.figure, row: layout.figure.rows / 2, align: .center,
        style: Style(.accent))
    } else {
      drawCurves(into: &canvas, in: layout.figure, context)
    }
    panel.draw(
      values, into: &canvas, in: layout.panel, heading: texts.parameters, focused: true,
      glyphs: context.glyphs)
    ReadingList(heading: texts.readings, readings: readings(context))
      .draw(into: &canvas, in: layout.readings)
  }

  private func drawCurves(into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    var figure = TrainingCurvesFigure(history: history, messages: context.messages.figures)
    figure.classCount = run?.dataset.classCount
    figure.plannedEpochs = values.integer("epochs")
    figure.classCounts = run?.dataset.classCounts
    // The word is one of the choices of the figure's own table.
    try? figure.values.set("scale", to: isLossLogarithmic ? "log" : "linear")
    figure.draw(into: &canvas, in: rect, glyphs: context.glyphs)
  }

  private func readings(_ context: ScreenContext) -> [Reading] {
    let texts = context.messages.screens
    var list = [
      Reading(
        label: texts.epoch,
        value: "\(NumberText.fixed(progress, decimals: 1)) / \(values.integer("epochs"))", unit: ""),
      Reading(label: texts.step, value: String(step), unit: ""),
      Reading(
        label: texts.speed, value: speed.value.map { NumberText.shortest($0) } ?? texts.fullSpeed,
        unit: speed.value == nil ? "" : texts.epochsPerSecond),
    ]
    func add(_ label: String, _ value: Double?, _ unit: String, _ style: Style = .standard) {
      guard let value else { return }
      let shown = unit == "%" ? value * 100 : value
      list.append(
        Reading(
          label: label, value: NumberText.fixed(shown, decimals: unit == "%" ? 1 : 4), unit: unit,
          style: style))
    }
    let latest = history.latest
    add(texts.trainLoss, latest?.trainLoss, "nats", Style(.series(0)))
    add(texts.validationLoss, latest?.validationLoss, "nats", Style(.series(1)))
    add(texts.trainAccuracy, latest?.trainAccuracy, "%")
    add(texts.validationAccuracy, latest?.validationAccuracy, "%")
    if let run { add(texts.guessing, surprisal(1 / Double(run.dataset.classCount)), "nats") }
    return list
  }
}
