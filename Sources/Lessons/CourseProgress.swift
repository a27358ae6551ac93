/// How far a learner has come in the course.
package struct CourseProgress: Hashable, Sendable {
  /// The ids of the steps that are done, by lesson.
  package var done: [String: Set<String>]
  /// Questions to ask again, as (lesson, step), the longest due first.
  package var due: [ReviewItem]
  /// Questions that will come back later.
  package var later: [ReviewItem]

  /// A question to ask again.
  package struct ReviewItem: Hashable, Sendable {
    /// The lesson.
    package let lesson: String
    /// The step.
    package let step: String

    /// A question.
    package init(lesson: String, step: String) {
      self.lesson = lesson
      self.step = step
    }
  }

  /// Nothing done yet, unless it is said.
  package init(done: [String: Set<String>] = [:], due: [ReviewItem] = [], later: [ReviewItem] = [])
  {
    self.done = done
    self.due = due
    self.later = later
  }

  /// The same, without what no lesson asks any more: of steps, only questions come back, and lessons change.
  package func asked(in lessons: [LessonSummary]) -> CourseProgress {
    let questions = Dictionary(lessons.map { ($0.slug, Set($0.questions)) }) { first, _ in first }
    func isAsked(_ item: ReviewItem) -> Bool { questions[item.lesson]?.contains(item.step) == true }
    return CourseProgress(done: done, due: due.filter(isAsked), later: later.filter(isAsked))
  }
}
