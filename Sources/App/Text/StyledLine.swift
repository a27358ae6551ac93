import CellGrid
import Lessons

/// A piece of a line in one style.
struct StyledText: Hashable, Sendable {
  var text: String
  var style: Style
}

/// A line of text as it is drawn.
struct StyledLine: Hashable, Sendable {
  var pieces: [StyledText]

  init(_ pieces: [StyledText] = []) { self.pieces = pieces }

  init(_ text: String, _ style: Style = .standard) {
    pieces = [StyledText(text: text, style: style)]
  }

  /// The line with something before it.
  func indented(_ prefix: StyledText) -> StyledLine { StyledLine([prefix] + pieces) }

  /// The line moved to the right.
  func indented(_ columns: Int) -> StyledLine {
    indented(StyledText(text: String(repeating: " ", count: columns), style: .standard))
  }
}

extension Canvas {
  /// Writes a styled line within `limit` columns.
  mutating func write(_ line: StyledLine, column: Int, row: Int, limit: Int) {
    var at = column
    for piece in line.pieces {
      at = write(piece.text, column: at, row: row, style: piece.style, limit: column + limit - at)
    }
  }

  /// Writes lines below each other from the top of a rectangle, as many as fit.
  mutating func write(_ lines: [StyledLine], in rect: Rect) {
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      write(line, column: rect.column, row: rect.row + row, limit: rect.columns)
    }
  }
}

/// Lessons' text in styles of the screen, broken into lines.
struct StyledFlow {
  let columns: Int
  private let flow: TextFlow

  /// A flow of lines of at most `columns` columns.
  init(columns: Int) {
    self.columns = columns
    flow = TextFlow(width: columns) { TextWidth.columns(of: $0) }
  }

  /// The lines of several blocks, with an empty line between them.
  func lines(_ blocks: [Block]) -> [StyledLine] {
    flow.lines(of: blocks).map { Self.styled($0, base: .standard) }
  }

  /// The lines of one run of text.
  func lines(_ runs: [TextRun], base: Style = .standard) -> [StyledLine] {
    flow.lines(of: runs).map { Self.styled($0, base: base) }
  }

  /// The lines of a sentence.
  func lines(_ text: String, base: Style = .standard) -> [StyledLine] {
    lines([TextRun(text)], base: base)
  }

  private static func styled(_ runs: [TextRun], base: Style) -> StyledLine {
    StyledLine(
      runs.map { run in
        var style = base
        if run.style.contains(.strong) { style.attributes.insert(.bold) }
        if run.style.contains(.emphasis) { style.attributes.insert(.italic) }
        if run.style.contains(.formula) { style.foreground = .accent }
        return StyledText(text: run.characters, style: style)
      })
  }
}
