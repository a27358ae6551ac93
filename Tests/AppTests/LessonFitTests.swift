import CellGrid
import Foundation
import Lessons
import Localization
import Testing

@testable import App

@Suite("Lessons on a screen of 80 by 24")
struct LessonFitTests {
  /// What the cells between header and footer show, as rows of text.
  private func drawn(_ screen: LessonScreen) -> [String] {
    let size = Size(columns: 80, rows: 24)
    var canvas = Canvas(size)
    screen.draw(into: &canvas, context)
    return canvas.lines
  }

  private var context: ScreenContext {
    ScreenContext(
      messages: .english, glyphs: .braille, body: Chrome.body(of: Size(columns: 80, rows: 24)))
  }

  @Test("every step is seen whole, before its question is answered and after")
  func fits() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "lessons").path
    let library = LessonLibrary(folder: folder)
    let more = Messages.english.screens.moreBelow
    for slug in try library.slugs() {
      let lesson = try library.load(slug).lesson
      for step in lesson.steps {
        var screen = LessonScreen(lesson: lesson, step: step.id)
        #expect(!drawn(screen).joined().contains(more), "\(slug) \(step.id)")
        for keys in answers(to: step) {
          screen = LessonScreen(lesson: lesson, step: step.id)
          for key in keys { _ = screen.take(key, context) }
          #expect(!drawn(screen).joined().contains(more), "\(slug) \(step.id) after \(keys)")
        }
      }
    }
  }

  /// One way of answering for each reply that a step can give.
  private func answers(to step: Step) -> [[Key]] {
    func letters(_ options: [Choice]) -> [[Key]] {
      zip("abcde", options).map { [.character($0.0)] }
    }
    switch step.question {
    case .quiz(let quiz): return letters(quiz.options)
    case .predict(let predict):
      if case .options(let options) = predict.answer { return letters(options) }
      return ["0", "3.32", "1000"].map { $0.map { .character($0) } + [Key(.enter)] }
    case .exercise, nil: return []
    }
  }
}
