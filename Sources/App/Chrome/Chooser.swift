import CellGrid
import Localization

/// A list that narrows while one types: commands, figures, steps, terms.
package struct Chooser: Sendable {
  /// A line of the list.
  struct Item: Hashable, Sendable {
    /// What is done when it is chosen.
    let choice: Choice
    /// Its name.
    let title: String
    /// What it is, in a sentence.
    let detail: String
    /// Its key, if it has one.
    let key: String
  }

  /// What a line stands for.
  enum Choice: Hashable, Sendable {
    case command(Command)
    case open(Route)
    case explain([HelpLine])
  }

  let prompt: String
  let items: [Item]
  var query = ""
  var selected = 0

  /// The lines that hold every typed word, in any order.
  var matches: [Item] {
    let words = query.lowercased().split(separator: " ")
    return items.filter { item in
      let text = (item.title + " " + item.detail).lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// Takes a key: text narrows, arrows choose, Enter accepts, Escape closes.
  mutating func press(_ key: Key) -> Overlay.Outcome {
    switch key.code {
    case .escape: return .closes
    case .enter:
      let found = matches
      guard found.indices.contains(selected) else { return .stays }
      return .chose(found[selected].choice)
    case .up: selected = max(0, selected - 1)
    case .down: selected = max(0, min(matches.count - 1, selected + 1))
    case .backspace:
      if query.isEmpty { return .closes }
      query.removeLast()
      selected = 0
    case .character(let character) where key.modifiers.isEmpty:
      query.append(character)
      selected = 0
    default: break
    }
    return .stays
  }

  /// A click on a line accepts it, one outside closes, the wheel chooses.
  mutating func point(_ event: MouseEvent, in bounds: Rect) -> Overlay.Outcome {
    switch event.action {
    case .wheelUp: return press(Key(.up))
    case .wheelDown: return press(Key(.down))
    case .press(button: 1):
      guard box(in: bounds).contains(event.point) else { return .closes }
      let list = list(in: bounds)
      let line = firstLine(list, of: matches.count) + event.point.row - list.row
      guard list.contains(event.point), matches.indices.contains(line) else { return .stays }
      return .chose(matches[line].choice)
    case .press, .release, .drag, .move: return .stays
    }
  }

  private func box(in bounds: Rect) -> Rect {
    bounds.inset(left: 2, top: 1, right: 2, bottom: 1)
      .centered(columns: 76, rows: min(items.count, 16) + 4)
  }

  private func list(in bounds: Rect) -> Rect {
    box(in: bounds).inset(left: 2, top: 1, right: 2, bottom: 1).cutTop(2).1
  }

  private func firstLine(_ list: Rect, of count: Int) -> Int {
    max(0, min(selected - list.rows + 1, count - list.rows))
  }

  /// Draws the list over the screen.
  func draw(into canvas: inout Canvas, messages: Messages, glyphs: GlyphSet) {
    let box = box(in: canvas.bounds)
    canvas.drawBox(box, title: "", glyphs: glyphs)
    let inner = box.inset(left: 2, top: 1, right: 2, bottom: 1)
    canvas.write(prompt + query + (glyphs == .ascii ? "_" : "▏"), in: inner, style: Style(.title))
    let list = list(in: canvas.bounds)
    let found = matches
    if found.isEmpty {
      canvas.write(messages.screens.nothingMatches, in: list, style: Style(.muted))
    }
    let titleColumns = min(
      list.columns / 2, (items.map { TextWidth.columns(of: $0.title) }.max() ?? 0) + 4)
    let start = firstLine(list, of: found.count)
    for line in 0..<max(0, min(list.rows, found.count - start)) {
      let item = found[start + line]
      let row = Rect(column: list.column, row: list.row + line, columns: list.columns, rows: 1)
      let chosen = start + line == selected
      let marker = chosen ? (glyphs == .ascii ? "> " : "▸ ") : "  "
      let (left, right) = row.cutLeft(titleColumns)
      canvas.write(
        marker + item.title, in: left, style: chosen ? Style(.selection, .bold) : Style(.standard))
      let (key, detail) = right.cutRight(TextWidth.columns(of: item.key) + 1)
      canvas.write(item.detail, in: detail, style: Style(.muted))
      canvas.write(item.key, in: key, align: .right, style: Style(.accent))
    }
  }
}
