import CellGrid
import Localization

/// What surrounds every screen: a header above, a footer of keys below.
enum Chrome {
  /// The smallest terminal that something useful fits on.
  static let smallest = Size(columns: 40, rows: 12)

  /// The cells between header and footer.
  static func body(of size: Size) -> Rect {
    Rect(size).inset(left: 1, top: size.rows >= 16 ? 2 : 1, right: 1, bottom: 1)
  }

  /// The name of the program, where one is, and the state at the right.
  static func drawHeader(path: [String], badge: String, into canvas: inout Canvas) {
    let row = Rect(canvas.size).cutTop(1).0
    canvas.fill(row, with: Cell(.space, Style(.border)))
    let shownBadge = TextWidth.truncated(badge, columns: row.columns / 3)
    let badgeColumns = TextWidth.columns(of: shownBadge)
    let limit = row.columns - 2 - (badgeColumns == 0 ? 0 : badgeColumns + 2)
    var column = canvas.write(
      "xent", column: 1, row: 0, style: Style(.accent, .bold), limit: limit)
    for (index, name) in path.enumerated() {
      column = canvas.write(
        " › ", column: column, row: 0, style: Style(.muted), limit: limit + 1 - column)
      let isLast = index == path.count - 1
      let room = limit + 1 - column
      column = canvas.write(
        TextWidth.truncated(name, columns: max(0, room)), column: column, row: 0,
        style: isLast ? Style(.title, .bold) : Style(.muted), limit: room)
    }
    canvas.write(
      shownBadge, column: row.columns - 1 - badgeColumns, row: 0, style: Style(.accent))
  }

  /// The keys of a scope, the most useful first, as many as fit; or a message in their place.
  static func drawFooter(
    scope: Scope, status: String?, messages: Messages, glyphs: GlyphSet, into canvas: inout Canvas
  ) {
    let row = Rect(canvas.size).cutBottom(1).0.inset(left: 1, right: 1)
    if let status {
      canvas.write(status, in: row, style: Style(.accent))
      return
    }
    for entry in footerEntries(scope: scope, messages, glyphs, canvas.size) {
      let column = canvas.write(
        entry.label, column: entry.column, row: row.row, style: Style(.accent, .bold))
      canvas.write(" " + entry.name, column: column, row: row.row, style: Style(.muted))
    }
  }

  /// A key and its name in the footer.
  struct FooterEntry {
    let command: Command
    /// What the first of a pair of keys does.
    let opposite: Command?
    let label: String
    let name: String
    let column: Int

    /// What a click on a column asks for; nil outside.
    func command(atColumn at: Int) -> Command? {
      let keys = TextWidth.columns(of: label)
      guard at >= column, at < column + keys + 1 + TextWidth.columns(of: name) else { return nil }
      return at < column + keys / 2 ? opposite ?? command : command
    }
  }

  /// The entries that fit, the most useful first, each with its place.
  static func footerEntries(
    scope: Scope, _ messages: Messages, _ glyphs: GlyphSet, _ size: Size
  ) -> [FooterEntry] {
    var column = 1
    var entries: [FooterEntry] = []
    for row in CommandTable.footer(in: scope) {
      let label = keyLabel(of: row, scope: scope, glyphs)
      let name = row.footerText(messages.screens.commands).name
      let columns = TextWidth.columns(of: label) + 1 + TextWidth.columns(of: name)
      if column + columns > size.columns - 1 { continue }
      entries.append(
        FooterEntry(
          command: row.command, opposite: row.opposite, label: label, name: name, column: column))
      column += columns + 2
    }
    return entries
  }

  /// The columns of the header that name where one is; a click there goes back.
  static func pathColumns(_ path: [String], _ size: Size) -> Int {
    min(size.columns, 5 + path.reduce(0) { $0 + 3 + TextWidth.columns(of: $1) } + 1)
  }

  /// The key of a row; for a pair of opposites both keys, the lower one first.
  private static func keyLabel(of row: CommandRow, scope: Scope, _ glyphs: GlyphSet) -> String {
    let opposite = row.opposite.flatMap { opposite in
      CommandTable.rows(in: scope).first { $0.command == opposite }
    }
    let labels = [opposite?.keys.first, row.keys.first].compactMap { $0?.label(glyphs) }
    return labels.joined(separator: glyphs == .ascii && labels.count > 1 ? "/" : "")
  }

  /// All that can be shown where nothing fits: both sizes, and how to leave.
  static func drawTooSmall(messages: Messages, into canvas: inout Canvas) {
    let lines = [
      messages.screens.tooSmall(canvas.size.columns, canvas.size.rows),
      messages.screens.needed(smallest.columns, smallest.rows),
      messages.screens.quitHint,
    ]
    let top = max(0, (canvas.size.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      canvas.write(line, in: canvas.bounds, row: top + index, align: .center)
    }
  }
}
