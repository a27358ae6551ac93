import CellGrid
import Diagnosis
import Figures
import Foundation
import Lessons
import Localization
import Parameters
import Sentences
import Synchronization
import Tables
import Testing
import Training

@testable import App

/// The program without a terminal: a test presses keys, lets frames go by, and reads what is shown.
///
/// English, a fixed size, and a trainer without a thread, so that a story always goes the same way.
final class AppStory {
  private var loop: AppLoop<ScriptedDisplay>
  private var display: ScriptedDisplay
  /// What reached the trainers, and how often one was made.
  let trainers = TrainerLog()
  /// What was kept of runs.
  let archive = ArchiveLog()

  init(
    _ route: Route = .home, columns: Int = 80, rows: Int = 24, glyphs: GlyphSet = .braille,
    stepsPerFrame: Int = 4, progress: CourseProgress = CourseProgress(),
    feed: (any LogFeed)? = nil
  ) throws {
    let size = Size(columns: columns, rows: rows)
    let log = trainers
    var course = CoursePort { () throws(LessonLibraryError) in Self.lessons }
    course.progress = { progress }
    var environment = Environment(
      messages: .english, wake: {},
      makeDriver: { configuration, _ in
        RecordedDriver(
          InlineTrainingDriver(configuration: configuration, stepsPerDrain: stepsPerFrame),
          configuration, log)
      }, course: course, runs: archive.archive)
    // Without a feed of its own, a story watches nothing.
    environment.makeWatch = { _, _, _ in feed ?? ScriptedFeed() }
    let first = try ScreenFactory(environment: environment).screen(for: route).get()
    display = ScriptedDisplay(size: size, events: [])
    loop = AppLoop(first: first, environment: environment, size: size, glyphs: glyphs)
    loop.begin(on: &display)
  }

  /// The lessons of this repository.
  static let lessons = LessonLibrary(
    folder: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "lessons").path)

  /// A route to each kind of screen.
  static let routes: [(scope: Scope, route: Route)] =
    [
      (.home, .home), (.explorer, .explorer(figure: "loss-curve", assignments: [])),
      (.lab, .lab(values: TrainingConfiguration().values)), (.course, .course),
      (.lesson, .lesson(slug: "zero-means-perfect", step: nil)),
      (.watch, .watch(paths: ["log.csv"], choice: LogChoice())),
    ] + sweeps

  /// A report with a finding: labels from 1 to 2 for two columns.
  static var report: CheckDocument? {
    func grid(_ name: String, _ columns: [[Double]]) -> Grid {
      Grid(
        file: name, format: "csv", columnNames: nil, columns: columns.map { .numbers($0) },
        rowCount: columns[0].count, firstLine: 1,
        areWhole: columns.map { _ in true }, decimals: 2)
    }
    let p = (0..<60).map { $0 % 3 == 0 ? 0.9 : 0.2 }
    let (first, second) = (
      grid("p.csv", [p, p.map { 1 - $0 }]), grid("y.csv", [p.map { $0 > 0.5 ? 1 : 2 }])
    )
    guard let roles = try? CheckRoles(first, second),
      let files = try? CheckFiles(first, second, roles: roles)
    else { return nil }
    return CheckDocument(
      text: CheckText(report: CheckReport(files), messages: .english),
      command: "xent check p.csv y.csv")
  }

  private static var sweeps: [(scope: Scope, route: Route)] {
    guard let axis = try? SweepAxis("lr", "0.1,1"),
      let plan = try? SweepPlan(
        base: TrainingConfiguration(data: "iris", epochs: 1), axes: [axis])
    else { return [] }
    return [(.sweep, .sweep(plan: plan, known: []))]
      + (report.map { [(.check, .check($0))] } ?? [])
  }

  /// The names of the figures.
  static let figures = FigureCatalog.all.map { $0.id }

  /// Presses keys, one after the other.
  func press(_ keys: Key...) { for key in keys { take(.key(key)) } }

  /// Types characters, each a key.
  func type(_ text: String) { for character in text { press(.character(character)) } }

  /// Pastes text as a whole.
  func paste(_ text: String) { take(.paste(text)) }

  /// Presses the first key of a command, as the table of commands has it.
  func press(_ command: Command) throws {
    let scope = screen.scope
    let row = try #require(CommandTable.rows(in: scope).first { $0.command == command })
    press(row.keys[0])
  }

  /// Clicks on the first cell where `text` is shown.
  func click(on text: String) throws {
    let point = try #require(place(of: text), "\(text) is not shown:\n\(shown)")
    click(column: point.column, row: point.row)
  }

  /// Clicks on a cell.
  func click(column: Int, row: Int) {
    take(.mouse(MouseEvent(.press(button: 1), at: Point(column: column, row: row))))
    take(.mouse(MouseEvent(.release, at: Point(column: column, row: row))))
  }

  /// Turns the wheel by one notch over a cell.
  func wheel(down: Bool, column: Int, row: Int) {
    take(.mouse(MouseEvent(down ? .wheelDown : .wheelUp, at: Point(column: column, row: row))))
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) {
    take(.resize(Size(columns: columns, rows: rows)))
  }

  /// Lets frames go by: the trainer works in between.
  func frames(_ count: Int) { for _ in 0..<count { _ = loop.takeReports(on: &display) } }

  private func take(_ event: InputEvent) { loop.take(.input(event), on: &display) }

  /// Whether the program is to end.
  var hasEnded: Bool { loop.ended }
  /// The screen on top.
  var screen: any Screen { loop.model.screen }
  /// How many screens lie on one another.
  var depth: Int { loop.model.screens.count }
  /// What was put on the clipboard.
  var copied: [String] { display.copied }
  /// The rows as they are shown now.
  var lines: [String] { loop.model.frame().canvas.lines }
  /// All of it.
  var shown: String { lines.joined(separator: "\n") }
  /// The last row.
  var footer: String { lines.last ?? "" }

  /// The text with its line breaks taken out, as a sentence that may have been broken is found.
  var flowing: String {
    lines.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words behind a label in the list of readings: its number, and its unit.
  func reading(_ label: String) throws -> [String] {
    let heading = Messages.english.screens.readings
    let top = try #require(lines.lastIndex { $0.contains(heading) }, "no readings:\n\(shown)")
    let column = try #require(lines[top].range(of: heading))
    let indent = lines[top].distance(from: lines[top].startIndex, to: column.lowerBound)
    for line in lines[(top + 1)...] {
      let entry = line.dropFirst(indent + 2)
      guard entry.hasPrefix(label + " ") else { continue }
      return entry.dropFirst(label.count).split(separator: " ").map(String.init)
    }
    Issue.record("no reading \(label):\n\(shown)")
    return []
  }

  /// The number behind a label in the list of readings.
  func number(_ label: String) throws -> Double {
    let words = try reading(label)
    let text = try #require(words.first).replacing("−", with: "-")
    return try #require(Double(text), "no number in \(words)")
  }

  private func place(of text: String) -> Point? {
    let canvas = loop.model.frame().canvas
    for (row, line) in canvas.lines.enumerated() {
      guard let range = line.range(of: text) else { continue }
      return Point(column: TextWidth.columns(of: String(line[..<range.lowerBound])), row: row)
    }
    return nil
  }
}

/// An archive of runs in memory.
final class ArchiveLog: Sendable {
  private let stored = Mutex<[RunRecord]>([])
  private let exports = Mutex<[Int]>([])

  /// The runs as they were last kept.
  var runs: [RunRecord] { stored.withLock { $0 } }
  /// How many runs each export had.
  var exported: [Int] { exports.withLock { $0 } }

  func add(_ run: RunRecord) { stored.withLock { $0.append(run) } }

  var archive: RunArchive {
    RunArchive(
      save: { run in
        self.stored.withLock { stored in
          if let place = stored.firstIndex(where: { $0.startedAt == run.startedAt }) {
            stored[place] = run
            stored[place].id = place + 1
            return place + 1
          }
          stored.append(run)
          stored[stored.count - 1].id = stored.count
          return stored.count
        }
      }, list: { self.runs.reversed() },
      export: { runs in
        self.exports.withLock { $0.append(runs.count) }
        return "exported \(runs.count)"
      })
  }
}

/// What was asked of trainers, in order.
final class TrainerLog: Sendable {
  private let stored = Mutex<[String]>([])

  /// The commands, as Swift spells them; `start` where a trainer was made.
  var words: [String] { stored.withLock { $0 } }

  func add(_ word: String) { stored.withLock { $0.append(word) } }
}

/// A trainer that notes what it is told.
private final class RecordedDriver: TrainingDriver {
  private let driver: InlineTrainingDriver
  private let log: TrainerLog
  private let settings: Mutex<TrainingConfiguration>

  private var last: TrainingConfiguration {
    get { settings.withLock { $0 } }
    set { settings.withLock { $0 = newValue } }
  }

  init(_ driver: InlineTrainingDriver, _ settings: TrainingConfiguration, _ log: TrainerLog) {
    self.driver = driver
    self.settings = Mutex(settings)
    self.log = log
    log.add("start")
  }

  func send(_ command: TrainingCommand) {
    switch command {
    case .restart(let settings):
      last = settings
      log.add("restart")
    case .configure(let settings):
      for change in last.changes(to: settings) { log.add("\(change.name)=\(change.after)") }
      last = settings
    default: log.add("\(command)")
    }
    driver.send(command)
  }

  func drain() -> [TrainingUpdate] { driver.drain() }
}
