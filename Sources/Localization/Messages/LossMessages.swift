/// Facts about bad numbers, from the loss core.
public struct LossMessages: Sendable {
}

extension LossMessages {
  static let english = LossMessages()
}
