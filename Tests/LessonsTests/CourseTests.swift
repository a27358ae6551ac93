import Parameters
import Testing

@testable import Lessons

/// The folder of the lessons that belong to this package.
let courseFolder =
  #filePath.split(separator: "/", omittingEmptySubsequences: false)
  .dropLast(3).joined(separator: "/") + "/lessons"

@Suite("Course")
struct CourseTests {
  @Test("every lesson of the course is read without a diagnostic")
  func parses() throws {
    let library = LessonLibrary(folder: courseFolder)
    let slugs = try library.slugs()
    #expect(slugs.contains("zero-means-perfect"))
    for slug in slugs {
      #expect(try library.load(slug).diagnostics == [])
    }
  }
}
