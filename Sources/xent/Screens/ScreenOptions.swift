public import ArgumentParser
import CellGrid
public import Terminal

/// How the screen is to look: the same flags for every command that opens one.
struct ScreenOptions: ParsableArguments {
  @Option(help: "Colors for a dark or a light background; auto asks the terminal.")
  var theme: TerminalOptions.ThemeChoice = .auto

  @Option(
    help: "How many colors at most; auto: as many as the terminal has, none where NO_COLOR is set.")
  var color: TerminalOptions.ColorChoice = .auto

  @Option(help: "The marks to draw with; without it the finest that the terminal is known to show.")
  var glyphs: GlyphSet?

  @Flag(
    inversion: .prefixedNo,
    help: "Whether the mouse moves things on the screen, or stays with the terminal to select text."
  )
  var mouse = true

  /// What the terminal is asked for.
  var terminal: TerminalOptions {
    TerminalOptions(theme: theme, color: color, glyphs: glyphs, pointer: mouse ? .drag : .off)
  }
}

extension TerminalOptions.ThemeChoice: ExpressibleByArgument {}
extension TerminalOptions.ColorChoice: ExpressibleByArgument {}
