/// A lesson: what a file `lessons/<slug>/<language>.md` says, as a value.
package struct Lesson: Hashable, Sendable {
  /// The stable name: the folder of the lesson.
  package let slug: String
  /// The language of this text, as a code ("en").
  package let language: String
  /// The title.
  package let title: String
  /// The place in the course (from 1).
  package let order: Int
  /// How many minutes it takes.
  package let minutes: Int
  /// What the learner can do afterwards.
  package let objectives: [String]
  /// The slugs of the lessons that come before.
  package let prerequisites: [String]
  /// The steps, in order; at least one in a lesson without errors.
  package let steps: [Step]
  /// The path of the file.
  package let file: String

  /// A lesson, not yet checked.
  package init(
    slug: String, language: String, title: String, order: Int, minutes: Int,
    objectives: [String], prerequisites: [String], steps: [Step], file: String
  ) {
    self.slug = PlainCharacters.cleaned(slug)
    self.language = PlainCharacters.cleaned(language)
    self.title = PlainCharacters.cleaned(title)
    self.order = order
    self.minutes = minutes
    self.objectives = objectives.map(PlainCharacters.cleaned)
    self.prerequisites = prerequisites.map(PlainCharacters.cleaned)
    self.steps = steps
    self.file = PlainCharacters.cleaned(file)
  }

  /// The place of a step among the steps (from 0), for resuming where one left off.
  package func index(ofStep id: String) -> Int? { steps.firstIndex { $0.id == id } }

  /// The minutes that remain from a step on (from 0), each step counted alike; at least 1 before the end.
  package func minutesLeft(fromStep index: Int) -> Int {
    guard !steps.isEmpty, index < steps.count else { return 0 }
    let share = Double(minutes) * Double(steps.count - max(0, index)) / Double(steps.count)
    return max(1, Int(share.rounded()))
  }
}

/// One step of a lesson: one idea, on one screen.
package struct Step: Hashable, Sendable {
  /// The stable name, unique in its lesson.
  package let id: String
  /// The title.
  package let title: String
  /// The text, in order.
  package let blocks: [Block]
  /// The figure beside the text, if there is one.
  package let figure: FigureDirective?
  /// What is asked, if something is.
  package let question: Question?
  /// For the teacher: shown in presenter view only.
  package let notes: [Block]
  /// Where it starts in the lesson file (from 1).
  package let line: Int

  /// A step, not yet checked.
  package init(
    id: String, title: String, blocks: [Block], figure: FigureDirective?, question: Question?,
    notes: [Block], line: Int
  ) {
    self.id = PlainCharacters.cleaned(id)
    self.title = PlainCharacters.cleaned(title)
    self.blocks = blocks
    self.figure = figure
    self.question = question
    self.notes = notes
    self.line = line
  }
}
