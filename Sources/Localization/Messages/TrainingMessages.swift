/// Data sets, training and what went wrong there.
public struct TrainingMessages: Sendable {
}

extension TrainingMessages {
  static let english = TrainingMessages()
}
