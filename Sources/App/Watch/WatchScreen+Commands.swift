import CellGrid
import Diagnosis
import Figures
import Localization
import Parameters
import Sentences

extension WatchScreen {
  /// Moves cursor and choice, and what else the table of commands lists.
  mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect] {
    switch command {
    case .up: choose(selectedIndex - 1, context)
    case .down: choose(selectedIndex + 1, context)
    case .decrease: moveCursor(by: -1)
    case .increase: moveCursor(by: 1)
    case .decreaseFast: moveCursor(by: -10)
    case .increaseFast: moveCursor(by: 10)
    case .logAxis: step("scale")
    case .smooth: smooth()
    case .nextView: step("show")
    case .previousView: step("show", by: -1)
    case .togglePanel: showsPanel.toggle()
    case .overlayRun:
      showsOthers.toggle()
      refresh(context)
    case .zoomIn: return zoom(by: 1.5, about: nil, context)
    case .zoomOut: return zoom(by: 1 / 1.5, about: nil, context)
    case .panLeft: return pan(by: -0.25, context)
    case .panRight: return pan(by: 0.25, context)
    case .reset: reset()
    case .playPause:
      isPaused.toggle()
      return [.watch(isPaused ? .pause : .resume)]
    case .diagnose: return [.show(.explanation(explanation(context.messages)))]
    case .copyLine: return [.terminal(.copy(stateLine))]
    case .back: return [.watch(.stop), .back]
    default: break
    }
    return []
  }

  mutating func choose(_ index: Int, _ context: ScreenContext) {
    guard !runs.isEmpty else { return }
    chosen = runs[max(0, min(runs.count - 1, index))].name
    refresh(context)
  }

  /// Goes along the measurements; at the newest the cursor follows what comes.
  private mutating func moveCursor(by count: Int) {
    let places = places
    guard !places.isEmpty else { return }
    let now = cursorX.map { x in
      places.indices.min { abs(places[$0] - x) < abs(places[$1] - x) } ?? 0
    }
    let next = max(0, (now ?? places.count - 1) + count)
    cursorX = next >= places.count - 1 ? nil : places[next]
    placeCursor()
  }

  private mutating func step(_ name: String, by count: Int = 1) {
    figure?.values.step(name, by: count)
  }

  /// Off, some, much: the weights at which TensorBoard's own slider mostly stands.
  private mutating func smooth() {
    guard let now = figure?.values.number("smoothing") else { return }
    let next = now == 0 ? 0.6 : now < 0.8 ? 0.9 : 0
    set("smoothing", .number(next))
  }

  private mutating func reset() {
    cursorX = nil
    for (name, value) in [("from", 0.0), ("to", 1), ("smoothing", 0)] { set(name, .number(value)) }
    placeCursor()
  }

  /// Sets a parameter of the figure to a value of its range.
  private mutating func set(_ name: String, _ value: ParameterValue) {
    guard var values = figure?.values else { return }
    try? values.set(name, to: value)
    figure?.values = values
  }

  private mutating func zoom(
    by factor: Double, about point: Point?, _ context: ScreenContext
  ) -> [Effect] {
    let place = layout(context).curves
    let isSeen = figure?.zoom(by: factor, about: point, in: place) ?? false
    return isSeen ? [] : [.status(context.messages.screens.noZoom)]
  }

  private mutating func pan(by share: Double, _ context: ScreenContext) -> [Effect] {
    let isSeen = figure?.pan(byColumns: share, rows: 0) ?? false
    return isSeen ? [] : [.status(context.messages.screens.noZoom)]
  }

  /// A click moves the cursor, chooses a run or a view; the wheel looks closer.
  mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect] {
    let layout = layout(context)
    switch event.action {
    case .press(button: 1), .drag:
      if layout.tabs.contains(event.point) {
        guard let index = tabs.index(at: event.point, in: layout.tabs) else { return [] }
        set("show", .choice(tabs.names[index]))
      } else if layout.curves.contains(event.point) {
        guard
          case .number(let share)? = figure?.settings(at: event.point, in: layout.curves).first?
            .value,
          let (first, last) = figure?.ends
        else { return [] }
        let wanted = first + share * (last - first)
        let places = places
        cursorX = places.min { abs($0 - wanted) < abs($1 - wanted) }
        if cursorX == places.last { cursorX = nil }
        placeCursor()
      } else if layout.runs.contains(event.point) {
        let index = event.point.row - layout.runs.row - 1 + firstRun(layout.runs.rows - 1)
        if event.point.row > layout.runs.row, runs.indices.contains(index) {
          choose(index, context)
        }
      }
    case .wheelUp where layout.curves.contains(event.point):
      return zoom(by: 1.25, about: event.point, context)
    case .wheelDown where layout.curves.contains(event.point):
      return zoom(by: 1 / 1.25, about: event.point, context)
    case .wheelUp: return perform(.up, context)
    case .wheelDown: return perform(.down, context)
    case .press, .release, .move: break
    }
    return []
  }

  /// What the curves of the chosen run show, and what is to be said of its log.
  func explanation(_ messages: Messages) -> [HelpLine] {
    guard let run = selected else { return [.heading(messages.curves.heading)] }
    var lines: [HelpLine] = [.heading(messages.curves.heading), .paragraph(run.name)]
    lines += notes(run, messages).map { .paragraph($0) }
    lines += CurveExplanation.lines(run.findings, messages)
    return lines
  }

  /// What is to be said of a log besides its curves.
  func notes(_ run: WatchedRun, _ messages: Messages) -> [String] {
    var notes: [String] = []
    if let problem = run.problem { notes.append(problem.sentence(in: messages)) }
    if let dropped = run.run?.dropped, dropped > 0 { notes.append(messages.watch.dropped(dropped)) }
    if run.isCutOff { notes.append(messages.watch.cutOff) }
    return notes
  }
}
