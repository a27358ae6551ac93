public import Diagnosis
public import Localization
public import Training

/// What the loop needs from outside: put together by the program, replaced by values in tests.
public struct Environment {
  /// The sentences of the interface.
  public var messages: Messages
  /// Lets the loop's wait for input end early; safe to call from any thread.
  public var wake: @Sendable () -> Void
  /// Makes a trainer that calls the closure, from any thread, when it has something to report.
  public var makeDriver:
    (TrainingConfiguration, @escaping @Sendable () -> Void) -> any TrainingDriver
  /// Lessons, and how far the learner has come in them.
  public var course: CoursePort
  /// Where runs are kept.
  public var runs: RunArchive
  /// The sweep that the program was asked for; nil where there is none.
  public var sweep: SweepPort?
  /// Follows logs, and calls the closure, from any thread, when there is something new.
  public var makeWatch: ([String], LogChoice, @escaping @Sendable () -> Void) -> any LogFeed = {
    LogWatcher($0, $1, wake: $2)
  }

  /// An environment.
  public init(
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
