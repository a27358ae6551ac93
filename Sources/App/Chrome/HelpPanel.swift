import CellGrid
import Localization

/// A part of what a screen tells about itself in its help.
package enum HelpLine: Hashable, Sendable {
  /// The title of a part.
  case heading(String)
  /// A sentence or two.
  case paragraph(String)
  /// A name, and what it stands for.
  case entry(String, String)
}

/// The panel behind `?`: what this screen is for, what it shows, and every key it knows.
package struct HelpPanel: Sendable {
  /// Whose keys are listed; nil for none.
  let scope: Scope?
  let about: [HelpLine]
  var first = 0

  /// A line as it is shown: its name at the left, its text behind it or on its own.
  private struct Line {
    var name = ""
    var text = ""
    var style = Style.standard
  }

  private struct Layout {
    let box: Rect
    let inner: Rect
    let names: Int
    let lines: [Line]

    var lastFirst: Int { max(0, lines.count - inner.rows) }
  }

  private func layout(_ bounds: Rect, _ messages: Messages, _ glyphs: GlyphSet) -> Layout {
    let keys = (scope.map { CommandTable.rows(in: $0) } ?? []).map { row in
      HelpLine.entry(
        row.keys.map { $0.label(glyphs) }.joined(separator: " "),
        row.text(messages.screens.commands).help)
    }
    // The keys come after what the screen is for, before its details.
    let end = about.dropFirst().firstIndex { if case .heading = $0 { true } else { false } }
    let (opening, details) = (about[..<(end ?? about.count)], about[(end ?? about.count)...])
    let all = scope == nil ? about : opening + [.heading(messages.screens.keys)] + keys + details
    let room = bounds.inset(left: 1, top: 1, right: 1, bottom: 1)
    let columns = min(84, room.columns) - 4
    let widest = all.map { line -> Int in
      if case .entry(let name, _) = line { return TextWidth.columns(of: name) }
      return 0
    }.max()
    let names = min((widest ?? 0) + 2, columns / 2)
    var lines: [Line] = []
    for part in all {
      switch part {
      case .heading(let text):
        if !lines.isEmpty { lines.append(Line()) }
        lines += TextWidth.wrapped(text, columns: columns)
          .map { Line(text: $0, style: Style(.title, .bold)) }
      case .paragraph(let text):
        lines += TextWidth.wrapped(text, columns: columns).map { Line(text: $0) }
      case .entry(let name, let text):
        let pieces = TextWidth.wrapped(text, columns: columns - names)
        for (index, piece) in (pieces.isEmpty ? [""] : pieces).enumerated() {
          // A blank stands for no name, so that the text keeps its column.
          lines.append(Line(name: index == 0 ? name : " ", text: piece))
        }
      }
    }
    let box = room.centered(columns: columns + 4, rows: lines.count + 4)
    return Layout(
      box: box, inner: box.inset(left: 2, top: 1, right: 2, bottom: 2), names: names, lines: lines)
  }

  /// Scrolls by lines, and stops at both ends.
  mutating func scroll(by count: Int, _ bounds: Rect, _ messages: Messages, _ glyphs: GlyphSet) {
    first = min(max(0, first + count), layout(bounds, messages, glyphs).lastFirst)
  }

  /// Draws the panel over the screen; long lists scroll.
  func draw(into canvas: inout Canvas, messages: Messages, glyphs: GlyphSet) {
    let layout = layout(canvas.bounds, messages, glyphs)
    canvas.drawBox(layout.box, title: scope == nil ? "" : messages.screens.help, glyphs: glyphs)
    let start = min(first, layout.lastFirst)
    for (row, line) in layout.lines.dropFirst(start).prefix(layout.inner.rows).enumerated() {
      guard !line.name.isEmpty else {
        canvas.write(line.text, in: layout.inner, row: row, style: line.style)
        continue
      }
      let (left, right) = layout.inner.cutLeft(layout.names)
      canvas.write(line.name, in: left.inset(right: 1), row: row, style: Style(.accent, .bold))
      canvas.write(line.text, in: right, row: row)
    }
    let hidden = layout.lines.count - start - layout.inner.rows
    let closes = messages.screens.anyKeyCloses
    let arrow = glyphs == .ascii ? Key(.down).label(glyphs) : "↓"
    canvas.write(
      hidden > 0 ? "\(arrow) \(hidden)  " + closes : closes,
      in: layout.box.inset(left: 2, right: 2), row: layout.box.rows - 2, align: .right,
      style: Style(.muted))
  }
}
