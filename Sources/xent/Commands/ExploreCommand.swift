import App
import ArgumentParser
import Figures
import Localization

/// `xent explore`: a figure, full screen, with everything in it movable.
struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore", abstract: "Explore a figure on the screen.",
    discussion: "Figures: " + FigureCatalog.all.map { $0.id }.joined(separator: ", ")
      + ". The key ? lists the keys; y gives the command line that shows the same view again.")

  @Argument(help: "The figure to explore.")
  var figure = "loss-curve"

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Give a parameter of the figure a value; may be repeated.", valueName: "name=value"))
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
