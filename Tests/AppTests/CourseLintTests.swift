import App
import CellGrid
import Foundation
import Lessons
import Localization
import Sentences
import TestSupport
import Testing

/// The folder of the package.
private let package = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

private let linter = LessonLinter(figures: .catalog(in: .english)) { TextWidth.columns(of: $0) }

@Suite("The course against the figures")
struct CourseLintTests {
  private let folder = TemporaryFolder()

  @Test("every lesson fits its figures and its screen, and every exercise its answer")
  func course() throws {
    let library = LessonLibrary(folder: package.appending(path: "lessons").path)
    let (lessons, diagnostics) = try linter.check(library)
    #expect(!lessons.isEmpty)
    #expect(diagnostics.map { $0.sentence(in: .english) } == [])
  }

  @Test("the example for authors has nothing wrong")
  func example() throws {
    let page = try String(
      contentsOf: package.appending(path: "docs/writing-lessons.md"), encoding: .utf8)
    let start = try #require(page.range(of: "````markdown\n")).upperBound
    let end = try #require(page.range(of: "\n````\n", range: start..<page.endIndex)).lowerBound
    try folder.write(String(page[start..<end]), to: "two-coins/en.md")
    let (lessons, diagnostics) = try linter.check(LessonLibrary(folder: folder.path))
    #expect(lessons.map(\.title) == ["Two coins"])
    #expect(diagnostics.map { $0.sentence(in: .english) } == [])
  }

  @Test("every fact about a lesson has a sentence that says what to do")
  func sentences() {
    let facts: [LessonFact] = [
      .noSteps, .controlCharacter(code: 0x1B), .unknownFigure("pie", known: ["loss-curve"]),
      .badComputation(
        .unreadable(argument: "probability", text: "2", expected: .probability)),
      .wrongShape(key: "options", expected: .list), .optionsAllAlike(anyRight: false),
    ]
    let lines = facts.map {
      LessonDiagnostic(file: "a/en.md", line: 3, fact: $0).sentence(in: .english)
    }
    #expect(
      lines == [
        "a/en.md:3: no steps. Start each with a heading: ## Its title {#its-id}",
        "a/en.md:3: a control character (U+001B), which could steer a terminal. Delete it",
        "a/en.md:3: no figure pie. There are: loss-curve",
        "a/en.md:3: probability=2 must be from 0 to 1. Correct it",
        "a/en.md:3: options must be a list. Rewrite it so",
        "a/en.md:3: no option is right. Mark one with right: true",
      ])
  }
}
