import CellGrid
import Localization

/// A text to read, or to copy by hand, over the screen: whole, however long it is.
package struct NotePanel: Sendable {
  let title: String
  let text: String

  /// Draws the panel at the foot of the screen.
  func draw(into canvas: inout Canvas, messages: Messages, glyphs: GlyphSet) {
    let room = canvas.bounds.inset(left: 1, top: 1, right: 1, bottom: 1)
    let lines = broken(columns: room.columns - 4)
    let box = room.cutBottom(lines.count + 3).0
    canvas.drawBox(box, title: title, glyphs: glyphs)
    let inner = box.inset(left: 2, top: 1, right: 2, bottom: 1)
    for (row, line) in lines.enumerated() {
      canvas.write(line, in: inner, row: row, style: Style(.accent))
    }
    canvas.write(
      messages.screens.anyKeyCloses, in: inner, row: inner.rows - 1, align: .right,
      style: Style(.muted))
  }

  /// A command line is broken anywhere, so that nothing is added to what is copied from it.
  private func broken(columns: Int) -> [String] {
    var lines: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let line = TextWidth.prefix(of: String(rest), columns: max(2, columns))
      lines.append(line)
      rest = rest.dropFirst(line.count)
    }
    return lines
  }
}
