import Glibc
import Localization
import Terminal

extension TerminalError {
  /// What happened, and what to do.
  func sentence(in messages: Messages) -> String {
    let texts = messages.terminal
    switch self {
    case .noControllingTerminal(let number): return texts.noTerminal(Self.words(for: number))
    case .outputIsNotATerminal: return texts.outputIsNotATerminal
    case .dumbTerminal: return texts.dumbTerminal
    case .unknownTerminal(let name, let tried): return texts.unknownTerminal(name, tried)
    case .noPipe(let number): return texts.noPipe(Self.words(for: number))
    }
  }

  private static func words(for number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? String(number)
  }
}

extension TerminalNotice {
  /// What is different from what was asked for.
  func sentence(in messages: Messages) -> String {
    switch self {
    case .terminalReplaced(let name, let used): messages.terminal.terminalReplaced(name, used)
    case .localeReplaced(let name): messages.terminal.localeReplaced(name)
    }
  }
}
