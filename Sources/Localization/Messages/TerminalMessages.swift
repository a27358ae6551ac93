/// What is said about the terminal itself.
package final class TerminalMessages: Sendable {
  /// There is no terminal to draw on; takes the system's words for why.
  package func noTerminal(_ reason: String) -> String {
    "There is no terminal to draw on (/dev/tty: \(reason)). Start xent from a terminal, or use"
      + " xent figure, xent learn --plain or xent train --headless, which need none."
  }
  /// Standard output goes to a pipe or a file.
  package let outputIsNotATerminal: String =
    "Standard output is not a terminal, so there is no screen to draw. Use xent figure, xent"
    + " learn --plain or xent train --headless for text, or run xent without a pipe."
  /// The terminal can do nothing but print.
  package let dumbTerminal: String =
    "The terminal says that it can only print (TERM=dumb). Use xent figure, xent learn"
    + " --plain or xent train --headless, or set TERM to what the terminal is, for example TERM=xterm-256color."
  /// The terminal is not described on this machine; takes its name and the one tried instead.
  package func unknownTerminal(_ name: String, _ tried: String) -> String {
    let named = name.isEmpty ? "TERM is not set" : "The terminal \"\(name)\" is not known here"
    return "\(named), and neither is \(tried). Install the package ncurses-base, or set TERM to a"
      + " terminal that `infocmp` knows."
  }
  /// The system gave no pipe; takes its words for why.
  package func noPipe(_ reason: String) -> String {
    "The system gave xent no pipe: \(reason). Close other programs and try again."
  }
  /// Another description is in use; takes the name asked for and the one in use.
  package func terminalReplaced(_ name: String, _ used: String) -> String {
    let named = name.isEmpty ? "TERM is not set" : "The terminal \"\(name)\" is not known here"
    return "\(named); \(used) is used in its place."
  }
  /// Another locale is in use; takes the name asked for.
  package func localeReplaced(_ name: String) -> String {
    "The locale \"\(name)\" is not installed; text is shown as in C.UTF-8 or in plain ASCII."
  }
}
