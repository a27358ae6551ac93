/// How far a learner has come in the course.
public struct CourseProgress: Hashable, Sendable {
  /// The ids of the steps that are done, by lesson.
  public var done: [String: Set<String>]
  /// Questions to ask again, as (lesson, step), the longest due first.
  public var due: [ReviewItem]
  /// How many questions will come back later.
  public var later: Int

  /// A question to ask again.
  public struct ReviewItem: Hashable, Sendable {
    /// The lesson.
    public let lesson: String
    /// The step.
    public let step: String

    /// A question.
    public init(lesson: String, step: String) {
      self.lesson = lesson
      self.step = step
    }
  }

  /// Nothing done yet, unless it is said.
  public init(done: [String: Set<String>] = [:], due: [ReviewItem] = [], later: Int = 0) {
    self.done = done
    self.due = due
    self.later = later
  }
}
