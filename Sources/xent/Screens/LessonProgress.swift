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
    if lesson == ReviewLesson.slug { return nil }
    return rememberPlace(lesson: lesson, step: step)
  }

  private func rememberPlace(lesson: String, step: String) -> String? {
    trouble { store throws(ProgressError) in try store.setPlace(lesson: lesson, step: step) }
  }

  /// Questions of the review that were not right at once.
  private var failed: Set<String> = []

  /// How far the learner has come: nothing where progress cannot be read.
  func progress() -> CourseProgress {
    guard let store = try? store(), let steps = try? store.steps() else { return CourseProgress() }
    var progress = CourseProgress()
    for step in steps where step.isDone {
      progress.done[step.lesson, default: []].insert(step.step)
    }
    let now = ProgressStore.systemTime
    for review in (try? store.reviews()) ?? [] {
      let item = CourseProgress.ReviewItem(lesson: review.lesson, step: review.step)
      if review.due <= now { progress.due.append(item) } else { progress.later.append(item) }
    }
    return progress
  }

  /// Notes what became of a step.
  func record(_ outcome: PlainLesson.Outcome, lesson: String, step: String) -> String? {
    if lesson == ReviewLesson.slug { return review(outcome, step) }
    return trouble { store throws(ProgressError) in
      try store.record(outcome, step: step, lesson: lesson)
    }
  }

  /// The first answer counts: one that needed a second try, or a hint, begins anew.
  private func review(_ outcome: PlainLesson.Outcome, _ id: String) -> String? {
    guard let place = ReviewLesson.lessonAndStep(id) else { return nil }
    let isRight = outcome == .done
    if isRight, failed.contains(id) { return nil }
    if !isRight, !failed.insert(id).inserted { return nil }
    return trouble { store throws(ProgressError) in
      try store.reviewed(lesson: place.lesson, step: place.step, isRight: isRight)
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
