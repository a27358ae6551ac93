import ArgumentParser
import CellGrid
import Localization
package import Terminal

/// How the screen is to look: the same flags for every command that opens one.
struct ScreenOptions: ParsableArguments {
  private static let words = Messages.english.commandLine.screen

  @Option(help: .init(words.theme))
  var theme: TerminalOptions.ThemeChoice = .auto

  @Option(help: .init(words.color))
  var color: TerminalOptions.ColorChoice = .auto

  @Option(help: .init(words.glyphs))
  var glyphs: GlyphSet?

  @Flag(inversion: .prefixedNo, help: .init(words.mouse))
  var mouse = true

  /// What the terminal is asked for.
  var terminal: TerminalOptions {
    TerminalOptions(theme: theme, color: color, glyphs: glyphs, pointer: mouse ? .drag : .off)
  }
}

extension TerminalOptions.ThemeChoice: ExpressibleByArgument {}
extension TerminalOptions.ColorChoice: ExpressibleByArgument {}
