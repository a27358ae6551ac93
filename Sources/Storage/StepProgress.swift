/// How far a learner has come with one step.
public struct StepProgress: Hashable, Codable, Sendable {
  /// The slug of the lesson.
  public let lesson: String
  /// The id of the step.
  public let step: String
  /// How often its question was answered wrongly or passed over.
  public let tries: Int
  /// How many hints were shown.
  public let hints: Int
  /// When it was first done, in seconds since 1970; nil if it was not.
  public let doneAt: Double?

  /// The progress of a step.
  public init(lesson: String, step: String, tries: Int, hints: Int, doneAt: Double?) {
    self.lesson = lesson
    self.step = step
    self.tries = tries
    self.hints = hints
    self.doneAt = doneAt
  }

  /// Whether it was done.
  public var isDone: Bool { doneAt != nil }
}

/// Where a learner left a lesson.
public struct LessonPlace: Hashable, Codable, Sendable {
  /// The slug of the lesson.
  public let lesson: String
  /// The id of the step.
  public let step: String
  /// When, in seconds since 1970.
  public let at: Double

  /// A place.
  public init(lesson: String, step: String, at: Double) {
    self.lesson = lesson
    self.step = step
    self.at = at
  }
}
