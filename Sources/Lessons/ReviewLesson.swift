package import Localization

/// Questions of several lessons, put together as a lesson of their own.
package enum ReviewLesson {
  /// The slug under which outcomes are noted; step ids are `lesson/step`.
  package static let slug = "review"
  /// As many as five minutes hold.
  package static let limit = 10

  /// The lesson; nil when none of the questions can be found.
  package static func make(
    _ items: [CourseProgress.ReviewItem], library: LessonLibrary, messages: Messages
  ) -> Lesson? {
    var loaded: [String: Lesson] = [:]
    var steps: [Step] = []
    for item in items where steps.count < limit {
      if loaded[item.lesson] == nil { loaded[item.lesson] = try? library.load(item.lesson).lesson }
      guard let lesson = loaded[item.lesson],
        let step = lesson.steps.first(where: { $0.id == item.step }), step.question != nil
      else { continue }
      let origin = messages.tutor.from(lesson.title, step.title)
        .split(separator: "*", omittingEmptySubsequences: false).enumerated().map {
          TextRun(String($0.element), style: $0.offset % 2 == 1 ? .emphasis : [])
        }
      steps.append(
        Step(
          id: item.lesson + "/" + item.step, title: step.title,
          blocks: [.paragraph(origin)] + step.blocks, figure: step.figure,
          question: step.question, notes: [], line: step.line))
    }
    guard !steps.isEmpty else { return nil }
    return Lesson(
      slug: slug, language: "en", title: messages.tutor.review, order: 0,
      minutes: max(1, steps.count / 2), objectives: [], prerequisites: [], steps: steps, file: "")
  }

  /// Whether a question is one that can be found in the library.
  package static func lessonAndStep(_ id: String) -> (lesson: String, step: String)? {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}
