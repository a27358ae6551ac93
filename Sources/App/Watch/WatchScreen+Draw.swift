import CellGrid
import Diagnosis
import Figures
import Localization
import Numbers
import Parameters
import Plotting
import Sentences

extension WatchScreen {
  /// Where the parts stand.
  struct Layout {
    let tabs: Rect
    let curves: Rect
    /// The list of runs, under its heading.
    let runs: Rect
    let readings: Rect
    let remarks: Rect
  }

  func layout(_ context: ScreenContext) -> Layout {
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    var (list, readings, main) = (none, none, context.body)
    var (tabs, remarks) = (none, none)
    if main.rows >= 14 { (remarks, main) = main.cutBottom(main.rows >= 20 ? 2 : 1) }
    if showsPanel {
      let count = max(1, runs.count) + 1
      if main.columns >= 76 {
        let (side, rest) = main.cutRight(min(36, main.columns * 2 / 5))
        (list, readings) = side.cutTop(min(count, max(3, side.rows - 11)))
        readings = readings.inset(top: 1)
        main = rest.inset(right: 2)
      } else {
        let (below, rest) = main.cutBottom(main.rows >= 16 ? 6 : 3)
        let (left, right) = below.cutLeft(below.columns / 2)
        (list, readings, main) = (left.inset(right: 2), right, rest)
      }
    }
    if main.rows >= 8 { (tabs, main) = main.cutTop(1) }
    return Layout(tabs: tabs, curves: main, runs: list, readings: readings, remarks: remarks)
  }

  /// Which curves are shown.
  var tabs: TabBar {
    let names = ["both", "loss", "accuracy"]
    let shown = figure?.values.choice("show") ?? names[0]
    return TabBar(names: names, selected: names.firstIndex(of: shown) ?? 0)
  }

  func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    let layout = layout(context)
    let words = context.messages.watch
    tabs.draw(into: &canvas, in: layout.tabs)
    var place = layout.curves
    if let run = selected, let said = notes(run, context.messages).first {
      let style = Style(run.problem == nil ? .muted : .failure)
      let lines = StyledFlow(columns: place.columns).lines(said, base: style)
      let (above, rest) = place.cutTop(min(lines.count, place.rows / 2))
      canvas.write(lines, in: above)
      place = rest
    }
    if selected?.run == nil, figure?.others.isEmpty != false {
      if selected?.problem == nil {
        let name = selected?.name ?? paths.joined(separator: ", ")
        canvas.write(
          words.waiting(name), in: place, row: place.rows / 2, align: .center, style: Style(.accent)
        )
      }
    } else {
      figure?.draw(into: &canvas, in: place, glyphs: context.glyphs)
    }
    drawRemarks(into: &canvas, in: layout.remarks, context)
    drawRuns(into: &canvas, in: layout.runs, context)
    ReadingList(
      heading: layout.readings.isEmpty ? "" : context.messages.screens.readings,
      readings: readings, glyphs: context.glyphs
    ).draw(into: &canvas, in: layout.readings)
  }

  /// The first of the runs that are listed, so that the chosen one is among them.
  func firstRun(_ rows: Int) -> Int {
    max(0, min(selectedIndex - rows + 1, runs.count - rows))
  }

  private func drawRuns(into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let (head, list) = rect.cutTop(1)
    canvas.write(context.messages.watch.runs, in: head, style: Style(.title, .bold))
    let names = names(context)
    let first = firstRun(list.rows)
    for index in runs.indices.dropFirst(first).prefix(list.rows) {
      let isChosen = index == selectedIndex
      let row = Rect(
        column: list.column, row: list.row + index - first, columns: list.columns, rows: 1)
      let isASCII = context.glyphs == .ascii
      canvas.write(
        isChosen ? (isASCII ? ">" : "▸") : (isASCII ? "-" : "╌"), in: row,
        style: Style(isChosen ? .accent : .series(UInt8(Self.series(index) % 8)), .bold))
      let last = runs[index].run?.mainLoss?.points.last?.value
      let value = last.map { NumberText.significant($0) }
      let text = value ?? context.messages.watch.stateName(runs[index].state.rawValue)
      let (right, left) = row.inset(left: 2).cutRight(TextWidth.columns(of: text) + 1)
      // The end of a path says more than its beginning.
      let room = left.columns
      let name = names[index]
      canvas.write(
        TextWidth.columns(of: name) > room
          ? "…" + TextWidth.suffix(of: name, columns: room - 1) : name,
        in: left, style: isChosen ? Style(.selection, .bold) : .standard)
      canvas.write(
        text, in: right, align: .right,
        style: Style(runs[index].problem == nil && value != nil ? .standard : .muted))
    }
  }

  private func drawRemarks(into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    guard let run = selected, let curves = run.run, !rect.isEmpty else { return }
    if run.findings.isEmpty {
      let words = context.messages.watch
      canvas.write(curves.isShort ? words.tooFew : words.clean, in: rect, style: Style(.muted))
    }
    CurveExplanation.drawFirst(of: run.findings, into: &canvas, in: rect, context.messages)
  }

  /// What the chosen run has at the cursor, as far as its log says.
  private var readings: [Reading] {
    (figure?.observables ?? []).filter { !$0.value.isNaN }.map { observable in
      let isAccuracy = observable.name.hasSuffix("accuracy")
      let value =
        observable.name == "epoch"
        ? NumberText.shortest((observable.value * 100).rounded() / 100)
        : isAccuracy
          ? NumberText.fixed(observable.value * 100, decimals: 1) : observable.text
      let series: [String: UInt8] = ["train-loss": 0, "validation-loss": 1]
      return Reading(
        label: observable.label, value: value, unit: isAccuracy ? "%" : observable.unit,
        style: series[observable.name].map { Style(.series($0)) } ?? .standard)
    }
  }
}
