public import Diagnosis
public import Lessons
public import Localization
public import Training

/// What the loop needs from outside: put together by the program, replaced by values in tests.
public struct Environment {
  /// The sentences of the person's language.
  public var messages: Messages
  /// Makes a trainer that calls the closure, from any thread, when it has something to report.
  public var makeDriver:
    (TrainingConfiguration, @escaping @Sendable () -> Void) ->
      any TrainingDriver
  /// Lets the loop's wait for input end early; safe to call from any thread.
  public var wake: @Sendable () -> Void
  /// Finds the lessons; read when they are first asked for, never before the first frame.
  public var lessons: () throws(LessonLibraryError) -> LessonLibrary
  /// Begins the runs of the sweep that the program was asked for; nil where there is none.
  public var makeSweep: ((@escaping @Sendable () -> Void) -> SweepRunner)?
  /// Keeps a result of that sweep. What could not be kept comes back as a sentence, once.
  public var keepResult: (SweepResult) -> String? = { _ in nil }
  /// Follows logs, and calls the closure, from any thread, when there is something new.
  public var makeWatch:
    ([String], LogChoice, @escaping @Sendable () -> Void) ->
      any LogFeed = { LogWatcher($0, $1, wake: $2) }
  /// Where runs are kept.
  public var runs: RunArchive
  /// Remembers where a learner is. What could not be kept comes back as a sentence, once.
  public var remember: (_ lesson: String, _ step: String) -> String?
  /// Notes what became of a step. What could not be kept comes back as a sentence, once.
  public var record: (PlainLesson.Outcome, _ lesson: String, _ step: String) -> String?
  /// How far the learner has come; read when the course is shown.
  public var progress: () -> CourseProgress = { CourseProgress() }
  /// The lesson that is being written, when it has changed since the last call: the lesson, and what is
  /// wrong in its file.
  public var reload: (() -> (lesson: Lesson?, problems: [String])?)?
  /// The step at which a learner left a lesson.
  public var resume: (_ lesson: String) -> String?

  /// An environment.
  public init(
    messages: Messages,
    makeDriver:
      @escaping (TrainingConfiguration, @escaping @Sendable () -> Void) ->
      any TrainingDriver,
    wake: @escaping @Sendable () -> Void,
    lessons: @escaping () throws(LessonLibraryError) -> LessonLibrary,
    runs: RunArchive = .none,
    remember: @escaping (_ lesson: String, _ step: String) -> String? = { _, _ in nil },
    record: @escaping (PlainLesson.Outcome, _ lesson: String, _ step: String) -> String? = {
      _, _, _ in nil
    },
    resume: @escaping (_ lesson: String) -> String? = { _ in nil }
  ) {
    self.messages = messages
    self.makeDriver = makeDriver
    self.wake = wake
    self.lessons = lessons
    self.runs = runs
    self.remember = remember
    self.record = record
    self.resume = resume
  }
}
