/// The command line.
public final class CommandLineMessages: Sendable {
  /// `xent loss`.
  package let loss = LossCommandMessages()
  /// `xent manual`.
  package let manual = ManualMessages()
}
