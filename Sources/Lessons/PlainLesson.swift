package import Localization
internal import Numbers
import Parameters

/// A lesson as linear text with questions on standard input: for screen readers, dumb terminals,
/// and for reading a lesson into a file.
///
/// Figures become a sentence and a small table. Where input ends, the text goes on to the end, each
/// question with its answer.
package struct PlainLesson {
  /// What became of a step.
  package enum Outcome: Hashable, Sendable {
    /// It was read, or its question was answered rightly.
    case done
    /// Its question was answered wrongly, or passed over.
    case tried
    /// A hint was shown.
    case hinted
  }

  let lesson: Lesson
  let figures: FigureDirectory
  let messages: Messages
  let flow: TextFlow
  let input: () -> String?
  let output: (String) -> Void
  let progress: (Step, Outcome) -> Void
  private(set) var inputEnded = false

  var words: PlainLessonMessages { messages.lessons.plain }

  /// A lesson ready to be told.
  ///
  /// - Parameters:
  ///   - input: the next line that the learner types, or nil when there are no more.
  ///   - output: takes a line of text, without its end.
  ///   - progress: is told what became of each step.
  package init(
    _ lesson: Lesson, figures: FigureDirectory, messages: Messages, flow: TextFlow,
    input: @escaping () -> String?, output: @escaping (String) -> Void,
    progress: @escaping (Step, Outcome) -> Void = { _, _ in }
  ) {
    self.lesson = lesson
    self.figures = figures
    self.messages = messages
    self.flow = flow
    self.input = input
    self.output = output
    self.progress = progress
  }

  /// Tells the lesson from a step on (from 0), until its end or until the learner stops.
  ///
  /// - Returns: whether the end was reached.
  @discardableResult
  package mutating func run(fromStep first: Int = 0) -> Bool {
    output(words.opening(lesson.title, lesson.minutes, lesson.steps.count))
    for index in lesson.steps.indices.dropFirst(first) {
      let step = lesson.steps[index]
      output("")
      output(words.step(index + 1, lesson.steps.count, step.title))
      output("")
      write(step.blocks)
      guard tell(step) else { return false }
    }
    output("")
    output(words.end(lesson.title))
    return true
  }

  /// The figure and the question of a step; false if the learner stops.
  private mutating func tell(_ step: Step) -> Bool {
    var outcome: [Setting] = []
    if case .predict(let predict) = step.question { outcome = predict.outcome }
    let plain = step.figure.flatMap {
      PlainFigure($0, moving: outcome.map(\.name), in: figures, messages: messages)
    }
    if let plain, let directive = step.figure {
      output("")
      write([.paragraph([TextRun(plain.opening + " ")] + directive.caption)])
      write(plain.table(isOpen: step.question == nil))
    }
    switch step.question {
    case .predict(let predict): return ask(predict, of: step, figure: plain)
    case .quiz(let quiz):
      return ask(
        words.quiz, quiz.prompt, quiz.options, hints: quiz.hints, of: step) != .stop
    case .exercise(let exercise):
      guard let plain else { return goOn(step) }
      return work(on: exercise, of: step, figure: plain)
    case nil: return goOn(step)
    }
  }

  // MARK: Questions

  /// What a question came to.
  enum Ending {
    case right
    case shown
    case stop
  }

  private mutating func ask(_ predict: Predict, of step: Step, figure: PlainFigure?) -> Bool {
    let ending: Ending
    switch predict.answer {
    case .options(let options):
      ending = ask(words.predict, predict.prompt, options, hints: predict.hints, of: step)
    case .number(let computation, let tolerance):
      guard let check = try? AnswerCheck(computation, tolerance: tolerance) else { return true }
      ending = ask(predict, check, of: step)
    }
    if ending == .stop { return false }
    if let figure, let moved = figure.moved(by: predict.outcome), !predict.outcome.isEmpty {
      write(moved.table(isOpen: false))
    }
    if !predict.explanation.isEmpty { write([.paragraph(predict.explanation)]) }
    return true
  }

  private mutating func ask(_ predict: Predict, _ check: AnswerCheck, of step: Step) -> Ending {
    write(prompt: words.predict, predict.prompt)
    output(words.askNumber)
    var hints = HintLadder(predict.hints)
    while let line = nextLine() {
      switch line {
      case "q": return .stop
      case "s":
        progress(step, .tried)
        output(words.answerWas(NumberText.brief(check.expected)))
        return .shown
      case "h": give(&hints, of: step)
      default:
        let verdict = check.verdict(on: line)
        let reply = check.reply(to: verdict, own: predict.replies, in: messages)
        write([.paragraph(reply)])
        if verdict == .unreadable { continue }
        // A prediction is a commitment: one number, then the figure moves.
        progress(step, verdict == .right ? .done : .tried)
        return verdict == .right ? .right : .shown
      }
    }
    output(words.answerWas(NumberText.brief(check.expected)))
    return .shown
  }

  private mutating func ask(
    _ opening: String, _ prompt: [TextRun], _ options: [Choice], hints: [[TextRun]], of step: Step
  ) -> Ending {
    write(prompt: opening, prompt)
    for (index, option) in options.enumerated() {
      write([.list(start: index + 1, items: [[.paragraph(option.text)]])])
    }
    output(words.askOption(options.count))
    var ladder = HintLadder(hints)
    while let line = nextLine() {
      switch line {
      case "q": return .stop
      case "s":
        progress(step, .tried)
        writeRight(options)
        return .shown
      case "h": give(&ladder, of: step)
      default:
        guard let number = Int(line), options.indices.contains(number - 1) else {
          output(words.noSuchOption(options.count))
          continue
        }
        let option = options[number - 1]
        write([.paragraph(option.reply)])
        progress(step, option.isRight ? .done : .tried)
        if option.isRight { return .right }
      }
    }
    writeRight(options)
    return .shown
  }

  private func writeRight(_ options: [Choice]) {
    for option in options where option.isRight {
      write([.paragraph([TextRun(words.answerWas(""))] + option.text)])
      write([.paragraph(option.reply)])
    }
  }

  private mutating func work(
    on exercise: Exercise, of step: Step, figure: PlainFigure
  ) -> Bool {
    write(prompt: words.exercise, exercise.prompt)
    let unlocked = step.figure?.unlocked ?? []
    output(words.askSettings(unlocked))
    var figure = figure
    var ladder = HintLadder(exercise.hints)
    while let line = nextLine() {
      switch line {
      case "q": return false
      case "h": give(&ladder, of: step)
      case "s":
        progress(step, .tried)
        return play(exercise, on: figure)
      default:
        guard let next = moved(figure, by: line, unlocked: unlocked) else { continue }
        figure = next
        write(figure.table(isOpen: false))
        if exercise.isSolved(by: figure.observed) {
          output(words.solved)
          write([.paragraph(exercise.success)])
          progress(step, .done)
          return true
        }
        progress(step, .tried)
        output(words.notYet)
      }
    }
    return play(exercise, on: figure)
  }

  /// The worked answer, with what the figure shows then.
  private func play(_ exercise: Exercise, on figure: PlainFigure) -> Bool {
    let settings = exercise.solution.map { "\($0.name)=\($0.text)" }
    output(words.workedAnswer(settings.joined(separator: " ")))
    if let moved = figure.moved(by: exercise.solution) { write(moved.table(isOpen: false)) }
    write([.paragraph(exercise.success)])
    return true
  }

  private func moved(
    _ figure: PlainFigure, by line: String, unlocked: [String]
  ) -> PlainFigure? {
    let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      output(words.notASetting((unlocked.first ?? "name") + "=0.5"))
      return nil
    }
    let name = PlainCharacters.quoted(parts[0])
    guard unlocked.contains(parts[0]) else {
      output(words.locked(name, unlocked))
      return nil
    }
    guard let next = figure.moved(by: [Setting(name: parts[0], text: parts[1], line: 0)]) else {
      output(words.refused(name, PlainCharacters.quoted(parts[1])))
      return nil
    }
    return next
  }

  // MARK: Lines

  private mutating func goOn(_ step: Step) -> Bool {
    guard !inputEnded else { return true }
    output("")
    output(words.goOn)
    // Where nobody types, nobody is known to read: nothing is noted.
    guard let line = nextLine() else { return true }
    progress(step, .done)
    return line != "q"
  }

  /// What the learner types next, without spaces around; nil when there is no more.
  private mutating func nextLine() -> String? {
    guard !inputEnded, let line = input() else {
      inputEnded = true
      return nil
    }
    let short = line.prefix(200)
    let trimmed = short.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    return String(trimmed.reversed())
  }

  private func give(_ ladder: inout HintLadder, of step: Step) {
    guard let (place, text) = ladder.next() else {
      output(words.noMoreHints)
      return
    }
    progress(step, .hinted)
    write([.paragraph([TextRun(words.hint(place, ladder.hints.count, ""))] + text)])
  }

  private func write(prompt opening: String, _ prompt: [TextRun]) {
    output("")
    write([.paragraph([TextRun(opening + " ", style: .strong)] + prompt)])
  }

  private func write(_ blocks: [Block]) {
    for line in flow.lines(of: blocks) { output(line.characters) }
  }
}

/// Hints, one after another.
struct HintLadder {
  let hints: [[TextRun]]
  private var shown = 0

  init(_ hints: [[TextRun]]) { self.hints = hints }

  /// The next hint with its place (from 1); nil when all were shown.
  mutating func next() -> (Int, [TextRun])? {
    guard shown < hints.count else { return nil }
    shown += 1
    return (shown, hints[shown - 1])
  }
}
