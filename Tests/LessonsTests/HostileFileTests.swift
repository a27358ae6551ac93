import Foundation
import TestSupport
import Testing

@testable import Lessons

/// Every text of a lesson that could reach a screen.
private func shownTexts(_ lesson: Lesson) -> [String] {
  let flow = TextFlow(width: 40) { $0.count }
  var texts = [lesson.title, lesson.slug, lesson.file] + lesson.objectives + lesson.prerequisites
  for step in lesson.steps {
    texts += [step.id, step.title]
    texts += (flow.lines(of: step.blocks) + flow.lines(of: step.notes)).map(\.characters)
    texts +=
      step.figure.map { [$0.figure] + $0.unlocked + $0.settings.flatMap { [$0.name, $0.text] } }
      ?? []
    guard let question = step.question else { continue }
    texts += flow.lines(of: question.prompt).map(\.characters)
    texts += question.hints.flatMap { flow.lines(of: $0).map(\.characters) }
    if case .quiz(let quiz) = question {
      texts += quiz.options.flatMap { flow.lines(of: $0.text + $0.reply).map(\.characters) }
    }
  }
  return texts
}

private func isHarmless(_ text: String) -> Bool {
  !text.unicodeScalars.contains { PlainCharacters.isDangerous($0) }
}

/// A text of which a log of the tests needs the beginning only.
struct LongText: CustomTestStringConvertible, Sendable {
  let text: String
  var testDescription: String { "\(text.prefix(16).debugDescription)... \(text.utf8.count) bytes" }
}

@Suite("Hostile files")
struct HostileFileTests {
  private let folder = TemporaryFolder()

  @Test(
    "escape sequences never come through, however they are written",
    arguments: [
      "a \u{1B}[2J b", "a &#27;[2J b", "a &#x1b;]0;title&#7; b", "`\u{9B}31m`", "a \u{202E} b",
      "a \u{8} b", "[x](http://\u{1B}[2J)", "| \u{1B}[1m |\n|---|\n| &#27; |", "> &#x9b;2J",
      "```formula\n\u{1B}c\n```", "- &#0;&#27;", "{{cross_entropy \u{1B}[2J=1}}",
      "## \u{1B}[2J {#x}",
      "```quiz\nquestion: \"a \\e[2J\"\noptions: [{text: \"\\x1b\", right: true, reply: \"\\u009b\"}]\n```",
      "```figure\nfigure: \"\\e[2J\"\nset: {\"\\e\": \"\\a\"}\nunlock: [\"\\e\"]\n```",
      "```note\ntext: \"\\e[2J\"\n```", "```\u{1B}[2J\nx\n```",
    ])
  func escapes(body: String) {
    let result = parsed(goodFront + "## One {#one}\n\n" + body + "\n")
    for text in shownTexts(result.lesson) { #expect(isHarmless(text)) }
    for diagnostic in result.diagnostics {
      #expect(isHarmless(String(describing: diagnostic.fact)))
    }
  }

  @Test("a raw control character is reported with its line")
  func reported() {
    let result = parsed(goodFront + "## One {#one}\n\nsafe\n\nred \u{1B}[31m\n")
    #expect(
      result.diagnostics == [
        LessonDiagnostic(file: "sample/en.md", line: 11, fact: .controlCharacter(code: 0x1B))
      ])
  }

  @Test("escapes in front matter are harmless")
  func frontMatter() {
    let result = parsed(
      "---\ntitle: \"\\e[2J\"\norder: 1\nminutes: 1\nobjectives: [\"\\a\"]\n---\n## A {#a}\n\nx\n")
    for text in shownTexts(result.lesson) { #expect(isHarmless(text)) }
  }

  @Test(
    "deep nesting is reported, not followed",
    arguments: [
      String(repeating: "> ", count: 1500) + "deep",
      String(repeating: "- ", count: 1500) + "deep",
      (0..<400).map { String(repeating: " ", count: $0 * 2) + "- x" }.joined(separator: "\n"),
      String(repeating: "*a **b ", count: 400) + String(repeating: "** *", count: 400),
      String(repeating: "[", count: 4000),
      "```quiz\noptions: " + String(repeating: "[", count: 3000) + "\n```",
      "```quiz\noptions: " + String(repeating: "{a: ", count: 900) + "\n```",
      "```quiz\n" + String(repeating: "- ", count: 1000) + "x\n```",
      "```quiz\n" + (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined() + "```",
    ].map(LongText.init))
  func nesting(long: LongText) {
    let body = long.text
    let result = parsed(goodFront + "## One {#one}\n\n" + body + "\n")
    #expect(result.lesson.steps.map(\.id) == ["one"])
    if !body.hasPrefix("[") { #expect(result.diagnostics != []) }
    for text in shownTexts(result.lesson) { #expect(isHarmless(text)) }
  }

  @Test(
    "YAML that grows without end is turned away before it is read",
    arguments: [
      "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "question: &q hello", "[&a x, *a]",
    ])
  func bombs(yaml: String) {
    let result = parsed(goodFront + "## One {#one}\n\n```quiz\n\(yaml)\n```\n")
    #expect(result.diagnostics.map(\.fact) == [.aliasInYAML])
    #expect(result.lesson.steps[0].question == nil)
  }

  @Test("an ampersand and a star in a sentence are no anchors")
  func prose() {
    let body = "```note\ntext: salt & pepper, AT&T, 2 * 3, *stressed*\n```\n"
    #expect(parsed(goodFront + "## One {#one}\n\n" + body).diagnostics == [])
  }

  @Test("broken UTF-8 is reported with its line, and a huge file with its size")
  func files() throws {
    let library = LessonLibrary(folder: folder.path)
    try folder.write(Array("---\ntitle: x\n".utf8) + [0x66, 0xC3, 0x28, 0x0A], to: "broken/en.md")
    try folder.write(Data(repeating: 0x61, count: 10_000_000), to: "huge/en.md")
    try folder.write(
      goodFront + "## A {#a}\n\n" + String(repeating: "a", count: 100_000), to: "wide/en.md")
    try FileManager.default.createDirectory(
      atPath: folder.path("folder/en.md"), withIntermediateDirectories: true)
    #expect(throws: LessonLibraryError.notUTF8(file: library.path(of: "broken"), line: 3)) {
      try library.load("broken")
    }
    #expect(
      throws: LessonLibraryError.tooLarge(
        file: library.path(of: "huge"), bytes: 10_000_000, limit: FileText.limit)
    ) { try library.load("huge") }
    #expect(
      try library.load("wide").diagnostics.map(\.fact)
        == [.lineTooLong(bytes: 100_000, limit: SourceText.lineLimit)])
    #expect(
      throws: LessonLibraryError.unreadable(
        file: library.path(of: "folder"), reason: "not a plain file")
    ) { try library.load("folder") }
    let known = ["broken", "folder", "huge", "wide"]
    #expect(
      throws: LessonLibraryError.unknownLesson("../../etc", known: known, folder: folder.path)
    ) { try library.load("../../etc") }
    #expect(try library.list().map(\.slug) == ["wide"])
  }
}
