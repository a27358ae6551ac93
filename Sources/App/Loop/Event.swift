package import CellGrid
package import Diagnosis
package import Training

/// Something that happened.
package enum Event: Sendable {
  /// The first frame is shown: the first screen opens.
  case begin
  /// The person did something, or the terminal changed.
  case input(InputEvent)
  /// A screen that was asked for is there.
  case opened(any Screen)
  /// Something was found that lies over the screen.
  case show(Overlay)
  /// There is something to say in the footer.
  case status(String)
  /// Something for the screens that want it.
  case news(News)
}

/// What comes to the screens from outside. Every screen of the stack is told, wherever it lies, and takes
/// what it knows.
package enum News: Sendable {
  /// The trainer reports, at a time in seconds since 1970.
  case training([TrainingUpdate], at: Double)
  /// The runs of the sweep report.
  case sweep([SweepRunner.Update])
  /// The runs that are watched, as they stand.
  case watch([WatchedRun])
  /// The runs that were kept before.
  case runs([RunRecord])
  /// A run is kept now, under a number.
  case saved(RunRecord, number: Int)
  /// The file of a lesson was written again.
  case lesson(RewrittenLesson)
  /// The program ends; what is asked for now is done first.
  case ending
}
