import Foundation
import Testing

@testable import Lessons

@Suite("Outlines of lessons")
struct LessonOutlineTests {
  private static let library = LessonLibrary(
    folder: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "lessons").path)

  @Test func `the quick list says of every lesson what reading all of it says`() throws {
    let summaries = try Self.library.list()
    #expect(try Set(summaries.map(\.slug)) == Set(Self.library.slugs()))
    #expect(summaries.map(\.order) == Array(1...summaries.count))
    for summary in summaries {
      #expect(summary == LessonSummary(try Self.library.load(summary.slug).lesson))
    }
  }

  @Test func `headings and questions inside of code are none`() throws {
    let text = """
      ---
      title: T
      order: 1
      minutes: 2
      objectives: [a]
      prerequisites: []
      ---

      ## One {#one}

      ````markdown
      ## Not a step {#no}
      ```predict
      ```
      ````

      ## Two {#two}

      ```quiz
      question: q
      ```
      """
    let summary = try #require(LessonOutline.summary(text, slug: "t", file: "f"))
    #expect(summary.steps == ["one", "two"] && summary.questions == ["two"])
    let windows = text.replacing("\n", with: "\r\n")
    #expect(LessonOutline.summary(windows, slug: "t", file: "f") == summary)
    #expect(LessonOutline.summary("no front matter", slug: "t", file: "f") == nil)
  }
}
