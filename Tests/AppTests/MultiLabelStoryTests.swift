import CellGrid
import Figures
import Localization
import Parameters
import TestSupport
import Testing
import Training

@testable import App

@Suite("The lab with several labels that may be true together")
struct MultiLabelStoryTests {
  private let files = TemporaryFolder()
  private let path: String

  init() throws {
    var lines = ["x,y,wet,cold,dark"]
    for i in 0..<80 {
      let (p, q) = ((37 * i) % 41, (53 * i + 7) % 29)
      lines.append("\(p),\(q),\(p > 25 ? 1 : 0),\(q > 9 ? 1 : 0),\(p + q > 20 ? 1 : 0)")
    }
    path = try files.write(lines.joined(separator: "\n"), to: "labels.csv")
  }

  private func lab(
    _ more: [String] = [], view: LabView = .curves, columns: Int = 120, rows: Int = 40
  ) throws -> AppStory {
    var values = TrainingConfiguration().values
    for assignment in ["data=\(path)", "target=wet,cold,dark"] + more {
      try values.set(assignment: assignment)
    }
    let story = try AppStory(
      .lab(values: values, view: view), columns: columns, rows: rows, stepsPerFrame: 4)
    story.frames(1)
    return story
  }

  private func screen(_ story: AppStory) throws -> LabScreen {
    try #require(story.screen as? LabScreen)
  }

  @Test("curves and readings are of cells, beside ln 2 and the entropy of the labels")
  func curves() throws {
    let story = try lab()
    #expect(try story.number("guessing (ln 2)") == 0.6931)
    story.type(" ")
    story.frames(60)
    #expect(story.shown.contains("ln 2, guessing"))
    #expect(story.shown.contains("entropy of the labels"))
    #expect(story.shown.contains("cell accuracy"))
    let latest = try #require(try screen(story).history.latest)
    let subset = try #require(latest.subsetAccuracy)
    #expect(latest.trainLoss < 0.6931)
    #expect(abs(try story.number("train cells") - latest.trainAccuracy * 100) < 0.051)
    #expect(abs(try story.number("train rows") - subset.train * 100) < 0.051)
    #expect(abs(try story.number("val. rows") - (subset.validation ?? .nan) * 100) < 0.051)
  }

  @Test(
    "views that need one class a row say so, and the others show the model", arguments: [80, 140])
  func views(columns: Int) throws {
    let story = try lab(columns: columns)
    story.type(" ")
    story.frames(30)
    for view in LabView.allCases.dropFirst() {
      story.press(Key(.tab))
      story.frames(3)
      #expect(try screen(story).view == view)
      #expect(!story.shown.contains("nothing measured yet"), "\(view)")
      let says = story.flowing.contains("Curves, weights,") || story.shown.contains("Curves,")
      #expect(says == view.needsOneClass, "\(view):\n\(story.shown)")
    }
  }

  @Test("calibration is that of the cells: its loss is the loss of the rows held out")
  func calibration() throws {
    let story = try lab(["precision=float64"], view: .calibration)
    story.type(" ")
    story.frames(80)
    let screen = try screen(story)
    let figure = try #require(screen.figure)
    let loss = try #require(figure.observables.first { $0.name == "loss" }).value
    let measured = try #require(screen.history.latest?.validationLoss)
    #expect(abs(loss - measured) < 1e-12)
    #expect(figure.observables.first { $0.name == "rows" }?.value == 48)
  }

  @Test("only losses that can be taken of each label are offered")
  func losses() throws {
    let story = try lab()
    var screen = try screen(story)
    screen.panel.select("loss", screen.values)
    let context = ScreenContext(
      messages: .english, glyphs: .braille, body: Rect(column: 0, row: 1, columns: 120, rows: 38))
    _ = screen.perform(.increase, context)
    #expect(screen.values.choice("loss") == "focal")
    _ = screen.perform(.increase, context)
    #expect(screen.values.choice("loss") == "cross-entropy")
    try screen.values.set("loss", to: "hinge")
    let effects = screen.effects(of: .changed("loss"), context)
    #expect(screen.values.choice("loss") == "cross-entropy")
    guard case .status(let said)? = effects.first else { return #expect(Bool(false)) }
    #expect(said.contains("needs one class a row"))
  }

  @Test("a wrong cell is told with its line and column")
  func wrongCell() throws {
    try files.write("x,a,b\n1,0,1\n2,1,maybe\n", to: "labels.csv")
    var values = TrainingConfiguration().values
    for assignment in ["data=\(path)", "target=a,b"] { try values.set(assignment: assignment) }
    // So wide that the sentence is on one line beside the panel, wherever the file lies.
    let story = try AppStory(.lab(values: values), columns: 300, rows: 40)
    story.frames(1)
    #expect(
      story.flowing.contains(
        ":3: column \"b\" has \"maybe\"; each of several targets must be 0 or 1"),
      "\(story.shown)")
  }
}
