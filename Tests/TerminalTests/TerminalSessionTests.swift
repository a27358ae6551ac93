import TestSupport
import Testing

/// A session in a terminal of its own, seen from the other end.
@Suite struct TerminalSessionTests {
  private static let identity = "\u{1B}[?62;22c"

  private func start(
    _ variables: [String: String] = [:], _ arguments: [String] = [], answers: String? = identity,
    columns: UInt16 = 100
  ) throws -> PseudoTerminal {
    let usual = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
    return try PseudoTerminal(
      PseudoTerminal.built("TerminalProbe"), arguments,
      environment: usual.merging(variables) { _, new in new }, columns: columns, answers: answers)
  }

  @Test func keysArrive() throws {
    let terminal = try start()
    try terminal.await("muted")
    for (bytes, name) in [
      ("\u{1B}OA", "Code.up"), ("\u{1B}[1;5A", "Code.up"), ("\u{1B}x", "\"x\""),
      ("\u{1B}[15~", "function(5)"), ("\u{1B}", "Code.escape"), ("é", "\"é\""),
      ("\u{1B}[200~two words\u{1B}[201~", "paste(\"two words\")"), ("\u{1B}[I", "focus(true)"),
      ("\u{1B}[<0;7;3M", "press(button: 1)"),
    ] {
      terminal.type(bytes)
      try terminal.await(name)
    }
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func anotherThreadWakesTheLoop() throws {
    let terminal = try start()
    try terminal.await("muted")
    terminal.type("w")
    try terminal.await("wake")
  }

  @Test func sizesArrive() throws {
    let terminal = try start()
    try terminal.await("muted")
    // What stands in a row that was empty is sent whole.
    terminal.resize(columns: 60, rows: 12)
    try terminal.await("columns: 60, rows: 12")
    terminal.resize(columns: 1, rows: 1)
    terminal.resize(columns: 120, rows: 40)
    try terminal.await("columns: 120, rows: 40")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  /// The same picture again costs nothing: the whole output is that of a session without it.
  @Test func nothingIsWrittenWhenNothingChanged() throws {
    func output(keys: [String]) throws -> String {
      let terminal = try start(answers: nil)
      try terminal.await("muted")
      try terminal.await("\u{1B}[c")
      for key in keys { terminal.type(key) }
      #expect(try terminal.end() == 0)
      return terminal.output
    }
    #expect(try output(keys: ["n", "n", "n", "q"]) == output(keys: ["q"]))
  }

  @Test func framesAreBracketedOnlyWhenTheTerminalCan() throws {
    let able = try start(answers: "\u{1B}[?2026;2$y" + Self.identity)
    try able.await("muted")
    // The first picture does not wait for an answer.
    #expect(!able.output.contains("\u{1B}[?2026h"))
    able.type("a")
    try able.await("\u{1B}[?2026h")
    try able.await("\u{1B}[?2026l")
    let unable = try start(answers: "\u{1B}[?2026;0$y" + Self.identity)
    try unable.await("muted")
    unable.type("aq")
    #expect(try unable.end() == 0)
    #expect(!unable.output.contains("\u{1B}[?2026h"))
  }

  /// The colour of the first curve: 214 on dark, 130 on light backgrounds.
  @Test func colorsFollowTheBackground() throws {
    let light = try start(answers: "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\" + Self.identity)
    try light.await("38;5;214m")
    try light.await("38;5;130m")
    light.type("q")
    #expect(try light.end() == 0)
    let chosen = try start([:], ["--light"], answers: "\u{1B}]11;rgb:0/0/0\u{7}" + Self.identity)
    try chosen.await("muted")
    chosen.type("q")
    #expect(try chosen.end() == 0)
    #expect(!chosen.output.contains("38;5;214m"))
    #expect(!chosen.output.contains("\u{1B}]11"))
  }

  @Test(arguments: [
    (["NO_COLOR": "1"], "mono"), (["TERM": "vt100"], "mono"), (["TERM": "screen"], "ansi8"),
    (["TERM": "tmux-256color"], "indexed256"), (["CLICOLOR": "0"], "mono"),
  ])
  func colors(variables: [String: String], expected: String) throws {
    let terminal = try start(variables, answers: nil)
    try terminal.await(" \(expected) dark")
    if expected == "mono" {
      try terminal.await("muted")
      #expect(!terminal.output.contains("38;5;"))
      #expect(!terminal.output.contains("[31m"))
    }
  }

  @Test(arguments: [
    (["LC_ALL": "C"], "wide ? ?  mark e box +-+ dots '#"),
    (["TERM": "vt100"], "wide ? ?  mark e box +-+ dots '#"),
    (["LC_ALL": "xx_XX.UTF-8"], "wide 漢字 mark e\u{301} box ┌─┐ dots ⠁⣿"),
    ([:], "wide 漢字 mark e\u{301} box ┌─┐ dots ⠁⣿"),
  ])
  func characters(variables: [String: String], expected: String) throws {
    let terminal = try start(variables, answers: nil)
    try terminal.await(expected)
  }

  @Test func notices() throws {
    let locale = try start(["LC_ALL": "xx_XX.UTF-8"], answers: nil)
    try locale.await("localeReplaced(name: \"xx_XX.UTF-8\")")
    let kitty = try start(["TERM": "no-such-terminal"], answers: nil)
    try kitty.await("terminalReplaced(name: \"no-such-terminal\", by: \"xterm-256color\")")
  }

  @Test func whatCannotBeDrawnOnIsRefused() throws {
    let dumb = try start(["TERM": "dumb"], answers: nil)
    #expect(try dumb.end() == 69)
    #expect(dumb.output == "refused: dumbTerminal\r\n")
    #expect(dumb.hasItsModesBack)
  }

  @Test func textGoesToTheClipboard() throws {
    let terminal = try start()
    try terminal.await("muted")
    terminal.type("c")
    try terminal.await("\u{1B}]52;c;eGVudA==\u{1B}\\")
  }

  @Test func theMouseIsSwitchedWhileRunning() throws {
    let terminal = try start()
    try terminal.await("muted")
    #expect(terminal.modesOn.isDisjoint(with: [1000, 1002, 1003]))
    terminal.type("m")
    try terminal.await("\u{1B}[?1002h")
    #expect(terminal.modesOn.isSuperset(of: [1000, 1002]))
  }
}
