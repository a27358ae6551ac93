package import CellGrid

/// What the person wants of the terminal, from the command line or the settings.
package struct TerminalOptions: Hashable, Sendable {
  /// How the background is found out.
  package enum ThemeChoice: String, CaseIterable, Sendable {
    /// Asked of the terminal; dark when it does not answer.
    case auto
    /// Light characters on a dark background.
    case dark
    /// Dark characters on a light background.
    case light
  }

  /// How many colours are used.
  package enum ColorChoice: String, CaseIterable, Sendable {
    /// As many as the terminal has; none when `NO_COLOR` is set or `CLICOLOR` is 0.
    case auto
    /// As many as the terminal has, whatever the environment says.
    case always
    /// None: attributes only.
    case never
    /// At most eight.
    case ansi8 = "8"
    /// At most sixteen.
    case ansi16 = "16"
    /// At most 256.
    case indexed256 = "256"
  }

  /// How the background is found out.
  package var theme: ThemeChoice
  /// How many colours are used.
  package var color: ColorChoice
  /// The marks to draw with; nil for the finest that the terminal is known to show.
  package var glyphs: GlyphSet?
  /// What the mouse reports at the start.
  package var pointer: PointerMode

  /// Options; by default everything is found out, and the mouse stays with the terminal.
  package init(
    theme: ThemeChoice = .auto, color: ColorChoice = .auto, glyphs: GlyphSet? = nil,
    pointer: PointerMode = .off
  ) {
    self.theme = theme
    self.color = color
    self.glyphs = glyphs
    self.pointer = pointer
  }
}
