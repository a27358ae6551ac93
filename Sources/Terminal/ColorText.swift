internal import CNcurses
package import CellGrid

/// A canvas as text with the escape sequences of a terminal's colors, for output that stays.
package enum ColorText {
  /// How many colors text may have that is written to standard output.
  ///
  /// - Parameters:
  ///   - choice: what the person wants; `always` means all 256 where no terminal says less.
  ///   - isTerminal: whether standard output is one; if not, `auto` means none.
  ///   - environment: where `TERM`, `NO_COLOR` and `CLICOLOR` are looked up.
  package static func depth(
    _ choice: TerminalOptions.ColorChoice, isTerminal: Bool, environment: [String: String]
  ) -> ColorDepth {
    if choice == .auto, !isTerminal { return .mono }
    var colors = 256
    if isTerminal, choice == .auto || choice == .always {
      colors = Int(cn_colors_of(environment["TERM"] ?? "dumb", 1))
    }
    return TerminalProfile.depth(colors: colors, choice: choice, environment: environment)
  }

  /// The rows of a canvas, each ended by a line break.
  ///
  /// Attributes are written too, so that meaning survives without any color; at `mono` there are
  /// no escape sequences at all, so that files stay plain.
  package static func text(_ canvas: Canvas, theme: Theme, depth: ColorDepth) -> String {
    guard depth != .mono else { return canvas.lines.map { $0 + "\n" }.joined() }
    let palette = Palette(theme, depth)
    let plain = Paint(foreground: -1, background: -1, attributes: [])
    var result = ""
    for row in 0..<canvas.size.rows {
      var last = canvas.size.columns
      while last > 0, canvas[last - 1, row] == Cell() { last -= 1 }
      var paint = plain
      for column in 0..<last {
        let cell = canvas[column, row]
        let wanted = palette.paint(cell.style)
        if wanted != paint {
          paint = wanted
          result += sequence(paint)
        }
        for scalar in cell.glyph.scalars { result.unicodeScalars.append(scalar) }
      }
      result += paint == plain ? "\n" : "\u{1B}[0m\n"
    }
    return result
  }

  /// Select Graphic Rendition (ECMA-48 8.3.117), with the bright and the indexed colors of xterm.
  private static func sequence(_ paint: Paint) -> String {
    var codes = ["0"]
    for (attribute, code) in attributes where paint.attributes.contains(attribute) {
      codes.append(code)
    }
    if paint.foreground >= 0 { codes.append(color(paint.foreground, 30, 90, "38")) }
    if paint.background >= 0 { codes.append(color(paint.background, 40, 100, "48")) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static let attributes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]

  private static func color(
    _ index: Int16, _ normal: Int16, _ bright: Int16, _ indexed: String
  ) -> String {
    switch index {
    case ..<8: String(normal + index)
    case ..<16: String(bright + index - 8)
    default: indexed + ";5;\(index)"
    }
  }
}
