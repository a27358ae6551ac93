import CellGrid
import Diagnosis
import Figures
import Foundation
import Plotting
import Synchronization
import Tables
import Testing

@testable import App

/// Logs that a test writes by hand.
final class ScriptedFeed: LogFeed {
  private let news = Mutex<[WatchedRun]?>(nil)
  private let pauses = Mutex<[Bool]>([])
  private let ended = Mutex(false)

  /// What was asked of it.
  var paused: [Bool] { pauses.withLock { $0 } }
  var isStopped: Bool { ended.withLock { $0 } }

  func show(_ runs: [WatchedRun]) { news.withLock { $0 = runs } }

  func drain() -> [WatchedRun]? {
    news.withLock { news in
      defer { news = nil }
      return news
    }
  }
  func pause() { pauses.withLock { $0.append(true) } }
  func resume() { pauses.withLock { $0.append(false) } }
  func stop() { ended.withLock { $0 = true } }
}

@Suite("Watching, as stories")
struct WatchStoryTests {
  private let feed = ScriptedFeed()

  /// A run as a log has it.
  private func run(
    _ name: String, _ text: String, _ choice: LogChoice = LogChoice()
  ) throws -> WatchedRun {
    var reader = LogReader(file: name)
    try reader.feed(Array(text.utf8))
    try reader.finish()
    var watched = WatchedRun(name: name)
    let run = try LoggedRun([reader.table], choice)
    watched.run = run
    watched.findings = CurveDoctor.findings(for: run.curveSet)
    watched.state = .following
    return watched
  }

  private func falling(_ count: Int, from: Double = 2.3) -> String {
    "epoch,loss,val_loss,val_accuracy\n"
      + (0..<count).map { epoch in
        let loss = from * exp(-Double(epoch) / 5)
        return "\(epoch),\(loss),\(loss + 0.1),\(0.9 - loss / 4)\n"
      }.joined()
  }

  private func story(
    _ choice: LogChoice = LogChoice(), columns: Int = 100, rows: Int = 30
  ) throws -> AppStory {
    try AppStory(
      .watch(paths: ["runs/a/log.csv", "runs/b/log.csv"], choice: choice), columns: columns,
      rows: rows, feed: feed)
  }

  @Test func `it waits for a log, and shows its curves while they grow`() throws {
    var choice = LogChoice()
    choice.classes = 10
    let story = try story(choice)
    #expect(story.shown.contains("waiting for runs/a/log.csv"))
    feed.show([try run("runs/a/log.csv", falling(5), choice)])
    story.frames(1)
    #expect(story.shown.contains("ln 10, guessing") && story.shown.contains("validation"))
    #expect(try story.reading("epoch") == ["4"])
    feed.show([try run("runs/a/log.csv", falling(9), choice)])
    story.frames(1)
    // At the newest measurement the cursor follows.
    #expect(try story.reading("epoch") == ["8"])
    #expect(abs(try story.number("train loss") - 2.3 * exp(-8.0 / 5)) < 1e-3)
    try story.press(.decrease)
    try story.press(.decrease)
    #expect(try story.reading("epoch") == ["6"])
    feed.show([try run("runs/a/log.csv", falling(20), choice)])
    story.frames(1)
    #expect(try story.reading("epoch") == ["6"])
    try story.press(.increaseFast)
    #expect(try story.reading("epoch") == ["16"])
    try story.press(.increaseFast)
    #expect(try story.reading("epoch") == ["19"])
  }

  @Test func `several runs lie over each other, and keys and clicks choose one`() throws {
    let story = try story()
    feed.show([
      try run("runs/a/log.csv", falling(9)), try run("runs/b/log.csv", falling(9, from: 1)),
    ])
    story.frames(1)
    // Without what all of them are called.
    #expect(story.shown.contains("▸ a") && story.shown.contains("╌ b"))
    #expect(abs(try story.number("train loss") - 2.3 * exp(-8.0 / 5)) < 1e-3)
    try story.press(.down)
    #expect(story.shown.contains("▸ b"))
    #expect(abs(try story.number("train loss") - exp(-8.0 / 5)) < 1e-3)
    try story.click(on: "╌ a")
    #expect(story.shown.contains("▸ a"))
    let both = story.shown
    try story.press(.overlayRun)
    #expect(story.shown != both)
    try story.press(.nextView)
    #expect(story.shown.contains("[loss]"))
    try story.click(on: "accuracy")
    #expect(story.shown.contains("[accuracy]"))
  }

  @Test func `what the curves show is named, with reason and test`() throws {
    var choice = LogChoice()
    choice.classes = 10
    let story = try story(choice)
    let stuck =
      "epoch,loss\n" + (0..<12).map { "\($0),\(2.302 + 0.001 * Double($0 % 2))\n" }.joined()
    feed.show([try run("runs/a/log.csv", stuck, choice)])
    story.frames(1)
    #expect(story.flowing.contains("likely: the loss stays at"))
    try story.press(.diagnose)
    #expect(story.flowing.contains("learn ten rows by heart"))
    story.press(Key(.escape))
    // A log that is sound gives no alarm.
    feed.show([try run("runs/a/log.csv", falling(9), choice)])
    story.frames(1)
    #expect(story.shown.contains("nothing is out of the ordinary"))
  }

  @Test func `what is wrong with a log stands above what is right`() throws {
    let story = try story()
    var bad = try run("runs/a/log.csv", falling(5))
    bad.problem = .log(.table(.raggedRow(file: "runs/a/log.csv", line: 7, cells: 5, expected: 4)))
    feed.show([bad])
    story.frames(1)
    #expect(story.flowing.contains("runs/a/log.csv:7: 5 cells, but the header has 4"))
    #expect(try story.reading("epoch") == ["4"])
    var waiting = WatchedRun(name: "runs/a/log.csv")
    waiting.problem = .choice(file: "runs/a/log.csv", .noLoss(available: ["x", "y"]))
    feed.show([waiting])
    story.frames(1)
    #expect(story.flowing.contains("nothing is called like a loss; there are x,"))
  }

  @Test func `keys pause, change the axis, zoom, copy and leave`() throws {
    var choice = LogChoice()
    choice.classes = 10
    choice.axis = .epoch
    let story = try story(choice)
    feed.show([try run("runs/a/log.csv", falling(30), choice)])
    story.frames(1)
    let linear = story.shown
    try story.press(.logAxis)
    #expect(story.shown != linear)
    try story.press(.logAxis)
    #expect(story.shown == linear)
    try story.press(.smooth)
    #expect(story.shown != linear)
    try story.press(.zoomIn)
    try story.press(.reset)
    #expect(story.shown == linear)
    try story.press(.playPause)
    #expect(story.lines[0].contains("paused"))
    try story.press(.playPause)
    #expect(feed.paused == [true, false])
    try story.press(.copyLine)
    #expect(
      story.copied == ["xent watch runs/a/log.csv runs/b/log.csv --classes 10 --along epoch"])
    story.press(Key(.escape))
    try story.press(.back)
    #expect(story.hasEnded && feed.isStopped)
  }

  @Test func `values that are no numbers, and none at all, are drawn at any size`() throws {
    for (columns, rows) in [(40, 12), (80, 24), (120, 40), (200, 60)] {
      let story = try story(columns: columns, rows: rows)
      feed.show([
        try run("runs/a/log.csv", "step,loss\n0,nan\n1,inf\n2,-3\n3,1e30\n"),
        try run("runs/b/log.csv", "epoch,val_loss\n7,0.5\n"), WatchedRun(name: "c"),
      ])
      story.frames(1)
      for _ in 0..<3 {
        #expect(story.lines.count == rows)
        try story.press(.down)
      }
    }
  }

  @Test func `words are quoted as a shell needs it`() {
    #expect(ShellWord.quoted("a/b.csv") == "a/b.csv")
    #expect(ShellWord.quoted("my log's.csv") == "'my log'\\''s.csv'")
    #expect(LogNames.short(["x/a/m.csv", "x/b/m.csv"]) == ["a", "b"])
    #expect(LogNames.short(["x/a.csv"]) == ["a.csv"])
  }

  @Test func `thinning keeps spikes, and where a curve breaks off`() {
    var samples = (0..<100_000).map { (Double($0), 1.0) }
    samples[54_321].1 = 9
    samples[77_777].1 = .nan
    let thinned = MeasuredCurves.thinned(samples.map { .init($0.0, $0.1) })
    #expect(thinned.count < 2100)
    #expect(thinned.contains { $0.y == 9 } && thinned.contains { $0.y.isNaN })
    #expect(zip(thinned, thinned.dropFirst()).allSatisfy { $0.x < $1.x })
    #expect(thinned.first?.x == 0 && thinned.last?.x == 99_999)
  }
}
