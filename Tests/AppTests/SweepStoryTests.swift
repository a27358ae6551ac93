import CellGrid
import Parameters
import Testing
import Training

@testable import App

@Suite("A sweep on the screen")
struct SweepStoryTests {
  private func plan() throws -> SweepPlan {
    try SweepPlan(
      base: TrainingConfiguration(data: "iris", epochs: 3),
      axes: [SweepAxis("lr", "0.01,0.1,1"), SweepAxis("batch", "8,32")], seeds: 2)
  }

  private func story(columns: Int = 120, rows: Int = 40) throws -> AppStory {
    let plan = try plan()
    let results = SweepRunner(plan, runs: Array(0..<plan.runCount)) {}.finish()
    return try AppStory(.sweep(plan: plan, known: results), columns: columns, rows: rows)
  }

  @Test("it shows every cell, the best one marked and chosen")
  func map() throws {
    let story = try story()
    #expect(story.lines[0].contains("12 runs"))
    #expect(story.shown.contains("lr across, batch down"))
    #expect(story.shown.contains("★"))
    #expect(story.shown.contains("lr 1, batch 8"))
    #expect(story.shown.contains("2 seeds"))
  }

  @Test("arrows and mouse choose cells, b goes back to the best")
  func choose() throws {
    let story = try story()
    story.press(Key(.left), Key(.down))
    #expect(story.shown.contains("lr 0.1, batch 32"))
    story.press(Key(.left), Key(.left), Key(.left), Key(.up), Key(.up))
    #expect(story.shown.contains("lr 0.01, batch 8"))
    story.type("b")
    #expect(story.shown.contains("lr 1, batch 8"))
    try story.click(on: "1.0")
    #expect(story.screen.scope == .sweep)
  }

  @Test("y copies the command, t opens the lab with the cell's settings")
  func leave() throws {
    let story = try story()
    story.type("y")
    #expect(
      story.copied == [
        "xent sweep --set lr=0.01,0.1,1 --set batch=8,32 --set data=iris --set epochs=3 --seeds 2"
      ])
    story.press(Key(.escape))
    story.type("t")
    let lab = try #require(story.screen as? LabScreen)
    #expect(lab.values.number("lr") == 1 && lab.values.integer("batch") == 8)
    story.press(Key(.escape))
    #expect(story.screen.scope == .sweep)
  }

  @Test("it draws at any size", arguments: [(1, 1), (20, 5), (40, 12), (80, 24), (300, 100)])
  func anySize(columns: Int, rows: Int) throws {
    let story = try story(columns: columns, rows: rows)
    #expect(story.lines.count == rows)
    #expect(story.lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
  }
}
