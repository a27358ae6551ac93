import CellGrid
import Foundation
import Lessons
import Localization
import Sentences

extension LearnCommand {
  /// What is due, as linear text.
  func askAgain(_ library: LessonLibrary, _ messages: Messages) throws(CommandFailure) {
    let progress = LessonProgress(messages: messages)
    let course = progress.progress().asked(in: (try? library.list()) ?? [])
    guard let lesson = ReviewLesson.make(course.due, library: library, messages: messages) else {
      let later = course.later.isEmpty ? "" : " " + messages.tutor.notYet(course.later.count)
      return try StandardOutput.writeLine(messages.tutor.nothingDue + later)
    }
    var failure: CommandFailure?
    var plain = PlainLesson(
      lesson, figures: .catalog(in: messages), messages: messages,
      flow: TextFlow(width: 78) { TextWidth.columns(of: $0) },
      input: { readLine(strippingNewline: true) },
      output: { line in
        guard failure == nil else { return }
        do throws(CommandFailure) { try StandardOutput.writeLine(line) } catch { failure = error }
      },
      progress: { step, outcome in
        if let trouble = progress.record(outcome, lesson: lesson.slug, step: step.id) {
          StandardError.writeLine("xent: " + trouble)
        }
      })
    plain.run()
    if let failure { throw failure }
  }
}
