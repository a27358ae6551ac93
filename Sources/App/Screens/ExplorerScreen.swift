package import CellGrid
package import Figures
package import Localization
import Parameters
import Plotting
import Sentences

/// A figure, full screen, with the panel of its parameters and the numbers that it shows.
package struct ExplorerScreen: Screen {
  var stage: FigureStage
  var showsPanel = true
  /// The chosen reading while the readings have the focus; nil while the parameters have it.
  var reading: Int?

  /// An explorer of a figure, at the values that it has.
  package init(figure: any Figure) { stage = FigureStage(figure) }

  /// Moving what the figure shows, and the view of it.
  package static let commands: [CommandRow] = [
    .up, .down, .decrease, .increase, .decreaseFast, .increaseFast, .editValue, .nextFocus,
    .previousFocus, .reset,
    CommandRow(.resetAll, \.resetAll, .character("R")),
    CommandRow(.unit, \.unit, .character("u"), footer: 4),
    .zoomOut, .zoomIn, .panLeft, .panRight,
    CommandRow(.panUp, \.panUp, .character("K")),
    CommandRow(.panDown, \.panDown, .character("J")),
    .copyLine, .togglePanel, .find,
  ]

  /// The explorer.
  package var scope: Scope { .explorer }

  /// The figure's title.
  package func title(_ messages: Messages) -> String {
    type(of: stage.figure).texts(in: messages.figures).title
  }

  /// Digits type a value for the chosen parameter.
  package mutating func take(_ key: Key, _ context: ScreenContext) -> [Effect]? {
    switch stage.take(key) {
    case .ignored: nil
    case let outcome: effects(of: outcome, context)
    }
  }

  /// Moves the chosen parameter, and what else the table of commands lists.
  package mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect] {
    switch command {
    case .copyLine: return [.terminal(.copy(stateLine))]
    case .find: return [.show(.figures(context.messages))]
    case .togglePanel: showsPanel.toggle()
    case .zoomIn: return seen(stage.zoom(by: 1.5, about: nil, in: layout(context).figure), context)
    case .zoomOut:
      return seen(stage.zoom(by: 1 / 1.5, about: nil, in: layout(context).figure), context)
    case .panLeft: return seen(stage.pan(columns: -0.25, rows: 0), context)
    case .panRight: return seen(stage.pan(columns: 0.25, rows: 0), context)
    case .panUp: return seen(stage.pan(columns: 0, rows: 0.25), context)
    case .panDown: return seen(stage.pan(columns: 0, rows: -0.25), context)
    case .nextFocus, .previousFocus:
      reading = reading == nil && !stage.figure.observables.isEmpty ? 0 : nil
    case .up, .down:
      guard let reading else { return effects(of: stage.perform(command), context) }
      let last = stage.figure.observables.count - 1
      self.reading = max(0, min(last, reading + (command == .up ? -1 : 1)))
    case .back where reading != nil && stage.panel.typed == nil:
      reading = nil
      // Something was closed: the screen stays.
      return [.none]
    default: return effects(of: stage.perform(command), context)
    }
    return []
  }

  /// Dragging in the figure moves what lies there; a click in the panel chooses a line.
  package mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect] {
    let layout = layout(context)
    switch event.action {
    case .press(button: 1), .drag:
      if layout.figure.contains(event.point) {
        stage.drag(to: event.point, in: layout.figure)
      } else if let index = stage.panel.line(
        at: event.point, in: layout.panel, headingRows: 1, stage.figure.values)
      {
        return chooseLine(index, event.action, context)
      } else if let index = readingList(context, layout).index(at: event.point, in: layout.readings)
      {
        reading = index
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

  /// A click chooses a line of the panel; a click on the chosen one edits its value.
  private mutating func chooseLine(
    _ index: Int, _ action: MouseEvent.Action, _ context: ScreenContext
  ) -> [Effect] {
    let wasChosen = reading == nil && stage.panel.selected == index
    reading = nil
    guard wasChosen, case .press = action else {
      stage.panel.choose(index)
      return []
    }
    return stage.panel.typed == nil ? effects(of: stage.perform(.editValue), context) : []
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

  /// What the screen is for, what the figure shows, and what can be changed and read.
  package func about(_ messages: Messages) -> [HelpLine] {
    let texts = messages.screens
    let figure = stage.figure
    return [
      .heading(title(messages)), .paragraph(type(of: figure).texts(in: messages.figures).summary),
      .paragraph(texts.aboutExplorer), .heading(texts.parameters),
    ]
      + figure.values.table.parameters.map { .entry($0.name, $0.help(in: texts)) }
      + [.heading(texts.readings)] + figure.observables.map { .entry($0.name, $0.label) }
  }
}
