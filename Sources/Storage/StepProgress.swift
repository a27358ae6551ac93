/// How far a learner has come with one step.
package struct StepProgress: Hashable, Codable, Sendable {
  /// The slug of the lesson.
  package let lesson: String
  /// The id of the step.
  package let step: String
  /// How often its question was answered wrongly or passed over.
  package let tries: Int
  /// How many hints were shown.
  package let hints: Int
  /// When it was first done, in seconds since 1970; nil if it was not.
  package let doneAt: Double?

  /// Whether it was done.
  package var isDone: Bool { doneAt != nil }
}

/// Where a learner left a lesson.
package struct LessonPlace: Hashable, Codable, Sendable {
  /// The slug of the lesson.
  package let lesson: String
  /// The id of the step.
  package let step: String
  /// When, in seconds since 1970.
  package let at: Double

  /// A place.
  package init(lesson: String, step: String, at: Double) {
    self.lesson = lesson
    self.step = step
    self.at = at
  }
}
