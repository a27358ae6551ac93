/// What a list of the course shows of a lesson.
package struct LessonSummary: Hashable, Sendable, Encodable {
  /// The stable name.
  package let slug: String
  /// The title.
  package let title: String
  /// The place in the course (from 1).
  package let order: Int
  /// How many minutes it takes.
  package let minutes: Int
  /// What the learner can do afterwards.
  package let objectives: [String]
  /// The ids of the steps, in order.
  package let steps: [String]
  /// The ids of the steps that ask something.
  package let questions: [String]

  init(
    slug: String, title: String, order: Int, minutes: Int, objectives: [String], steps: [String],
    questions: [String]
  ) {
    self.slug = PlainCharacters.cleaned(slug)
    self.title = PlainCharacters.cleaned(title)
    self.order = order
    self.minutes = minutes
    self.objectives = objectives.map(PlainCharacters.cleaned)
    self.steps = steps
    self.questions = questions
  }

  /// The summary of a lesson.
  package init(_ lesson: Lesson) {
    slug = lesson.slug
    title = lesson.title
    order = lesson.order
    minutes = lesson.minutes
    objectives = lesson.objectives
    steps = lesson.steps.map(\.id)
    questions = lesson.steps.filter { $0.question != nil }.map(\.id)
  }
}
