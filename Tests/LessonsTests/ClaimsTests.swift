import Foundation
import Testing

@testable import Lessons

@Suite("The table of claims")
struct ClaimsTests {
  @Test func `names lessons and steps that there are`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/claims.md"), encoding: .utf8)
    let lessons = try LessonLibrary(folder: root.appending(path: "lessons").path).list()
    let steps = Dictionary(uniqueKeysWithValues: lessons.map { ($0.slug, Set($0.steps)) })
    var found = 0
    for match in text.matches(of: #/`([a-z-]+)`: ([a-z, -]+)/#) {
      let known = try #require(steps[String(match.1)], "\(match.1)")
      for step in match.2.split(separator: ",") {
        let id = step.trimmingCharacters(in: .whitespaces)
        #expect(known.contains(id), "\(match.1): \(id)")
        found += 1
      }
    }
    #expect(found > 50)
  }
}
