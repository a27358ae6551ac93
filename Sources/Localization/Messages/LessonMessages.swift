/// The course and its checker.
public struct LessonMessages: Sendable {
}

extension LessonMessages {
  static let english = LessonMessages()
}
