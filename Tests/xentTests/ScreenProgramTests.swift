import Glibc
import TestSupport
import Testing

/// The program itself in a terminal of its own, seen from the other end.
@Suite struct ScreenProgramTests {
  private static let xterm = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
  ]
  /// What a terminal of today answers: dark, whole frames, and its identity.
  private static let answers =
    "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c"
  private static let program = PseudoTerminal.built("xent")

  private func start(_ arguments: [String] = [], awaiting text: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Self.program, arguments, environment: Self.xterm, answers: Self.answers)
    try terminal.await(text)
    return terminal
  }

  private func expectGivenBack(_ terminal: PseudoTerminal, _ what: String) {
    #expect(terminal.hasItsModesBack, "\(what)")
    #expect(terminal.modesOn == PseudoTerminal.usualModes, "\(what)")
  }

  @Test func homeIsShownResizedAndLeft() throws {
    let terminal = try start(awaiting: "See and understand cross-entropy.")
    #expect(!terminal.hasItsModesBack)
    #expect(terminal.modesOn.contains(1049))
    terminal.resize(columns: 39, rows: 11)
    try terminal.await("xent needs 40 x 12.")
    terminal.resize(columns: 100, rows: 30)
    try terminal.await("See and understand")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal, "q")
  }

  @Test func placesAreReachedByKeys() throws {
    let terminal = try start(awaiting: "Explore")
    terminal.type("1")
    try terminal.await("Readings")
    terminal.type("q")
    try terminal.await("Lessons with live figures.")
    terminal.type("2")
    try terminal.await("Press Space to train.")
    terminal.type("Q")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal, "Q")
  }

  /// A run is under way on its own thread when the program is told to end.
  @Test func theLabTrainsAndEnds() throws {
    // So many epochs that no machine is through with them before its screen is painted.
    let terminal = try start(
      ["train", "--data", "iris", "--epochs", "100000"], awaiting: "Press Space to train.")
    terminal.type(" ")
    try terminal.await("running")
    terminal.signal(SIGTERM)
    #expect(try terminal.end() == 128 + SIGTERM)
    expectGivenBack(terminal, "a run")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func signalsGiveTheTerminalBack(signal: Int32) throws {
    let terminal = try start(["explore"], awaiting: "Readings")
    terminal.signal(signal)
    #expect(try terminal.end() == 128 + signal)
    expectGivenBack(terminal, "signal \(signal)")
  }

  @Test func aWrongNameIsOneLine() throws {
    let ended = try EndedProgram(["explore", "nonsense"], environment: Self.xterm)
    #expect(ended.status == 64)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.hasPrefix("xent: there is no figure 'nonsense'; there are: "))
    #expect(ended.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: [[], ["explore"], ["learn", "zero-means-perfect"]])
  func withoutATerminalIsOneLine(arguments: [String]) throws {
    let ended = try EndedProgram(arguments, environment: Self.xterm)
    #expect(ended.status == 69)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.hasPrefix("xent: "))
    #expect(ended.errors.split(separator: "\n").count == 1)
  }
}
