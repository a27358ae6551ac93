import App
import ArgumentParser
import Figures
import Localization

/// `xent explore`: a figure, full screen, with everything in it movable.
struct ExploreCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.explore

  static let configuration = CommandConfiguration(
    commandName: "explore", abstract: words.abstract,
    discussion: words.discussion(FigureCatalog.all.map { $0.id }.joined(separator: ", ")))

  @Argument(help: .init(words.figure))
  var figure = "loss-curve"

  @Option(name: .customLong("set"), help: .init(words.assignments, valueName: "name=value"))
  var assignments: [String] = []

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    do {
      try ScreenRunner(options: screen, messages: .english)
        .run(.explorer(figure: figure, assignments: assignments))
    } catch {
      throw error.reported()
    }
  }
}
