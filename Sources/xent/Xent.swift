import ArgumentParser

/// The command line: `xent` and its subcommands.
@main
struct Xent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xent", abstract: "See, train, learn and check cross-entropy.",
    subcommands: [
      TrainCommand.self, LossCommand.self, LearnCommand.self, LessonsCommand.self,
      DataCommand.self, FigureCommand.self,
    ])
}
