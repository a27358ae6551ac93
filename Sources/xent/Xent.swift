import App
import ArgumentParser
import Localization

/// The command line: `xent` alone opens the first screen.
@main
struct Xent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xent", abstract: "See, train and understand cross-entropy.",
    discussion: "Without a subcommand, xent opens its first screen.",
    version: "xent 0.1.0",
    subcommands: [
      ExploreCommand.self, TrainCommand.self, LearnCommand.self, LossCommand.self,
      FigureCommand.self, LessonsCommand.self, DataCommand.self, ManualCommand.self,
    ])

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    do {
      try ScreenRunner(options: screen, messages: .english).run(.home)
    } catch {
      throw error.reported()
    }
  }
}
