import ArgumentParser
import Localization
import LossCore

/// The command line: `xent` alone opens the first screen.
@main
struct Xent: ParsableCommand {
  private static let words = Messages.english.commandLine.program

  static let configuration = CommandConfiguration(
    commandName: "xent", abstract: words.abstract,
    discussion: words.discussion,
    version: "xent 0.1.0",
    subcommands: [
      HomeCommand.self, ExploreCommand.self, TrainCommand.self, SweepCommand.self,
      LearnCommand.self,
      CheckCommand.self, ExplainCommand.self, WatchCommand.self, LossCommand.self,
      FigureCommand.self,
      LessonsCommand.self, DataCommand.self,
      RunsCommand.self, ManualCommand.self,
    ], defaultSubcommand: HomeCommand.self)

  func validate() throws {
    guard let level = FloatKernels.unknownLevel else { return }
    throw ValidationError(Messages.english.commandLine.refusals.kernelLevel(level))
  }
}
