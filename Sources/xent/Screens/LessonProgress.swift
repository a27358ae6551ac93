import Lessons
import Localization
import Storage

/// The learner's progress, opened when it is first needed. A lesson goes on without it: what goes
/// wrong is said once.
final class LessonProgress {
  private let messages: Messages
  private var opened: Result<ProgressStore, ProgressError>?
  private var told: Set<String> = []

  init(messages: Messages) { self.messages = messages }

  /// Remembers where a learner is.
  func remember(lesson: String, step: String) -> String? {
    trouble { store throws(ProgressError) in try store.setPlace(lesson: lesson, step: step) }
  }

  /// Notes what became of a step.
  func record(_ outcome: PlainLesson.Outcome, lesson: String, step: String) -> String? {
    trouble { store throws(ProgressError) in
      try store.record(outcome, step: step, lesson: lesson)
    }
  }

  /// Where a learner left a lesson.
  func resume(lesson: String) -> String? {
    guard let store = try? store() else { return nil }
    return try? store.place(lesson: lesson)
  }

  private func store() throws(ProgressError) -> ProgressStore {
    if let opened { return try opened.get() }
    let result: Result<ProgressStore, ProgressError>
    do throws(ProgressError) {
      result = .success(try LearnProgress.open(messages))
    } catch {
      result = .failure(error)
    }
    opened = result
    return try result.get()
  }

  private func trouble(_ body: (ProgressStore) throws(ProgressError) -> Void) -> String? {
    do throws(ProgressError) {
      try body(try store())
      return nil
    } catch {
      let sentence = error.sentence(in: messages)
      return told.insert(sentence).inserted ? sentence : nil
    }
  }
}
