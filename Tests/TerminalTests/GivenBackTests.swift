import Glibc
import TestSupport
import Testing

/// Whatever ends the program, the terminal is as it was before.
@Suite struct GivenBackTests {
  private static let xterm = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
  /// What a terminal of today answers: dark, whole frames, and its identity.
  private static let answers =
    "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c"

  private func start(
    _ environment: [String: String] = xterm, _ arguments: [String] = ["--mouse"],
    answers: String? = answers
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      PseudoTerminal.built("TerminalProbe"), arguments, environment: environment, answers: answers)
    try terminal.await("muted")
    return terminal
  }

  private func expectGivenBack(_ terminal: PseudoTerminal, _ what: String) {
    #expect(terminal.hasItsModesBack, "\(what)")
    #expect(terminal.modesOn == PseudoTerminal.usualModes, "\(what)")
  }

  @Test(arguments: [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP,
  ])
  func afterASignal(signal: Int32) throws {
    let terminal = try start()
    terminal.signal(signal)
    #expect(try terminal.end() == 128 + signal)
    expectGivenBack(terminal, "signal \(signal)")
  }

  @Test(arguments: [
    ("q", 0), ("x", 3), ("t", 128 + SIGILL), ("\u{3}", 128 + SIGINT), ("\u{1C}", 128 + SIGQUIT),
  ])
  func afterAKey(key: String, status: Int32) throws {
    let terminal = try start()
    #expect(!terminal.hasItsModesBack)
    #expect(terminal.modesOn.isSuperset(of: [1003, 1006, 1004, 2004, 1049]))
    terminal.type(key)
    let ended = try terminal.end()
    // A trap is another signal on other processors.
    if key == "t" {
      #expect(ended == status || ended == 128 + SIGTRAP)
    } else {
      #expect(ended == status)
    }
    expectGivenBack(terminal, "key \(key)")
  }

  @Test func aLoopThatDoesNotListenIsEndedToo() throws {
    let terminal = try start()
    terminal.type("h")
    terminal.signal(SIGTERM)
    #expect(try terminal.end() == 128 + SIGTERM)
    expectGivenBack(terminal, "a loop that hangs")
  }

  @Test(arguments: ["q", "t"])
  func errorsAreShownAfterwards(key: String) throws {
    let terminal = try start()
    terminal.type("e")
    terminal.type(key)
    _ = try terminal.end()
    let last = try #require(terminal.output.firstRange(of: "kept for later\r\n"))
    let left = try #require(terminal.output.firstRange(of: "\u{1B}[?1049l"))
    #expect(left.upperBound <= last.lowerBound)
    expectGivenBack(terminal, "errors")
  }

  @Test(
    arguments: ["tmux-256color", "screen", "linux", "vt100", "xterm-kitty"], [SIGTERM, SIGSEGV])
  func onOtherTerminals(name: String, signal: Int32) throws {
    let terminal = try start(["TERM": name, "LC_ALL": "C.UTF-8"], answers: nil)
    terminal.signal(signal)
    #expect(try terminal.end() == 128 + signal)
    #expect(terminal.hasItsModesBack)
    #expect(terminal.modesOn.isDisjoint(with: [1000, 1002, 1003, 1006, 1004, 2004, 2026, 1049]))
  }

  /// A shell has the terminal back while the program is stopped, and the program when it goes on.
  @Test func stopAndGoOn() throws {
    let script = "set -m; \"$PROBE\" --mouse; echo has\" \"stopped; fg; echo is\" \"done"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", script],
      environment: Self.xterm.merging(["PROBE": PseudoTerminal.built("TerminalProbe")]) { old, _ in
        old
      },
      answers: Self.answers)
    try terminal.await("muted")
    terminal.type("\u{1A}")
    try terminal.await("has stopped")
    #expect(terminal.modesOnWhenAwaited == PseudoTerminal.usualModes)
    try terminal.await("muted")
    #expect(terminal.modesOn.isSuperset(of: [1003, 1006, 1004, 2004, 1049]))
    terminal.type("q")
    try terminal.await("is done")
    _ = try terminal.end()
    expectGivenBack(terminal, "stop")
  }
}
