import ArgumentParser

/// The command line: `xent` alone opens the first screen.
@main
struct Xent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xent", abstract: "See, train and understand cross-entropy.",
    discussion: "Without a subcommand, xent opens its first screen.",
    version: "xent 0.1.0",
    subcommands: [
      HomeCommand.self, ExploreCommand.self, TrainCommand.self, SweepCommand.self,
      LearnCommand.self,
      CheckCommand.self, ExplainCommand.self, WatchCommand.self, LossCommand.self,
      FigureCommand.self,
      LessonsCommand.self, DataCommand.self,
      RunsCommand.self, ManualCommand.self,
    ], defaultSubcommand: HomeCommand.self)
}
