import CellGrid
import Lessons
import Localization
import Testing

@testable import App

@Suite("The tutor beside the lessons")
struct TutorStoryTests {
  private let lesson = Route.lesson(slug: "zero-means-perfect", step: nil)

  @Test("/ finds a step of any lesson by its text")
  func search() throws {
    let story = try AppStory(lesson, columns: 120, rows: 40)
    story.type("/forecaster rain tomorrow")
    #expect(story.shown.contains("The price of confidence"))
    story.press(Key(.enter))
    let screen = try #require(story.screen as? LessonScreen)
    #expect(screen.lesson.slug == "the-price-of-confidence")
    story.press(Key(.escape))
    #expect((story.screen as? LessonScreen)?.lesson.slug == "zero-means-perfect")
  }

  @Test("g looks terms up, those of the step first")
  func glossary() throws {
    let story = try AppStory(lesson, columns: 120, rows: 40)
    story.type("gperplexity")
    story.press(Key(.enter))
    #expect(story.flowing.contains("among how many equally likely classes"))
    #expect(story.flowing.contains("Taught in the lesson"))
    story.press(Key(.escape))
    #expect(story.screen.scope == .lesson)
  }

  @Test("every term is taught in a lesson of the course")
  func terms() throws {
    let slugs = Set(try AppStory.lessons.slugs())
    for term in Messages.english.tutor.terms {
      #expect(slugs.contains(term.lesson), "\(term.name) in \(term.lesson)")
      #expect(!term.meaning.isEmpty)
    }
    let names = Messages.english.tutor.terms.map(\.name)
    #expect(names == names.sorted() && Set(names).count == names.count)
  }

  @Test("o lists the steps, marks those that are done, and turns to one")
  func overview() throws {
    let steps = try AppStory.lessons.load("zero-means-perfect").lesson.steps
    let story = try AppStory(
      lesson, columns: 120, rows: 40,
      progress: CourseProgress(done: ["zero-means-perfect": [steps[0].id]]))
    story.type("o")
    #expect(story.shown.contains("1  " + steps[0].title) && story.shown.contains("✓"))
    story.press(Key(.down), Key(.down), Key(.enter))
    #expect((story.screen as? LessonScreen)?.index == 2)
  }

  @Test("the course shows how far one has come, and v reviews what is due")
  func review() throws {
    let parsed = try AppStory.lessons.load("the-price-of-confidence").lesson
    let question = try #require(parsed.steps.first { $0.question != nil })
    let progress = CourseProgress(
      done: [parsed.slug: [question.id]],
      due: [.init(lesson: parsed.slug, step: question.id), .init(lesson: "gone", step: "gone")])
    let story = try AppStory(.course, columns: 100, rows: 50, progress: progress)
    #expect(story.shown.contains("1 of \(parsed.steps.count) steps"))
    // What no lesson asks any more is not counted.
    #expect(story.lines[0].contains("1 question to review"))
    story.type("v")
    let screen = try #require(story.screen as? LessonScreen)
    #expect(screen.lesson.slug == "review" && screen.lesson.steps.count == 1)
    #expect(story.flowing.contains("From the lesson " + parsed.title))
  }

  @Test("nothing due is said")
  func nothingDue() throws {
    let summary = try #require(try AppStory.lessons.list().first)
    let later = summary.questions.prefix(3).map {
      CourseProgress.ReviewItem(lesson: summary.slug, step: $0)
    }
    let story = try AppStory(.course, columns: 120, progress: CourseProgress(later: later))
    story.type("v")
    #expect(story.screen.scope == .course)
    #expect(story.footer.contains("Nothing is due"))
    #expect(story.footer.contains("3"))
  }

  @Test("N shows the notes for the teacher")
  func notes() throws {
    let parsed = try AppStory.lessons.load("zero-means-perfect").lesson
    let step = try #require(parsed.steps.first { !$0.notes.isEmpty })
    let story = try AppStory(.lesson(slug: parsed.slug, step: step.id), columns: 120, rows: 40)
    #expect(!story.shown.contains("Note: "))
    story.type("N")
    #expect(story.shown.contains("Note: "))
  }
}
