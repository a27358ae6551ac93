import CellGrid
import Testing

@testable import App

@Suite("Home: every place opens by digit, by Enter and by a click")
struct HomeStoryTests {
  static let places: [(index: Int, name: String, scope: Scope)] = [
    (0, "Explore", .explorer), (1, "Train", .lab), (2, "Learn", .course),
  ]

  @Test(arguments: places)
  func digit(_ index: Int, _ name: String, _ scope: Scope) throws {
    let story = try AppStory()
    story.type(String(index + 1))
    #expect(story.screen.scope == scope)
    story.press(Key(.escape))
    #expect(story.screen.scope == .home)
    #expect(!story.hasEnded)
  }

  @Test(arguments: places)
  func enter(_ index: Int, _ name: String, _ scope: Scope) throws {
    let story = try AppStory()
    for _ in 0..<index { story.press(Key(.down)) }
    story.press(Key(.enter))
    #expect(story.screen.scope == scope)
  }

  @Test(arguments: places, [(80, 24), (40, 12), (120, 40)])
  func click(_ place: (index: Int, name: String, scope: Scope), _ size: (Int, Int)) throws {
    let story = try AppStory(columns: size.0, rows: size.1)
    try story.click(on: place.name)
    #expect(story.screen.scope == place.scope)
  }

  @Test("the arrows stop at both ends, and a click beside the choices opens nothing")
  func ends() throws {
    let story = try AppStory()
    story.press(Key(.up))
    #expect(story.shown.contains("▸ 1  Explore"))
    for _ in 0..<9 { story.press(Key(.down)) }
    #expect(story.shown.contains("▸ 3  Learn"))
    story.click(column: 5, row: 22)
    story.click(column: 5, row: 1)
    #expect(story.screen.scope == .home)
  }

  @Test("q on the first screen ends the program")
  func leave() throws {
    let story = try AppStory()
    story.type("q")
    #expect(story.hasEnded)
  }
}
