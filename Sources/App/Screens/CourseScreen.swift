import CellGrid
import Lessons
import Localization

/// The list of lessons.
struct CourseScreen: Screen {
  let lessons: [LessonSummary]
  /// Why there are none, if there are none.
  let trouble: String?
  /// How far the learner has come.
  let progress: CourseProgress
  var selected = 0

  /// A course of some lessons, in their order.
  init(
    lessons: [LessonSummary], trouble: String? = nil, progress: CourseProgress = CourseProgress()
  ) {
    self.lessons = lessons
    self.progress = progress
    self.trouble = trouble
  }

  /// Choosing a lesson, or what to look up or ask again.
  static let commands: [CommandRow] = [
    .up, .down, .open, .find, .glossary,
    CommandRow(.review, \.review, .character("v"), footer: 5),
  ]

  var scope: Scope { .course }

  func title(_ messages: Messages) -> String { messages.screens.course }

  /// How many questions are due.
  func badge(_ messages: Messages) -> String {
    progress.due.isEmpty ? "" : messages.tutor.due(progress.due.count)
  }

  func about(_ messages: Messages) -> [HelpLine] {
    [.heading(title(messages)), .paragraph(messages.screens.aboutCourse)]
  }

  /// Arrows choose, Enter opens.
  mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect] {
    switch command {
    case .up: selected = max(0, selected - 1)
    case .down: selected = max(0, min(lessons.count - 1, selected + 1))
    case .open:
      guard lessons.indices.contains(selected) else { break }
      return [.open(.lesson(slug: lessons[selected].slug, step: nil))]
    case .find: return [.course(.search)]
    case .glossary: return [.show(.chooser(CourseSearch.glossary(nil, context.messages)))]
    case .review: return [.open(.review)]
    default: break
    }
    return []
  }

  /// A click opens the lesson under it.
  mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect] {
    guard case .press(button: 1) = event.action, context.body.contains(event.point) else {
      return []
    }
    let row = event.point.row - context.body.row
    let pitch = pitch(context)
    let index = firstLesson(context) + row / pitch
    guard lessons.indices.contains(index) else { return [] }
    selected = index
    return [.open(.lesson(slug: lessons[index].slug, step: nil))]
  }

  /// Rows that a lesson takes: its objectives are shown where there is room.
  private func pitch(_ context: ScreenContext) -> Int { context.body.rows >= 15 ? 3 : 1 }

  private func firstLesson(_ context: ScreenContext) -> Int {
    let shown = max(1, context.body.rows / pitch(context))
    return max(0, min(selected - shown + 1, lessons.count - shown))
  }

  func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    let body = context.body
    let texts = context.messages.screens
    guard !lessons.isEmpty else {
      let sentence = trouble ?? texts.noLessons
      canvas.write(
        StyledFlow(columns: body.columns).lines(sentence, base: Style(.failure)), in: body)
      return
    }
    let pitch = pitch(context)
    let start = firstLesson(context)
    for offset in 0..<min(lessons.count - start, max(1, body.rows / pitch)) {
      let lesson = lessons[start + offset]
      let chosen = start + offset == selected
      let row = Rect(
        column: body.column, row: body.row + offset * pitch, columns: body.columns, rows: 1)
      let mark = chosen ? (context.glyphs == .ascii ? "> " : "▸ ") : "  "
      canvas.write(mark, in: row, style: Style(.accent, .bold))
      let number = String(lesson.order)
      canvas.write(number, in: row.inset(left: 2).cutLeft(2).0, align: .right, style: Style(.muted))
      let done = lesson.steps.count { progress.done[lesson.slug]?.contains($0) == true }
      let minutes =
        context.messages.tutor.done(done, lesson.steps.count) + " · "
        + texts.minutes(lesson.minutes)
      let (time, title) = row.inset(left: 6).cutRight(TextWidth.columns(of: minutes) + 1)
      canvas.write(
        lesson.title, in: title, style: chosen ? Style(.selection, .bold) : Style(.standard, .bold))
      canvas.write(minutes, in: time, align: .right, style: Style(.muted))
      if pitch > 1 {
        let below = Rect(
          column: body.column, row: row.row + 1, columns: body.columns, rows: 1)
        canvas.write(
          lesson.objectives.joined(separator: "; "), in: below.inset(left: 6), style: Style(.muted))
      }
    }
  }
}
