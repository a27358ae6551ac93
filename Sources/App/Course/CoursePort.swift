package import Lessons

/// Lessons, and how far the learner has come in them.
package struct CoursePort {
  /// Finds the lessons; read when they are first asked for, never before the first frame.
  package var lessons: () throws(LessonLibraryError) -> LessonLibrary
  /// How far the learner has come; read when the course is shown.
  package var progress: () -> CourseProgress = { CourseProgress() }
  /// The step at which a learner left a lesson.
  package var resume: (_ lesson: String) -> String? = { _ in nil }
  /// Remembers where a learner is. What could not be kept comes back as a sentence, once.
  package var remember: (_ lesson: String, _ step: String) -> String? = { _, _ in nil }
  /// Notes what became of a step. What could not be kept comes back as a sentence, once.
  package var record: (PlainLesson.Outcome, _ lesson: String, _ step: String) -> String? = {
    _, _, _ in nil
  }
  /// The lesson that is being written, when its file has changed since the last call.
  package var rewritten: () -> RewrittenLesson? = { nil }

  /// A course of which nothing is kept, unless it is said.
  package init(lessons: @escaping () throws(LessonLibraryError) -> LessonLibrary) {
    self.lessons = lessons
  }
}

/// A lesson whose file was written again.
package struct RewrittenLesson: Sendable {
  /// The lesson; nil where it cannot be read.
  package let lesson: Lesson?
  /// What is wrong in its file.
  package let problems: [String]

  /// A lesson, and what is wrong in its file.
  package init(lesson: Lesson?, problems: [String]) {
    self.lesson = lesson
    self.problems = problems
  }
}
