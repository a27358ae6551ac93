import CellGrid
import Testing

@testable import App

@Suite("The doctor's report on the screen")
struct CheckStoryTests {
  private func story(columns: Int = 100, rows: Int = 36) throws -> AppStory {
    try AppStory(.check(try #require(AppStory.report)), columns: columns, rows: rows)
  }

  @Test("findings come first, with what shows them and what to do")
  func findings() throws {
    let story = try story()
    #expect(story.lines[0].contains("Check p.csv") && story.lines[0].contains("1 finding"))
    #expect(story.shown.contains("certain: labels outside 0 and 1"))
    #expect(story.shown.contains("PyTorch: "))
    #expect(story.shown.contains("read as probabilities"))
  }

  @Test("Tab turns to rows, classes and figures, and back")
  func views() throws {
    let story = try story()
    story.press(Key(.tab))
    #expect(story.shown.contains("[rows]") && story.shown.contains("p(truth)"))
    story.press(Key(.down), Key(.down))
    #expect((story.screen as? CheckScreen)?.selected == 2)
    story.press(Key(.tab))
    #expect(story.shown.contains("[classes]") && story.shown.contains("mean loss"))
    story.press(Key(.tab))
    #expect(story.shown.contains("share of right answers"))
    story.press(Key(.tab, .shift), Key(.tab, .shift), Key(.tab, .shift))
    #expect(story.shown.contains("[findings]"))
    try story.click(on: "rows")
    #expect(story.shown.contains("[rows]"))
  }

  @Test("y copies the command that makes the report again")
  func copy() throws {
    let story = try story()
    story.type("y")
    #expect(story.copied == ["xent check p.csv y.csv"])
  }

  @Test("it draws at any size", arguments: [(1, 1), (20, 5), (40, 12), (80, 24), (300, 100)])
  func anySize(columns: Int, rows: Int) throws {
    let story = try story(columns: columns, rows: rows)
    for _ in 0..<4 {
      story.press(Key(.tab))
      #expect(story.lines.count == rows)
      #expect(story.lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
    }
  }
}
