import CellGrid
import Figures
import Localization
import LossCore
import Parameters
import Testing

@testable import App

@Suite("The explorer, key by key")
struct ExplorerStoryTests {
  private func explorer(
    _ assignments: [String] = [], figure: String = "loss-curve", columns: Int = 120, rows: Int = 40
  ) throws -> AppStory {
    try AppStory(
      .explorer(figure: figure, assignments: assignments), columns: columns, rows: rows)
  }

  /// The loss that is read off the screen, as the core rounds to what is shown.
  private func expectLoss(_ story: AppStory, of probability: Double, base: LogBase = .nats) throws {
    let shown = try story.number("loss")
    let exact = surprisal(probability, base: base)
    #expect(abs(shown - exact) <= 0.5e-3 * max(1, exact), "\(shown) for \(exact)")
  }

  @Test("arrows move the probability, and the reading is the core's loss")
  func arrows() throws {
    let story = try explorer()
    try expectLoss(story, of: 0.8)
    story.press(Key(.left), Key(.left), Key(.left))
    #expect(try story.number("probability") == 0.77)
    try expectLoss(story, of: 0.77)
    story.press(Key(.left, .shift))
    try expectLoss(story, of: 0.67)
    story.type(">")
    try expectLoss(story, of: 0.77)
    story.press(Key(.right))
    try expectLoss(story, of: 0.78)
  }

  @Test("the probability stops at 0 and 1, where the loss is infinite and zero")
  func ends() throws {
    let story = try explorer()
    for _ in 0..<12 { story.type("<") }
    #expect(try story.reading("loss").contains { ["∞", "inf"].contains($0) })
    for _ in 0..<12 { story.type(">") }
    #expect(try story.number("loss") == 0)
  }

  @Test("a typed value is taken on Enter, and dropped on Escape")
  func typing() throws {
    let story = try explorer()
    story.type("0.25")
    try expectLoss(story, of: 0.8)
    story.press(Key(.enter))
    try expectLoss(story, of: 0.25)
    story.type("0.9")
    story.press(Key(.backspace), Key(.escape))
    try expectLoss(story, of: 0.25)
    #expect(story.depth == 1 && !story.hasEnded)
  }

  @Test("a value that is refused is said in the footer, and nothing moves")
  func refused() throws {
    let story = try explorer()
    story.type("1.5")
    story.press(Key(.enter))
    #expect(story.footer.contains("probability") && story.footer.contains("1.5"))
    try expectLoss(story, of: 0.8)
    // What was typed is still there to be put right.
    #expect(story.shown.contains("probability = 1.5"))
    for _ in 0..<3 { story.press(Key(.backspace)) }
    #expect(!story.footer.contains("1.5"))
    story.type("0.5")
    story.press(Key(.enter))
    try expectLoss(story, of: 0.5)
    story.press(Key(.right))
    try expectLoss(story, of: 0.51)
  }

  @Test("words are edited from what they are, a list of them too")
  func editingWords() throws {
    let story = try explorer(["compare=hinge"])
    story.press(Key(.down), Key(.down))
    story.type("=")
    #expect(story.shown.contains("compare = hinge"))
    story.type(",focal")
    story.press(Key(.enter))
    story.type("y")
    #expect(story.copied.last?.contains("compare=hinge,focal") == true)
  }

  @Test("Tab turns to the readings, where each is told with all its digits, and back")
  func readingsFocus() throws {
    let story = try explorer()
    story.press(Key(.tab))
    let exact = surprisal(0.8)
    #expect(story.shown.contains("loss: \(exact) nats"), "\(story.shown)")
    story.press(Key(.down))
    #expect(story.shown.contains("slope in p: "))
    story.press(Key(.right))
    try expectLoss(story, of: 0.81)
    story.press(Key(.escape))
    #expect(!story.hasEnded && story.depth == 1)
    #expect(story.shown.contains("0 … 1, step 0.01"))
    story.press(Key(.tab), Key(.tab), Key(.escape))
    #expect(story.hasEnded)
  }

  @Test("help tells what the figure shows, each parameter with its range, and each reading")
  func helpTellsOfTheFigure() throws {
    let story = try explorer(columns: 120, rows: 60)
    story.type("?")
    let figure = try #require(FigureCatalog.entry("loss-curve")).figure()
    #expect(story.flowing.contains(type(of: figure).texts(in: figure.messages).summary))
    for parameter in figure.values.table.parameters {
      #expect(story.shown.contains(parameter.name))
    }
    #expect(story.flowing.contains("0 … 1, step 0.01"))
    var seen = story.shown
    for _ in 0..<10 {
      story.press(Key(.pageDown))
      seen += story.shown
    }
    for observable in figure.observables { #expect(seen.contains(observable.name)) }
    for row in CommandTable.rows(in: .explorer) {
      #expect(seen.contains(row.text(Messages.english.screens.commands).help.prefix(40)))
    }
  }

  @Test("r gives the chosen value back, R all of them")
  func reset() throws {
    let story = try explorer(["probability=0.3", "top=8"])
    story.press(Key(.right))
    story.type("r")
    try expectLoss(story, of: 0.8)
    story.type("u")
    story.press(Key(.left))
    story.type("R")
    try expectLoss(story, of: 0.3)
    story.type("y")
    #expect(story.copied == ["xent explore loss-curve --set probability=0.3 --set top=8"])
  }

  @Test("u walks through the units")
  func units() throws {
    let story = try explorer(["probability=0.25"])
    for base in [LogBase.bits, .base10, .nats] {
      story.type("u")
      try expectLoss(story, of: 0.25, base: base)
    }
  }

  @Test("the palette narrows while one types, and runs the command")
  func palette() throws {
    let story = try explorer(["probability=0.25"])
    story.type(":")
    #expect(story.shown.contains("much less") && story.shown.contains("reset"))
    story.type("bits")
    #expect(story.shown.contains("unit") && !story.shown.contains("much less"))
    story.press(Key(.enter))
    try expectLoss(story, of: 0.25, base: .bits)
    story.type(":nothing at all")
    #expect(story.shown.contains("nothing matches"))
    story.press(Key(.enter), Key(.escape))
    #expect(!story.shown.contains("nothing matches"))
    #expect(story.depth == 1 && !story.hasEnded)
  }

  @Test("the finder opens another figure, and Escape comes back to this one")
  func finder() throws {
    let story = try explorer(["probability=0.3"])
    story.type("/softmax-b")
    story.press(Key(.enter))
    #expect(story.depth == 2)
    let title = story.screen.title(.english)
    #expect(story.lines[0].contains(title))
    story.press(Key(.escape))
    #expect(story.depth == 1)
    try expectLoss(story, of: 0.3)
  }

  @Test("help lists every key of the screen", arguments: Scope.allCases)
  func help(scope: Scope) throws {
    let route = try #require(AppStory.routes.first { $0.scope == scope }).route
    let story = try AppStory(route, columns: 120, rows: 60)
    story.type("?")
    for row in CommandTable.rows(in: scope) {
      let keys = row.keys.map(\.label).joined(separator: " ")
      let help = row.text(Messages.english.screens.commands).help
      #expect(
        story.lines.contains { $0.contains(" " + keys + " ") && $0.contains(help) },
        "\(keys): \(help)")
    }
    story.type("x")
    #expect(!story.shown.contains("any key closes"))
  }

  @Test("help that does not fit scrolls to its last key", arguments: Scope.allCases)
  func longHelp(scope: Scope) throws {
    let route = try #require(AppStory.routes.first { $0.scope == scope }).route
    let story = try AppStory(route, columns: 80, rows: 12)
    story.type("?")
    #expect(!story.shown.contains("^C"))
    var pages = [story.shown]
    while pages.count < 400 {
      story.press(Key(.down))
      if story.shown == pages.last { break }
      pages.append(story.shown)
    }
    #expect(pages.contains { $0.contains("^C") })
    #expect(pages.count < 400)
    story.press(Key(.up))
    #expect(story.shown == pages[pages.count - 2], "one press goes one line back")
  }

  @Test("y copies a line that opens the same view", arguments: AppStory.figures)
  func stateLine(figure: String) throws {
    let story = try explorer(figure: figure)
    story.press(Key(.right), Key(.down), Key(.right), Key(.down), Key(.right))
    story.type("y")
    let line = try #require(story.copied.first)
    story.press(Key(.escape))
    let words = line.split(separator: " ").map(String.init)
    #expect(words.prefix(3) == ["xent", "explore", figure])
    let again = try explorer(words.dropFirst(3).filter { $0 != "--set" }, figure: figure)
    // Without the panel, whose chosen line is where one stands and not what one sees.
    story.type("v")
    again.type("v")
    #expect(again.shown == story.shown)
  }

  @Test("the mouse drags the probability")
  func drag() throws {
    let story = try explorer()
    story.click(column: 20, row: 20)
    #expect(try story.number("probability") < 0.5)
  }

  @Test("pasted text is typed, without the ends of its lines")
  func paste() throws {
    let story = try AppStory(
      .explorer(figure: "loss-curve", assignments: []), columns: 120, rows: 40)
    story.paste("0.3\n5\r\n")
    story.press(Key(.enter))
    #expect(try story.number("probability") == 0.35)
  }

  @Test("Control-C leaves from every screen", arguments: AppStory.routes)
  func controlC(scope: Scope, route: Route) throws {
    let story = try AppStory(route)
    story.press(Key(.character("c"), .control))
    #expect(story.hasEnded)
  }
}
