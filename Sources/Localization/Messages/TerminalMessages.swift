/// What is said about the terminal itself.
public struct TerminalMessages: Sendable {
}

extension TerminalMessages {
  static let english = TerminalMessages()
}
