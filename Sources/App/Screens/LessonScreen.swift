import CellGrid
import Figures
import Lessons
import Localization
import Parameters
import Sentences

/// A lesson, one step at a time: text, a live figure beside it, and at most one question.
struct LessonScreen: Screen {
  let lesson: Lesson
  var index: Int
  var stage: FigureStage?
  var answer = LessonAnswer()
  var firstLine = 0
  /// Whether the arrows move the figure; otherwise they turn the pages.
  var figureHasFocus = false
  /// Whether notes for the teacher are shown.
  var showsNotes: Bool

  /// A lesson at a step, the first when the step is not known.
  init(lesson: Lesson, step: String?, showsNotes: Bool = false) {
    self.lesson = lesson
    self.showsNotes = showsNotes
    index = step.flatMap(lesson.index(ofStep:)) ?? 0
    enter(index)
  }

  /// Turning pages, and what helps with a question.
  static let commands: [CommandRow] = [
    CommandRow(
      .nextStep, \.nextStep, Key(.right), Key(.enter), .character(" "), .character("n"), footer: 1),
    CommandRow(
      .previousStep, \.previousStep, Key(.left), Key(.backspace), .character("p"), footer: 2),
    CommandRow(.hint, \.hint, .character("h"), footer: 4),
    .up, .down, .nextFocus, .previousFocus, .find, .glossary,
    CommandRow(.overview, \.overview, .character("o"), footer: 8),
    CommandRow(.notes, \.notes, .character("N")),
    CommandRow(.scrollDown, \.scrollDown, Key(.pageDown)),
    CommandRow(.scrollUp, \.scrollUp, Key(.pageUp)),
  ]

  var scope: Scope { .lesson }

  func title(_ messages: Messages) -> String { lesson.title }

  func about(_ messages: Messages) -> [HelpLine] {
    [.heading(title(messages)), .paragraph(messages.screens.aboutLesson)]
  }

  /// Where the learner is, and how long the rest takes.
  func badge(_ messages: Messages) -> String {
    messages.screens.stepOf(index + 1, lesson.steps.count) + " · "
      + messages.screens.minutes(lesson.minutesLeft(fromStep: index))
  }

  var step: Step { lesson.steps[index] }

  /// Remembers where the learner is.
  mutating func opened(_ context: ScreenContext) -> [Effect] {
    showTaskFirst(context)
    return [.course(.reached(lesson: lesson.slug, step: step.id))]
  }

  /// Within the lesson that is open one turns the pages.
  mutating func take(_ route: Route, _ context: ScreenContext) -> [Effect]? {
    guard case .lesson(lesson.slug, let id?) = route else { return nil }
    return lesson.index(ofStep: id).map { turn(to: $0, context) } ?? []
  }

  private mutating func turn(to index: Int, _ context: ScreenContext) -> [Effect] {
    enter(index)
    return opened(context)
  }

  /// Takes the lesson when its file was written again, at the step that is open.
  mutating func receive(_ news: News, _ context: ScreenContext) -> [Effect] {
    guard case .lesson(let news) = news else { return [] }
    let words = context.messages.tutor
    if let lesson = news.lesson, lesson.slug == self.lesson.slug, !lesson.steps.isEmpty {
      self = LessonScreen(lesson: lesson, step: step.id, showsNotes: showsNotes)
    }
    guard news.problems.isEmpty else {
      let problems = news.problems.map { HelpLine.paragraph($0) }
      return [.show(.explanation([.heading(words.wrong(problems.count))] + problems))]
    }
    return [.show(nil), .status(words.readAgain)]
  }

  private func became(_ outcome: PlainLesson.Outcome) -> Effect {
    .course(.outcome(outcome, lesson: lesson.slug, step: step.id))
  }

  /// What an answer that was just given counts as; nothing when there is none.
  private var judged: [Effect] {
    answer.isRight.map { [became($0 ? .done : .tried)] } ?? []
  }

  private mutating func enter(_ index: Int) {
    self.index = index
    answer = LessonAnswer()
    firstLine = 0
    stage = step.figure.flatMap(Self.stage)
    if case .exercise = step.question { figureHasFocus = true } else { figureHasFocus = false }
  }

  private static func stage(_ directive: FigureDirective) -> FigureStage? {
    guard let entry = FigureCatalog.entry(directive.figure) else { return nil }
    var figure = entry.figure()
    for setting in directive.settings {
      // A setting that the table refuses keeps its standard value; the linter names it.
      try? figure.values.set(setting.name, to: setting.text)
    }
    let unlocked = Set(directive.unlocked)
    let locked = figure.values.table.names.filter { !unlocked.contains($0) }
    var stage = FigureStage(figure, locked: Set(locked))
    if let first = directive.unlocked.first { stage.panel.select(first, figure.values) }
    return stage
  }

  /// Typed answers, option letters, and arrows for the figure when it has the focus.
  mutating func take(_ key: Key, _ context: ScreenContext) -> [Effect]? {
    let replyBefore = answer.reply
    if let effects = typeAnswer(key, context) {
      // What was said to the answer must be seen, also where the text is longer than its place.
      if answer.reply != replyBefore { firstLine = lastLine(context) }
      return effects
    }
    guard figureHasFocus, stage != nil else { return nil }
    let moves: [Key: Command] = [
      Key(.left): .decrease, Key(.right): .increase, Key(.left, .shift): .decreaseFast,
      Key(.right, .shift): .increaseFast, Key(.up): .up, Key(.down): .down,
      .character("<"): .decreaseFast, .character(">"): .increaseFast,
      .character("r"): .resetAll, .character("u"): .unit,
    ]
    if let command = moves[key], stage?.panel.typed == nil {
      return figureMoved(stage?.perform(command) ?? .ignored, context)
    }
    switch stage?.take(key) ?? .ignored {
    case .ignored: return nil
    case let outcome: return figureMoved(outcome, context)
    }
  }

  private mutating func figureMoved(
    _ outcome: ParameterPanel.Outcome, _ context: ScreenContext
  ) -> [Effect] {
    let wasRight = answer.isRight
    checkGoal()
    if case .refused(let error) = outcome { return [.status(error.sentence(in: context.messages))] }
    return answer.isRight == wasRight ? [] : judged
  }

  private mutating func checkGoal() {
    guard case .exercise(let exercise) = step.question, let stage, answer.isRight != true,
      !answer.showsSolution
    else { return }
    if exercise.isSolved(by: stage.observed) {
      answer.isRight = true
      answer.reply = exercise.success
      // Stay and play: every control is free now.
      self.stage?.panel.locked = []
    }
  }

  private mutating func typeAnswer(_ key: Key, _ context: ScreenContext) -> [Effect]? {
    guard key.modifiers.isEmpty else { return nil }
    switch step.question {
    case .predict(let predict):
      switch predict.answer {
      case .options(let options): return choose(key, options, predict.outcome)
      case .number(let computation, let tolerance):
        guard !answer.isCommitted else { return nil }
        switch key.code {
        case .character(let character)
        where character.isNumber || ".,-%∞i".contains(character)
          || (!answer.typed.isEmpty && (character.isLetter || character == " ")):
          answer.typed.append(character)
        case .backspace: answer.typed = String(answer.typed.dropLast())
        case .escape where !answer.typed.isEmpty: answer.typed = ""
        case .enter where !answer.typed.isEmpty:
          answer.judge(
            predict, computation: computation, tolerance: tolerance, messages: context.messages)
          if answer.isCommitted { show(predict.outcome) } else { answer.typed = "" }
          return judged
        default: return nil
        }
        return []
      }
    case .quiz(let quiz): return choose(key, quiz.options, [])
    case .exercise, nil: return nil
    }
  }

  private mutating func choose(
    _ key: Key, _ options: [Choice], _ outcome: [Lessons.Setting]
  ) -> [Effect]? {
    guard case .character(let character) = key.code,
      let index = Self.letters.firstIndex(of: character)
        ?? character.wholeNumberValue.map({ $0 - 1 }), options.indices.contains(index)
    else { return nil }
    answer.choose(index, of: options)
    show(outcome)
    return judged
  }

  /// The letters that options go by; their numbers, from 1, do as well. Command letters of the lesson (h, n, p, q) are not among the
  /// first five, and a question has no more options than that.
  static let letters: [Character] = ["a", "b", "c", "d", "e"]

  /// Moves the figure to what a prediction was about.
  private mutating func show(_ settings: [Lessons.Setting]) {
    for setting in settings {
      // Refused settings are the linter's business.
      try? stage?.figure.values.set(setting.name, to: setting.text)
    }
  }

  /// Turns pages, scrolls, shows hints, moves the focus.
  mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect] {
    switch command {
    case .nextStep:
      guard index + 1 < lesson.steps.count else {
        return readThrough + [.status(context.messages.screens.lessonDone)]
      }
      return readThrough + turn(to: index + 1, context)
    case .previousStep:
      return index > 0 ? turn(to: index - 1, context) : []
    case .find: return [.course(.search)]
    case .glossary:
      return [.show(.chooser(CourseSearch.glossary(CourseSearch.text(step), context.messages)))]
    case .overview:
      let mark = context.glyphs == .ascii ? "+" : "✓"
      return [.course(.overview(lesson, mark: mark))]
    case .notes: showsNotes.toggle()
    case .nextFocus, .previousFocus: figureHasFocus = stage != nil && !figureHasFocus
    case .scrollDown, .down:
      firstLine = min(firstLine + (command == .down ? 1 : 5), lastLine(context))
    case .scrollUp, .up: firstLine = max(0, firstLine - (command == .up ? 1 : 5))
    case .hint:
      let effects = showHint()
      firstLine = lastLine(context)
      return effects
    default: break
    }
    return []
  }

  /// A step without a question is done when it has been read.
  private var readThrough: [Effect] { step.question == nil ? [became(.done)] : [] }

  private mutating func showHint() -> [Effect] {
    guard let question = step.question else { return [] }
    if answer.hints < question.hints.count {
      answer.hints += 1
    } else {
      // The ladder ends with the worked answer, played on the figure.
      answer.showsSolution = true
      switch question {
      case .exercise(let exercise): show(exercise.solution)
      case .predict(let predict):
        show(predict.outcome)
        answer.isCommitted = true
      case .quiz: break
      }
    }
    return [became(.hinted)]
  }

  /// Where text and figure do not fit together, a step opens with its text.
  private mutating func showTaskFirst(_ context: ScreenContext) {
    if context.body.rows < Self.rowsForBoth { figureHasFocus = false }
  }

  /// The rows below which text and figure are shown one at a time.
  static let rowsForBoth = 14

  private func lastLine(_ context: ScreenContext) -> Int {
    max(0, textLines(context).count - layout(context).text.rows)
  }
}
