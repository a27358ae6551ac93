/// What is said about the terminal itself.
public struct TerminalMessages: Sendable {
  /// There is no terminal to draw on; takes the system's words for why.
  public let noTerminal: @Sendable (String) -> String
  /// Standard output goes to a pipe or a file.
  public let outputIsNotATerminal: String
  /// The terminal can do nothing but print.
  public let dumbTerminal: String
  /// The terminal is not described on this machine; takes its name and the one tried instead.
  public let unknownTerminal: @Sendable (String, String) -> String
  /// The system gave no pipe; takes its words for why.
  public let noPipe: @Sendable (String) -> String
  /// Another description is in use; takes the name asked for and the one in use.
  public let terminalReplaced: @Sendable (String, String) -> String
  /// Another locale is in use; takes the name asked for.
  public let localeReplaced: @Sendable (String) -> String
}

extension TerminalMessages {
  static let english = TerminalMessages(
    noTerminal: { reason in
      "There is no terminal to draw on (/dev/tty: \(reason)). Start xent from a terminal, or use"
        + " xent figure, xent learn --plain or xent train --headless, which need none."
    },
    outputIsNotATerminal:
      "Standard output is not a terminal, so there is no screen to draw. Use xent figure, xent"
      + " learn --plain or xent train --headless for text, or run xent without a pipe.",
    dumbTerminal:
      "The terminal says that it can only print (TERM=dumb). Use xent figure, xent learn"
      + " --plain or xent train --headless, or set TERM to what the terminal is, for example TERM=xterm-256color.",
    unknownTerminal: { name, tried in
      let named = name.isEmpty ? "TERM is not set" : "The terminal \"\(name)\" is not known here"
      return "\(named), and neither is \(tried). Install the package ncurses-base, or set TERM to a"
        + " terminal that `infocmp` knows."
    },
    noPipe: { reason in
      "The system gave xent no pipe: \(reason). Close other programs and try again."
    },
    terminalReplaced: { name, used in
      let named = name.isEmpty ? "TERM is not set" : "The terminal \"\(name)\" is not known here"
      return "\(named); \(used) is used in its place."
    },
    localeReplaced: { name in
      "The locale \"\(name)\" is not installed; text is shown as in C.UTF-8 or in plain ASCII."
    })
}
