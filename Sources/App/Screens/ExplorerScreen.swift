public import CellGrid
public import Figures
public import Localization
import Parameters
import Plotting

/// A figure, full screen, with the panel of its parameters and the numbers that it shows.
public struct ExplorerScreen: Screen {
  var stage: FigureStage
  var showsPanel = true

  /// An explorer of a figure, at the values that it has.
  public init(figure: any Figure) { stage = FigureStage(figure) }

  /// The commands of the explorer.
  public var scope: Scope { .explorer }

  /// The figure's title.
  public func title(_ messages: Messages) -> String {
    type(of: stage.figure).title(in: messages.figures)
  }

  /// Digits type a value for the chosen parameter.
  public mutating func take(_ key: Key, _ context: ScreenContext) -> [Effect]? {
    switch stage.take(key) {
    case .ignored: nil
    case let outcome: effects(of: outcome, context)
    }
  }

  /// Moves the chosen parameter, and what else the table of commands lists.
  public mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect] {
    switch command {
    case .copyLine: return [.copy(stateLine)]
    case .togglePanel: showsPanel.toggle()
    case .zoomIn: return seen(stage.zoom(by: 1.5, about: nil, in: layout(context).figure), context)
    case .zoomOut:
      return seen(stage.zoom(by: 1 / 1.5, about: nil, in: layout(context).figure), context)
    case .panLeft: return seen(stage.pan(columns: -0.25, rows: 0), context)
    case .panRight: return seen(stage.pan(columns: 0.25, rows: 0), context)
    case .panUp: return seen(stage.pan(columns: 0, rows: 0.25), context)
    case .panDown: return seen(stage.pan(columns: 0, rows: -0.25), context)
    case .nextFocus: return effects(of: stage.perform(.down), context)
    case .previousFocus: return effects(of: stage.perform(.up), context)
    default: return effects(of: stage.perform(command), context)
    }
    return []
  }

  /// Dragging in the figure moves what lies there; a click in the panel chooses a line.
  public mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect] {
    let layout = layout(context)
    switch event.action {
    case .press(button: 1), .drag:
      if layout.figure.contains(event.point) {
        stage.drag(to: event.point, in: layout.figure)
      } else if let index = stage.panel.line(
        at: event.point, in: layout.panel, headingRows: 1, stage.figure.values)
      {
        stage.panel.selected = index
      }
    case .wheelUp where layout.figure.contains(event.point):
      return seen(stage.zoom(by: 1.25, about: event.point, in: layout.figure), context)
    case .wheelDown where layout.figure.contains(event.point):
      return seen(stage.zoom(by: 1 / 1.25, about: event.point, in: layout.figure), context)
    case .wheelUp: return perform(.increase, context)
    case .wheelDown: return perform(.decrease, context)
    case .press, .release, .move: break
    }
    return []
  }

  /// The command line that shows exactly this again.
  var stateLine: String {
    let settings = stage.figure.values.stateLine
    let opening = "xent explore " + type(of: stage.figure).id
    return settings.isEmpty ? opening : opening + " " + settings
  }

  /// A view that could not be changed is said, so that the key does not seem dead.
  private func seen(_ changed: Bool, _ context: ScreenContext) -> [Effect] {
    changed ? [] : [.status(context.messages.screens.noZoom)]
  }

  private func effects(
    of outcome: ParameterPanel.Outcome, _ context: ScreenContext
  ) -> [Effect] {
    guard case .refused(let error) = outcome else { return [] }
    return [.status(error.sentence(in: context.messages))]
  }

  /// Where figure, parameters and readings stand.
  struct Layout {
    let figure: Rect
    let panel: Rect
    let readings: Rect
  }

  func layout(_ context: ScreenContext) -> Layout {
    layout(context, readings: stage.figure.observables.count)
  }

  private func layout(_ context: ScreenContext, readings: Int) -> Layout {
    let body = context.body
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    guard showsPanel else { return Layout(figure: body, panel: none, readings: none) }
    let lines = stage.panel.lines(stage.figure.values).count
    if body.columns >= 76 {
      let (side, figure) = body.cutRight(min(body.columns >= 100 ? 42 : 36, body.columns * 2 / 5))
      let room = max(side.rows / 2, side.rows - readings - 2)
      let (panel, rest) = side.cutTop(min(lines + 1, room))
      return Layout(
        figure: figure.inset(right: 2), panel: panel, readings: rest.inset(top: 1))
    }
    let (below, figure) = body.cutBottom(body.rows >= 18 ? 6 : 3)
    let (left, right) = below.cutLeft(below.columns / 2)
    return Layout(figure: figure, panel: left.inset(right: 2), readings: right)
  }

  /// Draws the figure, its parameters and its readings.
  public func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    let readings = stage.readings
    let layout = layout(context, readings: readings.count)
    stage.draw(into: &canvas, in: layout.figure, context)
    stage.panel.draw(
      stage.figure.values, into: &canvas, in: layout.panel,
      heading: context.messages.screens.parameters, focused: true, glyphs: context.glyphs)
    ReadingList(heading: context.messages.screens.readings, readings: readings)
      .draw(into: &canvas, in: layout.readings)
  }
}
