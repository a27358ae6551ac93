/// The command line.
public struct CommandLineMessages: Sendable {
}

extension CommandLineMessages {
  static let english = CommandLineMessages()
}
