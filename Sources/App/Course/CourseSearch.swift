import Lessons
import Localization

/// Lists to choose from: steps that hold what is typed, terms of the glossary, the steps of a lesson.
enum CourseSearch {
  /// Every step of every lesson, with its text.
  static func steps(_ library: LessonLibrary, _ messages: Messages) -> Chooser {
    let slugs = (try? library.list().map(\.slug)) ?? []
    let items = slugs.flatMap { slug -> [Chooser.Item] in
      guard let lesson = try? library.load(slug).lesson else { return [] }
      return lesson.steps.map { step in
        Chooser.Item(
          choice: .open(.lesson(slug: slug, step: step.id)),
          title: lesson.title + " › " + step.title, detail: text(step), key: "")
      }
    }
    return Chooser(prompt: messages.tutor.searchPrompt, items: items)
  }

  /// The terms, those of a step first.
  static func glossary(_ text: String?, _ messages: Messages) -> Chooser {
    let lower = text?.lowercased() ?? ""
    let terms = messages.tutor.terms.enumerated().sorted { left, right in
      let (a, b) = (isIn(lower, left.element), isIn(lower, right.element))
      return a == b ? left.offset < right.offset : a
    }.map(\.element)
    return Chooser(
      prompt: messages.tutor.glossaryPrompt,
      items: terms.map {
        Chooser.Item(
          choice: .explain([
            .heading($0.name), .paragraph($0.meaning),
            .paragraph(messages.tutor.taughtIn($0.lesson)),
          ]), title: $0.name, detail: $0.meaning, key: "")
      })
  }

  private static func isIn(_ text: String, _ term: TutorMessages.Term) -> Bool {
    !text.isEmpty && term.words.contains { text.contains($0) }
  }

  /// The steps of a lesson, those that are done with a mark.
  static func overview(
    _ lesson: Lesson, done: Set<String>, mark: String, _ messages: Messages
  ) -> Chooser {
    Chooser(
      prompt: messages.tutor.overviewPrompt,
      items: lesson.steps.enumerated().map { index, step in
        Chooser.Item(
          choice: .open(.lesson(slug: lesson.slug, step: step.id)),
          title: "\(index + 1)  " + step.title, detail: text(step),
          key: done.contains(step.id) ? mark : "")
      })
  }

  /// The text of a step, as far as a list can search it.
  static func text(_ step: Step) -> String {
    var parts = step.blocks.map(text)
    if let question = step.question { parts.append(question.prompt.characters) }
    return parts.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .paragraph(let runs): runs.characters
    case .list(_, let items):
      items.map { $0.map(text).joined(separator: " ") }.joined(separator: " ")
    default: ""
    }
  }
}
