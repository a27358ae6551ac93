/// Why no screen could be opened. The terminal has not been touched when one of these is thrown.
package enum TerminalError: Error, Hashable, Sendable {
  /// There is no controlling terminal: `/dev/tty` could not be opened, with the system's number.
  case noControllingTerminal(errno: Int32)
  /// Standard output is a pipe or a file, so what is wanted is text and not a screen.
  case outputIsNotATerminal
  /// The terminal says that it can do nothing but print.
  case dumbTerminal
  /// Neither the named terminal nor the one tried instead is described on this machine.
  case unknownTerminal(name: String, tried: String)
  /// No pipe could be made to wake the loop, with the system's number.
  case noPipe(errno: Int32)
}

/// What was different from what the environment asked for. Worth a line, not worth an end.
package enum TerminalNotice: Hashable, Sendable {
  /// The named terminal is not described on this machine; the other description is in use.
  case terminalReplaced(name: String, by: String)
  /// The named locale is not installed; `C.UTF-8` is in use.
  case localeReplaced(name: String)
}
