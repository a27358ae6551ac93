package import CellGrid
import Localization

extension AppModel {
  /// The names of the screens that lie on one another.
  var path: [String] { screens.filter { $0.scope != .home }.map { $0.title(messages) } }

  /// The commands of the screen, to choose from.
  var palette: Chooser {
    let items = CommandTable.rows(in: screen.scope).filter { $0.command != .palette }.map { row in
      let text = row.text(messages.screens.commands)
      return Chooser.Item(
        choice: .command(row.command), title: text.name, detail: text.help,
        key: row.keys.first?.label(glyphs) ?? "")
    }
    return Chooser(prompt: messages.screens.palettePrompt, items: items)
  }

  /// Draws everything as it stands.
  package func frame() -> Frame {
    var canvas = Canvas(size)
    if isTooSmall {
      Chrome.drawTooSmall(messages: messages, into: &canvas)
      return Frame(canvas)
    }
    Chrome.drawHeader(path: path, badge: screen.badge(messages), into: &canvas)
    screen.draw(into: &canvas, context)
    Chrome.drawFooter(
      scope: screen.scope, status: status, messages: messages, glyphs: glyphs, into: &canvas)
    overlay?.draw(into: &canvas, context)
    return Frame(canvas)
  }
}
