public import ArgumentParser
import CellGrid
public import Terminal

/// How the screen is to look: the same flags for every command that opens one.
struct ScreenOptions: ParsableArguments {
  @Option(help: "The colors to choose: auto (asks the terminal), dark or light background.")
  var theme: TerminalOptions.ThemeChoice = .auto

  @Option(help: "How many colors: auto, never, always, 8, 16 or 256. NO_COLOR is respected.")
  var color: TerminalOptions.ColorChoice = .auto

  @Option(help: "The finest marks that the font has: braille, blocks or ascii.")
  var glyphs: GlyphSet?

  @Flag(inversion: .prefixedNo, help: "Let the mouse move things; without it, it selects text.")
  var mouse = true

  /// What the terminal is asked for.
  var terminal: TerminalOptions {
    TerminalOptions(theme: theme, color: color, glyphs: glyphs, pointer: mouse ? .drag : .off)
  }
}

extension TerminalOptions.ThemeChoice: ExpressibleByArgument {}
extension TerminalOptions.ColorChoice: ExpressibleByArgument {}
