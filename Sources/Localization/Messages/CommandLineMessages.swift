/// The command line.
package final class CommandLineMessages: Sendable {
  /// `xent loss`.
  package let loss = LossCommandMessages()
  /// `xent manual`.
  package let manual = ManualMessages()
  /// `xent check`.
  package let check = CheckOptionMessages()
  /// `xent explain`.
  package let explain = ExplainOptionMessages()
  /// `xent watch`.
  package let watch = WatchOptionMessages()
  /// `xent sweep`.
  package let sweep = SweepOptionMessages()
  /// The settings of a run as options, for `xent train` and `xent sweep`.
  package let training = TrainingOptionMessages()
  /// `xent train`.
  package let train = TrainOptionMessages()
  /// `xent data`.
  package let data = DataOptionMessages()
  /// `xent explore`.
  package let explore = ExploreOptionMessages()
  /// `xent` itself and `xent home`.
  package let program = ProgramOptionMessages()
  /// `xent learn`.
  package let learn = LearnOptionMessages()
  /// `xent lessons` and its subcommands.
  package let lessons = LessonsOptionMessages()
  /// `xent runs` and its subcommands.
  package let runs = RunsOptionMessages()
  /// How the screen is to look.
  package let screen = ScreenOptionMessages()
  /// Why options were refused.
  package let refusals = RefusalMessages()
}
