package import Training

/// What a screen asks for. The first ones are for the model, which does them itself; the families are for
/// what lies outside.
package enum Effect: Sendable {
  /// Nothing: the screen has done it itself.
  case none
  /// Go back to the screen before; from the first one, leave.
  case back
  /// Say something in the footer until the next key.
  case status(String)
  /// Lay something over the screen; nil takes away what lies there.
  case show(Overlay?)
  /// Leave the program.
  case quit
  /// Open a screen on top of this one.
  case open(Route)
  /// Tell the trainer something; a restart makes one where there is none.
  case training(TrainingCommand)
  /// Something about the runs that are kept.
  case runs(RunsEffect)
  /// Something about the sweep that the program was asked for.
  case sweep(SweepEffect)
  /// Something about the logs that are followed.
  case watch(WatchEffect)
  /// Something about lessons and the learner.
  case course(CourseEffect)
  /// Something about the terminal.
  case terminal(TerminalEffect)
}
