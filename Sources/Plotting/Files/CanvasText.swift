package import CellGrid

extension Canvas {
  /// The rows as text, each with a line feed, without trailing spaces.
  ///
  /// - Parameter theme: with a theme, colours are written as escape sequences for a terminal with
  ///   256 colours; without one, the text is plain.
  package func text(theme: PictureTheme? = nil) -> String {
    guard let theme else { return lines.map { $0 + "\n" }.joined() }
    var result = ""
    for row in 0..<size.rows {
      var last = size.columns
      while last > 0, self[last - 1, row] == Cell() { last -= 1 }
      var style = Style.standard
      for column in 0..<last {
        let cell = self[column, row]
        if cell.style != style {
          style = cell.style
          result += ANSISequence.style(style, theme)
        }
        for scalar in cell.glyph.scalars { result.unicodeScalars.append(scalar) }
      }
      result += style == .standard ? "\n" : "\u{1B}[0m\n"
    }
    return result
  }
}

/// Escape sequences for colours and attributes (ECMA-48, and xterm's 256 colours).
enum ANSISequence {
  static func style(_ style: Style, _ theme: PictureTheme) -> String {
    var codes = ["0"]
    if style.attributes.contains(.bold) || style.foreground == .title { codes.append("1") }
    if style.attributes.contains(.dim) { codes.append("2") }
    if style.attributes.contains(.italic) { codes.append("3") }
    if style.attributes.contains(.underline) { codes.append("4") }
    if style.attributes.contains(.reverse) { codes.append("7") }
    if case .heat = style.background, !isHeat(style.foreground) {
      codes.append("38;5;\(theme.text(style).xtermIndex)")
    } else if style.foreground != .standard, style.foreground != .title {
      codes.append("38;5;\(theme.color(style.foreground).xtermIndex)")
    }
    if style.background != .standard {
      codes.append("48;5;\(theme.color(style.background).xtermIndex)")
    }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static func isHeat(_ role: Role) -> Bool {
    if case .heat = role { true } else { false }
  }
}
