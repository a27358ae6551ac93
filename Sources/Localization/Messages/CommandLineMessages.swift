/// The command line.
public struct CommandLineMessages: Sendable {
  /// `xent loss`.
  public let loss: LossCommandMessages
  /// `xent manual`.
  public let manual: ManualMessages
}

extension CommandLineMessages {
  static let english = CommandLineMessages(loss: .english, manual: .english)
}
