import CellGrid
import Figures
import Lessons
import Localization
import Parameters
import Testing

@testable import App

/// A lesson and a step of it, as the arguments of a test.
struct LessonPlace: CustomTestStringConvertible, Sendable {
  let lesson: Lesson
  let step: Step

  var testDescription: String { "\(lesson.slug) \(step.id)" }

  /// Every step of every lesson of the course.
  static let all: [LessonPlace] = lessons.flatMap { lesson in
    lesson.steps.map { LessonPlace(lesson: lesson, step: $0) }
  }

  /// The course; empty when it cannot be read, which a test of its own says.
  static let lessons: [Lesson] = {
    let slugs = (try? AppStory.lessons.slugs()) ?? []
    return slugs.compactMap { try? AppStory.lessons.load($0).lesson }
  }()

  func story(columns: Int = 120, rows: Int = 40) throws -> AppStory {
    try AppStory(.lesson(slug: lesson.slug, step: step.id), columns: columns, rows: rows)
  }
}

@Suite("Lessons, step by step")
struct LessonStoryTests {
  @Test("every lesson of the course is read")
  func course() throws {
    #expect(try LessonPlace.lessons.map(\.slug) == AppStory.lessons.slugs())
    #expect(!LessonPlace.all.isEmpty)
    let story = try AppStory(.course)
    let ordered = LessonPlace.lessons.sorted { $0.order < $1.order }
    for lesson in ordered {
      #expect(story.shown.contains(lesson.title))
      story.press(Key(.down))
    }
    story.press(Key(.enter))
    #expect(story.screen.scope == .lesson)
  }

  @Test("every step can be walked to and back", arguments: LessonPlace.lessons.map(\.slug))
  func walk(slug: String) throws {
    let lesson = try #require(LessonPlace.lessons.first { $0.slug == slug })
    let story = try AppStory(.lesson(slug: lesson.slug, step: nil), columns: 120, rows: 40)
    func expectStep(_ index: Int) {
      #expect(story.lines[0].contains("step \(index + 1) of \(lesson.steps.count)"))
      #expect(story.shown.contains(lesson.steps[index].title))
    }
    for index in lesson.steps.indices {
      expectStep(index)
      story.type("n")
    }
    #expect(story.footer.contains("That was the last step."))
    for index in lesson.steps.indices.reversed() {
      expectStep(index)
      story.type("p")
    }
    expectStep(0)
    #expect(!story.hasEnded)
  }

  static let numbers = LessonPlace.all.filter {
    if case .predict(let predict) = $0.step.question, case .number = predict.answer { return true }
    return false
  }

  private func predicted(_ place: LessonPlace) throws -> (Predict, AnswerCheck) {
    guard case .predict(let predict) = place.step.question,
      case .number(let computation, let tolerance) = predict.answer
    else { throw Unexpected.question }
    return (predict, try AnswerCheck(computation, tolerance: tolerance))
  }

  enum Unexpected: Error { case question }

  @Test("a number predicted rightly is right, and the figure moves", arguments: numbers)
  func predict(place: LessonPlace) throws {
    let (predict, check) = try predicted(place)
    let story = try place.story()
    story.type("\(check.expected)")
    story.press(Key(.enter))
    #expect(story.shown.contains("✓ "))
    let screen = try #require(story.screen as? LessonScreen)
    for setting in predict.outcome {
      #expect(screen.stage?.figure.values.spelling(setting.name) == setting.text)
    }
    // Having committed, one cannot answer again; the page can be turned.
    story.type("9")
    #expect(story.shown.contains("✓ "))
  }

  @Test("every misreading of a number gets its own reply", arguments: numbers)
  func misread(place: LessonPlace) throws {
    let (predict, check) = try predicted(place)
    for (misreading, value) in check.misreadings where check.verdict(on: "\(value)") != .right {
      let story = try place.story(columns: 200, rows: 60)
      story.type("\(value)")
      story.press(Key(.enter))
      let reply = check.reply(to: check.verdict(on: value), own: predict.replies, in: .english)
      let words = reply.map(\.characters).joined().split(whereSeparator: \.isWhitespace)
      #expect(story.shown.contains("✗ "), "\(misreading)")
      #expect(story.shown.contains(words.prefix(3).joined(separator: " ")), "\(misreading)")
    }
  }

  @Test("bits for nats are named as such")
  func bits() throws {
    let place = try #require(
      Self.numbers.first { $0.lesson.slug == "zero-means-perfect" && $0.step.id == "ten" })
    let story = try place.story()
    story.type("3.3219")
    story.press(Key(.enter))
    #expect(story.shown.contains("That is the answer in bits"))
    #expect(story.shown.contains("✗ "))
  }

  @Test("what is no number is asked for again")
  func unreadable() throws {
    let story = try #require(Self.numbers.first).story()
    story.type("0.x")
    story.press(Key(.enter))
    #expect(story.shown.contains("That is not a number I can read."))
    #expect(story.shown.contains("your answer: ▏"))
  }

  @Test("every option of a question gets its reply", arguments: LessonPlace.all)
  func options(place: LessonPlace) throws {
    let options: [Choice]
    switch place.step.question {
    case .quiz(let quiz): options = quiz.options
    case .predict(let predict):
      guard case .options(let choices) = predict.answer else { return }
      options = choices
    case .exercise, nil: return
    }
    for (letter, option) in zip("abcde", options) {
      let story = try place.story(columns: 200, rows: 60)
      story.type(String(letter))
      let words = option.reply.map(\.characters).joined().split(whereSeparator: \.isWhitespace)
      let mark = option.isRight ? "✓ " : "✗ "
      // Formulas hold together by blanks at which no line breaks.
      let shown = story.shown.replacing("\u{A0}", with: " ")
      #expect(shown.contains(mark + words.prefix(3).joined(separator: " ")))
    }
  }

  static let exercises = LessonPlace.all.filter {
    if case .exercise = $0.step.question { return true }
    return false
  }

  @Test("the worked answer is played after every hint, and is not a success", arguments: exercises)
  func workedAnswer(place: LessonPlace) throws {
    guard case .exercise(let exercise) = place.step.question else { return }
    let hints = try #require(place.step.question).hints.count
    let story = try place.story()
    #expect(!story.shown.contains("Goal reached"))
    for number in 1...hints {
      story.type("h")
      #expect(story.shown.contains("Hint \(number) of \(hints)"))
      #expect(!story.shown.contains("Goal reached"))
    }
    story.type("h")
    #expect(story.shown.contains("Worked answer"))
    #expect(!story.shown.contains("Goal reached"))
    let screen = try #require(story.screen as? LessonScreen)
    #expect(exercise.isSolved(by: try #require(screen.stage).observed))
  }

  @Test("an exercise is solved by moving the figure", arguments: exercises)
  func exercise(place: LessonPlace) throws {
    guard case .exercise(let exercise) = place.step.question else { return }
    let story = try place.story()
    // The worked answer by hand: go to each parameter, and type its value or step to it.
    for setting in exercise.solution {
      func stage() throws -> FigureStage {
        let screen = try #require(story.screen as? LessonScreen)
        return try #require(screen.stage)
      }
      let lines = try stage().panel.lines(try stage().figure.values)
      let wanted = try #require(lines.firstIndex { $0.name == setting.name }, "\(setting.name)")
      while try stage().panel.selected != wanted {
        story.press(Key(try stage().panel.selected < wanted ? .down : .up))
      }
      if "0123456789-.".contains(setting.text.first ?? " ") {
        story.type(setting.text)
        story.press(Key(.enter))
      } else {
        for _ in 0..<40 where try stage().figure.values.spelling(setting.name) != setting.text {
          story.press(Key(.right))
        }
      }
    }
    #expect(story.shown.contains("✓ Goal reached"))
    story.type("n")
    #expect(story.screen is LessonScreen && !story.hasEnded)
  }

  @Test("Escape leaves a lesson for the list, and the list for home")
  func leaving() throws {
    let story = try AppStory()
    story.type("3")
    story.press(Key(.enter))
    #expect(story.screen.scope == .lesson)
    story.press(Key(.escape))
    #expect(story.screen.scope == .course)
    story.press(Key(.escape))
    #expect(story.screen.scope == .home)
  }
}
