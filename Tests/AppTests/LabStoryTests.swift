import CellGrid
import LossCore
import Parameters
import Testing
import Training

@testable import App

@Suite("The lab, frame by frame")
struct LabStoryTests {
  private func lab(
    _ assignments: [String] = ["data=iris"], columns: Int = 120, rows: Int = 40
  ) throws -> AppStory {
    var values = TrainingConfiguration().values
    for assignment in assignments { try values.set(assignment: assignment) }
    let story = try AppStory(.lab(values: values), columns: columns, rows: rows)
    story.frames(1)
    return story
  }

  /// The losses of the batches so far.
  private func losses(_ story: AppStory) throws -> [Double] {
    try #require(story.screen as? LabScreen).history.batchLoss.points.map(\.value)
  }

  @Test("it waits for Space, then trains, and pauses at the next Space")
  func space() throws {
    let story = try lab()
    #expect(story.shown.contains("Press Space to train."))
    story.frames(5)
    #expect(try story.number("step") == 0)
    story.type(" ")
    story.frames(5)
    #expect(story.lines[0].contains("running"))
    #expect(!story.shown.contains("Press Space"))
    let step = try story.number("step")
    #expect(step > 0)
    story.type(" ")
    story.frames(1)
    #expect(story.lines[0].contains("paused"))
    let paused = try story.number("step")
    story.frames(5)
    #expect(try story.number("step") == paused)
  }

  @Test("Space before the data is there starts the run as soon as it is")
  func early() throws {
    let story = try AppStory(.lab(values: TrainingConfiguration().values))
    story.type(" ")
    story.frames(3)
    #expect(story.lines[0].contains("running"))
  }

  @Test("curves grow, with the line of guessing and the readings beside them")
  func curves() throws {
    let story = try lab()
    func dots() -> Int {
      story.shown.unicodeScalars.count { (0x2801...0x28FF).contains($0.value) }
    }
    let guessing = try story.number("guessing (ln K)")
    #expect(abs(guessing - surprisal(1.0 / 3)) < 5e-5)
    story.type(" ")
    story.frames(4)
    let early = dots()
    let first = try story.number("train loss")
    story.frames(40)
    #expect(dots() > early)
    #expect(story.shown.contains("ln 3"))
    #expect(try story.number("train loss") < first)
    for label in ["validation loss", "train accuracy", "validation accuracy"] {
      #expect(try story.number(label) > 0)
    }
  }

  @Test("a run ends after its epochs, and Space begins another")
  func finished() throws {
    let story = try lab(["data=iris", "epochs=2"])
    story.type(" ")
    story.frames(10)
    #expect(story.lines[0].contains("finished"))
    #expect(try story.reading("epoch") == ["2.0", "/", "2"])
    let step = try story.number("step")
    story.type(" ")
    story.frames(2)
    #expect(try story.number("step") < step)
    #expect(story.lines[0].contains("running"))
  }

  @Test("b takes one batch, e the rest of the epoch")
  func steps() throws {
    let story = try lab()
    story.type("b")
    story.frames(3)
    #expect(try story.number("step") == 1)
    story.type("e")
    story.frames(5)
    #expect(try story.reading("epoch").first == "1.0")
    #expect(story.lines[0].contains("paused"))
  }

  @Test("rate and batch size changed while it runs reach the trainer at once")
  func steering() throws {
    let story = try lab()
    story.type(" ")
    story.frames(1)
    story.type("0.5")
    story.press(Key(.enter), Key(.down), Key(.right))
    #expect(story.trainers.words.contains("lr=0.5"))
    #expect(story.trainers.words.contains("batch=64"))
    #expect(!story.trainers.words.contains("restart"))
    story.frames(2)
    #expect(story.lines[0].contains("running"))
  }

  @Test("what a run was built from waits for the next start, and says so")
  func waits() throws {
    let story = try lab()
    story.type(" ")
    story.frames(1)
    let screen = try #require(story.screen as? LabScreen)
    let row = try #require(
      screen.panel.lines(screen.values).firstIndex { $0.name == "seed" })
    for _ in screen.panel.selected..<row { story.press(Key(.down)) }
    story.press(Key(.right))
    #expect(story.footer.contains("press r for a new run with it"))
    #expect(!story.trainers.words.contains("restart"))
    story.type("r")
    #expect(story.trainers.words.contains("restart"))
  }

  @Test("the same seed gives the same losses, another seed others")
  func seeds() throws {
    let story = try lab()
    func run() throws -> [Double] {
      story.frames(1)
      story.type(" ")
      story.frames(6)
      return try losses(story)
    }
    let first = try run()
    #expect(first.count == 24)
    story.type("r")
    #expect(try run() == first)
    let other = try lab(["data=iris", "seed=1"])
    other.type(" ")
    other.frames(6)
    #expect(try losses(other) != first)
  }

  @Test("a run that diverges is told of, and can be begun anew")
  func divergence() throws {
    let story = try lab(["data=iris", "hidden=16,16"])
    story.type("1e6")
    story.press(Key(.enter))
    story.type(" ")
    story.frames(30)
    #expect(story.lines[0].contains("stopped"))
    #expect(story.flowing.contains("1000000") || story.flowing.contains("1e+06"))
    #expect(!story.hasEnded)
    story.type("0.1")
    story.press(Key(.enter))
    story.type("r")
    story.frames(1)
    story.type(" ")
    story.frames(2)
    #expect(story.lines[0].contains("running"))
    #expect(try losses(story).allSatisfy(\.isFinite))
  }

  @Test("another data set is loaded before the first step")
  func dataset() throws {
    let story = try lab(["data=digits"])
    #expect(abs(try story.number("guessing (ln K)") - surprisal(0.1)) < 5e-5)
    let screen = try #require(story.screen as? LabScreen)
    for _ in 0..<screen.panel.selected { story.press(Key(.up)) }
    story.press(Key(.right))
    story.frames(1)
    let ids = DatasetCatalog.all.map(\.id)
    let place = try #require(ids.firstIndex(of: "digits"))
    let next = ids[(place + 1) % ids.count]
    #expect(story.shown.contains(next))
    let classes = try #require((story.screen as? LabScreen)?.run?.dataset.classCount)
    #expect(abs(try story.number("guessing (ln K)") - surprisal(1 / Double(classes))) < 5e-5)
  }

  @Test("data that is not there is told of, and the screen stays")
  func missing() throws {
    let story = try lab(["data=/nowhere/at-all.csv"])
    #expect(story.flowing.contains("/nowhere/at-all.csv"))
    story.type(" ")
    story.frames(3)
    #expect(!story.hasEnded && story.screen.scope == .lab)
  }

  @Test("y copies the command line of this lab, and leaving ends the trainer")
  func leaving() throws {
    let story = try AppStory()
    story.type("2")
    story.frames(1)
    story.type("0.5")
    story.press(Key(.enter))
    story.type("y")
    #expect(story.copied == ["xent train --set lr=0.5"])
    story.press(Key(.escape), Key(.escape))
    #expect(story.screen.scope == .home)
    #expect(story.trainers.words.last == "stop")
  }
}
