/// The command line.
public struct CommandLineMessages: Sendable {
  /// `xent loss`.
  public let loss: LossCommandMessages
}

extension CommandLineMessages {
  static let english = CommandLineMessages(loss: .english)
}
