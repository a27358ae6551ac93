import CellGrid
import Figures
import Localization
import Parameters
import Plotting
import Sentences
import Training

/// A sweep while it goes on: a map of its cells, and what the chosen one came to.
struct SweepScreen: Screen {
  let plan: SweepPlan
  private(set) var results: [SweepResult]
  private(set) var running: [Int: RunRecord.Point] = [:]
  private(set) var figure: SweepFigure?
  private(set) var isPaused = false
  private(set) var trouble: String?
  /// Whether the choice follows the best cell, until the person chooses.
  private var followsBest = true

  /// A screen of a plan, with the results that are there already.
  init(plan: SweepPlan, known: [SweepResult]) {
    self.plan = plan
    results = known
  }

  /// Choosing a cell of the map, and what to do with it.
  static let commands: [CommandRow] = [
    .playPause, .up, .down, .open, .decrease, .increase, .copyLine,
    CommandRow(.chooseBest, \.chooseBest, .character("b"), footer: 4),
    CommandRow(.openInLab, \.openInLab, .character("t"), footer: 5),
    .togglePanel,
  ]

  var scope: Scope { .sweep }

  func title(_ messages: Messages) -> String { messages.sweeps.name }

  /// How many runs are done.
  func badge(_ messages: Messages) -> String {
    let count = messages.sweeps.badge(results.count, plan.runCount)
    return isPaused ? messages.screens.paused + "  " + count : count
  }

  func about(_ messages: Messages) -> [HelpLine] {
    [.heading(title(messages)), .paragraph(messages.sweeps.about)]
      + plan.axes.map { .entry($0.name, $0.values.joined(separator: ", ")) }
  }

  /// Begins the runs.
  mutating func opened(_ context: ScreenContext) -> [Effect] {
    refresh(context)
    return [.sweep(.start)]
  }

  private mutating func refresh(_ context: ScreenContext) {
    let table = SweepTable(plan, results)
    var figure = self.figure ?? SweepFigure(table, messages: context.messages.figures)
    figure.show(table, running: running)
    if followsBest { figure.chooseBest() }
    self.figure = figure
  }

  /// Takes what the runs report.
  mutating func receive(_ news: News, _ context: ScreenContext) -> [Effect] {
    guard case .sweep(let updates) = news else { return [] }
    for update in updates {
      switch update {
      case .measured(let run, let point): running[run] = point
      case .finished(let result):
        running[result.run] = nil
        results.append(result)
      case .done: running = [:]
      case .failed(let error): trouble = error.sentence(in: context.messages)
      }
    }
    refresh(context)
    return []
  }

  /// Moves the choice, pauses, and copies the command.
  mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect] {
    switch command {
    case .up: move("row", by: -1)
    case .down: move("row", by: 1)
    case .decrease: move("column", by: -1)
    case .increase: move("column", by: 1)
    case .chooseBest:
      followsBest = true
      refresh(context)
    case .togglePanel, .open: figure?.values.step("curves", by: 1)
    case .playPause:
      isPaused.toggle()
      return [.sweep(isPaused ? .pause : .resume)]
    case .openInLab:
      guard let cell = figure?.chosen else { return [] }
      let run = cell.index * plan.seeds.count
      return [.open(.lab(values: plan.configuration(ofRun: run).values))]
    case .copyLine: return [.terminal(.copy(plan.command))]
    case .back: return [.sweep(.stop), .back]
    default: break
    }
    return []
  }

  private mutating func move(_ name: String, by count: Int) {
    followsBest = false
    guard var figure else { return }
    let chosen = figure.values.integer(name)
    let last =
      name == "row"
      ? (plan.random == nil
        ? (plan.axes.count > 1 ? plan.axes[1].values.count : 1) : plan.cells.count)
      : plan.axes[0].values.count
    // Within the map, which is within the range of the parameter.
    try? figure.values.set(name, to: .integer(max(0, min(last - 1, chosen + count))))
    self.figure = figure
  }

  /// A click chooses a cell.
  mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect] {
    switch event.action {
    case .press(button: 1), .drag:
      followsBest = false
      if var figure {
        _ = figure.drag(to: event.point, in: context.body)
        self.figure = figure
      }
    case .wheelUp: move("row", by: -1)
    case .wheelDown: move("row", by: 1)
    default: break
    }
    return []
  }

  func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    var body = context.body
    if let trouble {
      let lines = StyledFlow(columns: body.columns).lines(trouble, base: Style(.failure))
      let (above, rest) = body.cutTop(min(lines.count, body.rows / 2))
      canvas.write(lines, in: above)
      body = rest
    }
    figure?.draw(
      into: &canvas, in: body,
      style: PaintStyle(glyphs: context.glyphs, colors: context.colors))
  }
}
