import CellGrid
import Parameters
import Testing
import Training

@testable import App

@Suite("The lab: views, changes, the way back, and runs")
struct LabViewStoryTests {
  private func lab(
    _ assignments: [String] = ["data=iris"], view: LabView = .curves, columns: Int = 120,
    rows: Int = 40, stepsPerFrame: Int = 4
  ) throws -> AppStory {
    var values = TrainingConfiguration().values
    for assignment in assignments { try values.set(assignment: assignment) }
    let story = try AppStory(
      .lab(values: values, view: view), columns: columns, rows: rows, stepsPerFrame: stepsPerFrame)
    story.frames(1)
    return story
  }

  private func screen(_ story: AppStory) throws -> LabScreen {
    try #require(story.screen as? LabScreen)
  }

  @Test("Tab turns through all views, and each shows the model that trains")
  func views() throws {
    let story = try lab(["data=digits"])
    story.type(" ")
    story.frames(30)
    for view in LabView.allCases.dropFirst() + [.curves] {
      story.press(Key(.tab))
      story.frames(3)
      #expect(try screen(story).view == view)
      #expect(story.shown.contains("[\(view.rawValue)]"))
      #expect(!story.shown.contains("nothing measured yet"), "\(view)")
    }
    story.press(Key(.tab, .shift))
    #expect(try screen(story).view == .runs)
    story.type("y")
    #expect(story.copied.last?.hasSuffix("--view runs") == true)
  }

  @Test("a figure follows the model, step by step")
  func follows() throws {
    let story = try lab(["data=moons", "hidden=8"], view: .regions)
    story.type("e")
    story.frames(20)
    let first = try #require(try screen(story).snapshot)
    #expect(first.epoch == 1)
    story.type("E")
    story.frames(60)
    #expect(try screen(story).snapshot?.epoch == 11)
    #expect(story.lines[0].contains("paused"))
  }

  @Test("wide screens show curves and another view side by side")
  func sideBySide() throws {
    let story = try lab(view: .confusion, columns: 200, rows: 60)
    story.type(" ")
    story.frames(20)
    #expect(story.shown.contains("ln 3, guessing"))
    #expect(story.shown.contains("truth ↓"))
  }

  @Test("a change under way is marked on the curves, and kept with the run")
  func marks() throws {
    let story = try lab()
    story.type(" ")
    story.frames(10)
    story.type("0.5")
    story.press(Key(.enter))
    story.frames(10)
    #expect(story.shown.contains("lr 0.5"))
    let change = try #require(story.archive.runs.first?.changes.first)
    #expect(change.name == "lr" && change.before == "0.1" && change.after == "0.5")
  }

  @Test("{ marks an epoch, Enter goes back to it, and what follows is the same")
  func rewind() throws {
    let story = try lab(["data=iris", "epochs=6"])
    story.type(" ")
    story.frames(20)
    #expect(story.lines[0].contains("finished"))
    let before = try screen(story).history.validationLoss.points
    story.type("{{")
    #expect(story.shown.contains("back to 4"))
    story.press(Key(.enter))
    story.frames(1)
    #expect(try story.reading("epoch").first == "4.0")
    #expect(try screen(story).history.validationLoss.points == Array(before.prefix(5)))
    story.type(" ")
    story.frames(20)
    #expect(try screen(story).history.validationLoss.points == before)
  }

  @Test("Esc takes the mark away, and } moves it on until it is gone")
  func unmark() throws {
    let story = try lab(["data=iris", "epochs=4"])
    story.type("{")
    #expect(story.footer.contains("no earlier epoch"))
    story.type(" ")
    story.frames(20)
    story.type("{")
    #expect(try screen(story).rewindEpoch == 3)
    story.type("}")
    #expect(try screen(story).rewindEpoch == nil)
    story.type("{")
    story.press(Key(.escape))
    #expect(try screen(story).rewindEpoch == nil)
    #expect(story.screen.scope == .lab)
  }

  @Test("a run that failed is taken up again before its failure")
  func afterFailure() throws {
    let story = try lab(["data=iris", "hidden=8"])
    story.type("e")
    story.frames(5)
    story.type("1000000")
    story.press(Key(.enter))
    story.type(" ")
    story.frames(30)
    #expect(story.lines[0].contains("stopped"))
    #expect(story.flowing.contains("Enter goes"))
    #expect(try screen(story).rewindEpoch == 1)
    #expect(story.archive.runs.last?.status == .failed)
    story.type("0.1")
    story.press(Key(.enter))
    story.press(Key(.enter))
    story.frames(2)
    #expect(story.lines[0].contains("paused"))
    story.type(" ")
    story.frames(4)
    #expect(story.lines[0].contains("running"))
    #expect(try screen(story).history.trainLoss.points.allSatisfy { $0.value.isFinite })
  }

  @Test("runs are kept, listed, sorted, held up, drawn, exported and taken up")
  func runs() throws {
    let story = try lab(["data=iris", "epochs=3"])
    for rate in ["0.01", "0.3"] {
      story.type(rate)
      story.press(Key(.enter))
      story.frames(1)
      story.type(" ")
      story.frames(8)
      story.type("r")
      story.frames(1)
    }
    #expect(story.archive.runs.map(\.status) == [.finished, .finished])
    story.press(Key(.tab, .shift))
    #expect(story.shown.contains("2 runs"))
    #expect(story.shown.contains("0.01") && story.shown.contains("0.3"))
    story.type("s")
    #expect(story.shown.contains("the least loss first"))
    story.press(Key(.down))
    #expect(try screen(story).runs.chosen?.setting("lr") == "0.01")
    story.type("p")
    #expect(story.archive.runs.first { $0.setting("lr") == "0.01" }?.isPinned == true)
    story.type("x")
    #expect(story.archive.exported == [2])
    #expect(story.footer.contains("exported 2"))
    // Taking the chosen run up begins one with its settings.
    story.press(Key(.enter))
    story.frames(1)
    #expect(try screen(story).values.spelling("lr") == "0.01")
    story.press(Key(.tab))
    story.type("0.7")
    story.press(Key(.enter))
    story.type(" ")
    story.frames(8)
    #expect(story.shown.contains("★ lr 0.01"))
  }

  @Test("runs of earlier sittings are there, and quitting keeps the run as stopped")
  func earlier() throws {
    let story = try lab()
    var old = RunRecord(settings: TrainingConfiguration(data: "wine"), startedAt: 1_600_000_000)
    old.steps = 10
    story.archive.add(old)
    story.type(" ")
    story.frames(8)
    story.press(Key(.tab, .shift))
    #expect(story.shown.contains("wine"))
    story.type("Q")
    #expect(story.hasEnded)
    #expect(story.archive.runs.last?.status == .stopped)
  }

  @Test("what the curves show is said below them, and d says why and how to make sure")
  func remarks() throws {
    let story = try lab(["data=digits", "lr=0.0003"], stepsPerFrame: 200)
    story.type(" ")
    story.frames(8)
    #expect(story.lines[0].contains("finished"))
    #expect(story.shown.contains("likely: the loss falls from"))
    story.type("d")
    #expect(story.flowing.contains("The learning rate is too low"))
    #expect(story.shown.contains("test"))
    story.press(Key(.escape))
    let good = try lab(["data=digits"], stepsPerFrame: 200)
    good.type(" ")
    good.frames(8)
    good.type("d")
    #expect(good.shown.contains("Nothing is out of the ordinary"))
  }

  @Test("settings that do nothing are hidden until they are asked for")
  func idle() throws {
    let story = try lab(rows: 60)
    #expect(!story.shown.contains("momentum "))
    story.type("a")
    #expect(story.shown.contains("momentum "))
    story.type("a")
    let screen = try screen(story)
    #expect(!screen.panel.lines(screen.values).contains { $0.name == "momentum" })
  }

  @Test("the mouse chooses views, epochs and runs")
  func mouse() throws {
    let story = try lab(["data=iris", "epochs=6"])
    story.type(" ")
    story.frames(20)
    story.click(column: 30, row: 14)
    let marked = try #require(try screen(story).rewindEpoch)
    #expect((0...5).contains(marked))
    try story.click(on: "weights")
    #expect(try screen(story).view == .weights)
    try story.click(on: " runs ")
    #expect(try screen(story).view == .runs)
    #expect(story.shown.contains("1 run,"))
  }

  @Test(
    "every view draws at any size",
    arguments: [(1, 1), (20, 5), (40, 12), (60, 20), (80, 24), (300, 100)])
  func anySize(columns: Int, rows: Int) throws {
    let story = try lab(columns: columns, rows: rows)
    story.type(" ")
    story.frames(12)
    for _ in LabView.allCases {
      story.press(Key(.tab))
      story.frames(1)
      #expect(story.lines.count == rows)
      #expect(story.lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
    }
  }
}
