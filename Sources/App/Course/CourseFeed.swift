package import Lessons
import Localization

/// What can be asked about lessons and the learner.
package enum CourseEffect: Sendable {
  /// Search all lessons.
  case search
  /// Choose among the steps of a lesson, of which those that are done bear a mark.
  case overview(Lesson, mark: String)
  /// Remember where a learner is.
  case reached(lesson: String, step: String)
  /// Note what became of a step.
  case outcome(PlainLesson.Outcome, lesson: String, step: String)
}

/// Lessons, the learner's progress, and the lesson that is being written.
final class CourseFeed: Feed {
  private let course: CoursePort
  private let messages: Messages

  init(_ environment: Environment) {
    course = environment.course
    messages = environment.messages
  }

  func carryOut(_ wish: CourseEffect) -> [Event] {
    switch wish {
    case .search:
      guard let library = try? course.lessons() else { return [] }
      return [.show(.chooser(CourseSearch.steps(library, messages)))]
    case .overview(let lesson, let mark):
      let done = course.progress().done[lesson.slug] ?? []
      let steps = CourseSearch.overview(lesson, done: done, mark: mark, messages)
      return [.show(.chooser(steps))]
    case .reached(let lesson, let step):
      return course.remember(lesson, step).map { [.status($0)] } ?? []
    case .outcome(let outcome, let lesson, let step):
      return course.record(outcome, lesson, step).map { [.status($0)] } ?? []
    }
  }

  func drain() -> [Event] { course.rewritten().map { [.news(.lesson($0))] } ?? [] }
}
