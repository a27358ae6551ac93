import CellGrid
import Figures
import Localization
import Plotting
import Training

/// The first screen: what xent is, and where one can go.
struct HomeScreen: Screen {
  var selected = 0

  /// The home screen.
  init() {}

  /// Choosing where to go.
  static let commands: [CommandRow] = [.up, .down, .open, .find]

  var scope: Scope { .home }

  func title(_ messages: Messages) -> String { "xent" }

  func about(_ messages: Messages) -> [HelpLine] {
    [.heading(title(messages)), .paragraph(messages.screens.aboutHome)]
  }

  private struct Choice {
    let key: Character
    let text: CommandText
    let route: Route
    /// The figure that is shown beside it; each is computed within a frame.
    let figure: String
  }

  private func choices(_ messages: Messages) -> [Choice] {
    [
      Choice(
        key: "1", text: messages.screens.explore,
        route: .explorer(figure: "loss-curve", assignments: []), figure: "loss-curve"),
      Choice(
        key: "2", text: messages.screens.train, route: .lab(values: TrainingConfiguration().values),
        figure: "saturation"),
      Choice(
        key: "3", text: messages.screens.learn, route: .course, figure: "softmax-bars"),
    ]
  }

  /// Digits open a choice at once.
  mutating func take(_ key: Key, _ context: ScreenContext) -> [Effect]? {
    guard case .character(let character) = key.code, key.modifiers.isEmpty,
      let index = choices(context.messages).firstIndex(where: { $0.key == character })
    else { return nil }
    selected = index
    return [.open(choices(context.messages)[index].route)]
  }

  /// Arrows choose, Enter opens.
  mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect] {
    let all = choices(context.messages)
    switch command {
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(all.count - 1, selected + 1)
    case .open: return [.open(all[selected].route)]
    case .find: return [.show(.figures(context.messages))]
    default: break
    }
    return []
  }

  /// A click opens what is under it.
  mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect] {
    guard case .press(button: 1) = event.action else { return [] }
    let layout = layout(context)
    let row = event.point.row - layout.choices.row
    let index = row / layout.pitch
    guard layout.choices.contains(event.point), choices(context.messages).indices.contains(index)
    else { return [] }
    selected = index
    return [.open(choices(context.messages)[index].route)]
  }

  private struct Layout {
    let choices: Rect
    let picture: Rect
    let pitch: Int
  }

  /// The choices at the left or on top, the picture in what is left.
  private func layout(_ context: ScreenContext) -> Layout {
    let body = context.body
    let pitch = body.rows >= 14 ? 3 : 2
    let top = body.rows >= 14 ? 4 : 2
    let rows = choices(context.messages).count * pitch
    let below = body.inset(top: top)
    if body.columns >= 76 {
      let (left, right) = below.cutLeft(min(52, body.columns * 9 / 20))
      return Layout(choices: left, picture: right.inset(left: 2, bottom: 1), pitch: pitch)
    }
    let (choices, picture) = below.cutTop(rows)
    return Layout(
      choices: choices, picture: picture.rows >= 9 ? picture : picture.cutTop(0).0, pitch: pitch)
  }

  /// A taste of the chosen one, under its title: a figure at its standard values.
  private func drawPicture(
    _ id: String, into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    guard rect.columns >= 30, let entry = FigureCatalog.entry(id) else { return }
    let (head, room) = rect.cutTop(2)
    canvas.write(entry.title(in: context.messages.figures), in: head, style: Style(.muted))
    entry.figure().draw(
      into: &canvas, in: room, style: PaintStyle(glyphs: context.glyphs, colors: context.colors))
  }

  func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    let layout = layout(context)
    canvas.write(
      context.messages.screens.tagline, in: context.body,
      row: layout.choices.row == context.body.row + 4 ? 1 : 0,
      style: Style(.title))
    for (index, choice) in choices(context.messages).enumerated() {
      let chosen = index == selected
      if chosen { drawPicture(choice.figure, into: &canvas, in: layout.picture, context) }
      let row = Rect(
        column: layout.choices.column, row: layout.choices.row + index * layout.pitch,
        columns: layout.choices.columns, rows: 2
      ).intersection(layout.choices)
      let marker = chosen ? (context.glyphs == .ascii ? ">" : "▸") : " "
      canvas.write(marker, in: row, style: Style(.accent, .bold))
      canvas.write(String(choice.key), in: row.inset(left: 2), style: Style(.accent))
      canvas.write(
        choice.text.name, in: row.inset(left: 5),
        style: chosen ? Style(.selection, .bold) : Style(.standard, .bold))
      canvas.write(choice.text.help, in: row.inset(left: 5), row: 1, style: Style(.muted))
    }
    drawShellCommands(into: &canvas, layout, context)
  }

  /// What cannot be opened from here, below the choices, where there is room.
  private func drawShellCommands(
    into canvas: inout Canvas, _ layout: Layout, _ context: ScreenContext
  ) {
    let words = context.messages.screens
    let room = layout.choices.inset(
      left: 5, top: choices(context.messages).count * layout.pitch + 1)
    guard room.rows > words.shellCommands.count else { return }
    canvas.write(words.atTheShell, in: room.cutTop(1).0, style: Style(.muted))
    let width = words.shellCommands.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    for (index, command) in words.shellCommands.enumerated() {
      let line = room.inset(top: index + 1).cutTop(1).0
      canvas.write(command.name, in: line, style: Style(.accent))
      if line.columns >= width + 2 + TextWidth.columns(of: command.help) {
        canvas.write(command.help, in: line.inset(left: width + 2), style: Style(.muted))
      }
    }
  }
}
