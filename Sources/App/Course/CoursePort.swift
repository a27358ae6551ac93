public import Lessons

/// Lessons, and how far the learner has come in them.
public struct CoursePort {
  /// Finds the lessons; read when they are first asked for, never before the first frame.
  public var lessons: () throws(LessonLibraryError) -> LessonLibrary
  /// How far the learner has come; read when the course is shown.
  public var progress: () -> CourseProgress = { CourseProgress() }
  /// The step at which a learner left a lesson.
  public var resume: (_ lesson: String) -> String? = { _ in nil }
  /// Remembers where a learner is. What could not be kept comes back as a sentence, once.
  public var remember: (_ lesson: String, _ step: String) -> String? = { _, _ in nil }
  /// Notes what became of a step. What could not be kept comes back as a sentence, once.
  public var record: (PlainLesson.Outcome, _ lesson: String, _ step: String) -> String? = {
    _, _, _ in nil
  }
  /// The lesson that is being written, when its file has changed since the last call.
  public var rewritten: () -> RewrittenLesson? = { nil }

  /// A course of which nothing is kept, unless it is said.
  public init(lessons: @escaping () throws(LessonLibraryError) -> LessonLibrary) {
    self.lessons = lessons
  }
}

/// A lesson whose file was written again.
public struct RewrittenLesson: Sendable {
  /// The lesson; nil where it cannot be read.
  public let lesson: Lesson?
  /// What is wrong in its file.
  public let problems: [String]

  /// A lesson, and what is wrong in its file.
  public init(lesson: Lesson?, problems: [String]) {
    self.lesson = lesson
    self.problems = problems
  }
}
