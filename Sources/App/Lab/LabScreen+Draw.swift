import CellGrid
import Figures
import Localization
import LossCore
import Numbers
import Parameters
import Plotting
import Training

extension LabScreen {
  func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    let layout = layout(context)
    let texts = context.messages.screens
    tabs(context).draw(into: &canvas, in: layout.tabs)
    var place = layout.curves.isEmpty ? layout.other : layout.curves
    drawTrouble(into: &canvas, in: &place, layout, context)
    let curves = layout.curves.isEmpty ? layout.curves : place
    let other = layout.curves.isEmpty ? place : layout.other
    if !curves.isEmpty {
      if history.batchLoss.isEmpty, trouble == nil, phase != .playing {
        canvas.write(
          texts.pressSpace, in: curves, row: curves.rows / 2, align: .center,
          style: Style(.accent))
      } else {
        curvesFigure(context).draw(into: &canvas, in: curves, glyphs: context.glyphs)
      }
    }
    if view == .runs {
      drawRuns(into: &canvas, in: other, context)
    } else if isMultiLabel, view.needsOneClass {
      let why = context.messages.multiLabel.viewNeedsOneClass(view.rawValue)
      canvas.write(
        StyledFlow(columns: other.columns).lines(why, base: Style(.muted)), in: other)
    } else if let figure, !other.isEmpty {
      figure.draw(
        into: &canvas, in: other,
        style: PaintStyle(glyphs: context.glyphs, colors: context.colors))
    }
    drawRemarks(into: &canvas, in: layout.remarks, context)
    panel.draw(
      values, into: &canvas, in: layout.panel, heading: texts.parameters, focused: view != .runs,
      glyphs: context.glyphs)
    ReadingList(heading: texts.readings, readings: readings(context))
      .draw(into: &canvas, in: layout.readings)
  }

  /// What went wrong stands above what there was until then.
  private func drawTrouble(
    into canvas: inout Canvas, in place: inout Rect, _ layout: Layout, _ context: ScreenContext
  ) {
    guard let trouble else { return }
    let offer = rewindEpoch.map { " " + context.messages.lab.rewindOffer($0) } ?? ""
    let lines = StyledFlow(columns: place.columns).lines(trouble + offer, base: Style(.failure))
    let (above, rest) = place.cutTop(min(lines.count, place.rows / 2))
    canvas.write(lines, in: above)
    place = rest
  }

  func tabs(_ context: ScreenContext) -> TabBar {
    TabBar(
      names: LabView.allCases.map { $0.name(context.messages.lab) },
      selected: LabView.allCases.firstIndex(of: view) ?? 0)
  }

  func curvesFigure(_ context: ScreenContext) -> TrainingCurvesFigure {
    var figure = TrainingCurvesFigure(history: history, messages: context.messages.figures)
    figure.plannedEpochs = values.integer("epochs")
    if let run, let matrix = run.dataset.labelMatrix {
      figure.labels = LabelBaseline(matrix, rows: run.split.training)
    } else {
      figure.classCount = run?.dataset.classCount
      figure.classCounts = run?.dataset.classCounts
    }
    figure.changes = changes.map { ($0.epoch, $0.text) }
    figure.rewindEpoch = rewindEpoch.map(Double.init)
    figure.others = runs.drawn.enumerated().map { index, run in
      TrainingCurvesFigure.OtherRun(
        name: runName(run), series: 3 + index % 5,
        loss: run.points.map { Sample($0.epoch, $0.loss) },
        accuracy: run.points.map { Sample($0.epoch, $0.accuracy) })
    }
    // The words are choices of the figure's own table.
    try? figure.values.set("scale", to: isLossLogarithmic ? "log" : "linear")
    try? figure.values.set("smoothing", to: .number(isSmoothed ? 0.8 : 0))
    if isSmoothed { try? figure.values.set("batches", to: .flag(true)) }
    return figure
  }

  /// A run by what sets it apart from the one that goes on.
  private func runName(_ run: RunRecord) -> String {
    let now = values
    let differing = TrainingConfiguration.table.parameters.map(\.name).filter {
      $0 != "epochs" && run.setting($0) != now.spelling($0)
    }
    let parts = differing.prefix(2).compactMap { name in run.setting(name).map { name + " " + $0 } }
    let name = parts.isEmpty ? RunTime.brief(run.startedAt) : parts.joined(separator: " ")
    return run.isPinned ? "★ " + name : name
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
    if isMultiLabel {
      let words = context.messages.multiLabel
      add(words.trainCells, latest?.trainAccuracy, "%")
      add(words.validationCells, latest?.validationAccuracy, "%")
      add(words.trainRows, latest?.subsetAccuracy?.train, "%")
      add(words.validationRows, latest?.subsetAccuracy?.validation, "%")
    } else {
      add(texts.trainAccuracy, latest?.trainAccuracy, "%")
      add(texts.validationAccuracy, latest?.validationAccuracy, "%")
    }
    if let run {
      add(
        isMultiLabel ? context.messages.multiLabel.guessing : texts.guessing,
        surprisal(isMultiLabel ? 0.5 : 1 / Double(run.dataset.classCount)), "nats")
    }
    if let norm = snapshot?.gradientNorm, norm.isFinite {
      list.append(
        Reading(
          label: context.messages.lab.gradientNorm, value: NumberText.significant(norm), unit: ""))
    }
    return list
  }
}
