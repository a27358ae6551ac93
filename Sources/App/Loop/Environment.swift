package import Diagnosis
package import Localization
package import Training

/// What the loop needs from outside: put together by the program, replaced by values in tests.
package struct Environment {
  /// The sentences of the interface.
  package var messages: Messages
  /// Lets the loop's wait for input end early; safe to call from any thread.
  package var wake: @Sendable () -> Void
  /// Makes a trainer that calls the closure, from any thread, when it has something to report.
  package var makeDriver:
    (TrainingConfiguration, @escaping @Sendable () -> Void) -> any TrainingDriver
  /// Lessons, and how far the learner has come in them.
  package var course: CoursePort
  /// Where runs are kept.
  package var runs: RunArchive
  /// The sweep that the program was asked for; nil where there is none.
  package var sweep: SweepPort?
  /// Follows logs, and calls the closure, from any thread, when there is something new.
  package var makeWatch: ([String], LogChoice, @escaping @Sendable () -> Void) -> any LogFeed = {
    LogWatcher($0, $1, wake: $2)
  }

  /// An environment.
  package init(
    messages: Messages, wake: @escaping @Sendable () -> Void,
    makeDriver:
      @escaping (TrainingConfiguration, @escaping @Sendable () -> Void) -> any TrainingDriver,
    course: CoursePort, runs: RunArchive = .none
  ) {
    self.messages = messages
    self.wake = wake
    self.makeDriver = makeDriver
    self.course = course
    self.runs = runs
  }
}
