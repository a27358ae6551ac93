import CellGrid
import Localization

/// The panel behind `?`: what this screen is for, and every key it knows.
struct HelpPanel: Sendable {
  let scope: Scope
  var first = 0

  /// The first line to show at most, on a screen of some rows: then the last one is at the bottom.
  func lastFirst(screenRows: Int) -> Int {
    let count = CommandTable.rows(in: scope).count
    return max(0, count - max(0, min(screenRows - 2, count + 4) - 3))
  }

  /// Scrolls by lines, and stops at both ends.
  mutating func scroll(by lines: Int, screenRows: Int) {
    first = min(max(0, first + lines), lastFirst(screenRows: screenRows))
  }

  /// Draws the panel over the screen; long lists scroll.
  func draw(into canvas: inout Canvas, messages: Messages, glyphs: GlyphSet) {
    let rows = CommandTable.rows(in: scope)
    let keys = rows.map { $0.keys.map { $0.label(glyphs) }.joined(separator: " ") }
    let keyColumns = keys.map(TextWidth.columns).max() ?? 0
    let helps = rows.map { $0.text(messages.screens.commands).help }
    let helpColumns = helps.map(TextWidth.columns).max() ?? 0
    let box = canvas.bounds.inset(left: 1, top: 1, right: 1, bottom: 1)
      .centered(columns: keyColumns + helpColumns + 7, rows: rows.count + 4)
    canvas.drawBox(box, title: messages.screens.keys, glyphs: glyphs)
    let inner = box.inset(left: 2, top: 1, right: 2, bottom: 2)
    let start = min(first, max(0, rows.count - inner.rows))
    for line in 0..<min(inner.rows, rows.count - start) {
      let (left, right) = inner.cutLeft(keyColumns + 2)
      canvas.write(keys[start + line], in: left, row: line, style: Style(.accent, .bold))
      canvas.write(helps[start + line], in: right, row: line)
    }
    let hidden = rows.count - start - inner.rows
    let note =
      hidden > 0 ? "↓ \(hidden)  " + messages.screens.anyKeyCloses : messages.screens.anyKeyCloses
    canvas.write(
      note, in: box.inset(left: 2, right: 2), row: box.rows - 2, align: .right, style: Style(.muted)
    )
  }
}
