import CellGrid
import Figures
import Lessons
import Localization
import Parameters

extension LessonScreen {
  /// Where text and figure stand: side by side, or one above the other when narrow.
  struct Layout {
    let text: Rect
    let figure: Rect
    let readings: Rect
  }

  func layout(_ context: ScreenContext) -> Layout {
    let body = context.body
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    guard let stage else {
      // Lines of more than 76 columns are hard to read.
      return Layout(text: body.cutLeft(min(body.columns, 76)).0, figure: none, readings: none)
    }
    let unlocked = stage.panel.lines(stage.figure.values).count
    if body.columns >= 100 {
      let (text, right) = body.cutLeft(min(72, body.columns * 45 / 100))
      let (readings, figure) = right.inset(left: 3).cutBottom(min(unlocked, 4) + 1)
      return Layout(text: text, figure: figure, readings: readings)
    }
    if body.rows < Self.rowsForBoth {
      // Too low for both: the part that has the focus is shown, and Tab turns to the other.
      guard figureHasFocus else { return Layout(text: body, figure: none, readings: none) }
      let (readings, plot) = body.cutBottom(min(unlocked, 2))
      return Layout(text: none, figure: plot, readings: readings)
    }
    // One row stays empty between text and figure.
    let free = body.rows - textLines(context, columns: body.columns).count - 1
    let wanted = max(8, min(body.rows / 2, free))
    let (figure, text) = body.cutBottom(min(wanted, body.rows * 3 / 5))
    let (readings, plot) = figure.cutBottom(min(unlocked, 1))
    return Layout(text: text.inset(bottom: 1), figure: plot, readings: readings)
  }

  func textLines(_ context: ScreenContext) -> [StyledLine] {
    textLines(context, columns: layout(context).text.columns)
  }

  private func textLines(_ context: ScreenContext, columns: Int) -> [StyledLine] {
    let flow = StyledFlow(columns: columns)
    var lines = [StyledLine(step.title, Style(.title, .bold)), StyledLine()]
    lines += flow.lines(step.blocks)
    if showsNotes {
      for note in step.notes {
        lines.append(StyledLine())
        if case .paragraph(let runs) = note {
          lines += flow.lines([TextRun(context.messages.tutor.note)] + runs, base: Style(.warning))
        } else {
          lines += flow.lines([note])
        }
      }
    }
    if let question = step.question {
      lines.append(StyledLine())
      lines += questionLines(question, flow, context)
    }
    return lines
  }

  private func questionLines(
    _ question: Question, _ flow: StyledFlow, _ context: ScreenContext
  ) -> [StyledLine] {
    let texts = context.messages.screens
    var lines = flow.lines(question.prompt, base: Style(.accent))
    switch question {
    case .predict(let predict):
      switch predict.answer {
      case .options(let options): lines += optionLines(options, flow)
      case .number:
        let caret = answer.isCommitted ? "" : context.glyphs == .ascii ? "_" : "▏"
        lines.append(StyledLine(texts.answerPrompt + answer.typed + caret, Style(.title, .bold)))
      }
      lines += replyLines(flow, context)
      if answer.isCommitted { lines += flow.lines(predict.explanation) }
    case .quiz(let quiz):
      lines += optionLines(quiz.options, flow) + replyLines(flow, context)
    case .exercise(let exercise):
      lines += goalLines(exercise)
      if answer.isRight == true {
        lines.append(StyledLine(mark(true, context) + texts.goalReached, Style(.success, .bold)))
        lines += flow.lines(answer.reply)
        lines += flow.lines([TextRun(context.messages.tutor.unlocked)], base: Style(.muted))
      }
    }
    for (place, hint) in question.hints.prefix(answer.hints).enumerated() {
      lines.append(StyledLine(texts.hintOf(place + 1, question.hints.count), Style(.muted)))
      lines += flow.lines(hint)
    }
    if answer.showsSolution { lines += solutionLines(question, flow, texts) }
    return lines
  }

  /// What the goal is about, as it stands: the numbers need not be looked for on the figure.
  private func goalLines(_ exercise: Exercise) -> [StyledLine] {
    guard let stage else { return [] }
    let names = Set(exercise.goals.map(\.observable))
    return stage.figure.observables.filter { names.contains($0.name) }.map { observable in
      StyledLine(
        "  \(observable.label): \(observable.text) \(observable.unit)", Style(.title, .bold))
    }
  }

  private func solutionLines(
    _ question: Question, _ flow: StyledFlow, _ texts: ScreenMessages
  ) -> [StyledLine] {
    let heading = StyledLine(texts.workedAnswer, Style(.title, .bold))
    func right(_ choices: [Choice]) -> [StyledLine] {
      choices.enumerated().filter { $0.element.isRight }.flatMap { index, choice in
        flow.lines([TextRun("\(Self.letters[min(index, 4)])  ")] + choice.text)
      }
    }
    switch question {
    case .exercise(let exercise): return [heading] + flow.lines(exercise.success)
    case .quiz(let quiz): return [heading] + right(quiz.options)
    case .predict(let predict):
      switch predict.answer {
      case .options(let choices): return [heading] + right(choices)
      case .number(let computation, _):
        return [heading, StyledLine("  " + computation.characters, Style(.accent))]
      }
    }
  }

  private func optionLines(_ options: [Choice], _ flow: StyledFlow) -> [StyledLine] {
    options.enumerated().flatMap { index, option -> [StyledLine] in
      let chosen = answer.chosen == index
      let letter = index < Self.letters.count ? String(Self.letters[index]) : " "
      let narrow = StyledFlow(columns: flow.columns - 5)
      return narrow.lines(option.text, base: chosen ? Style(.selection, .bold) : .standard)
        .enumerated().map { row, line in
          row == 0
            ? line.indented(StyledText(text: "  \(letter)  ", style: Style(.accent, .bold)))
            : line.indented(5)
        }
    }
  }

  private func replyLines(_ flow: StyledFlow, _ context: ScreenContext) -> [StyledLine] {
    guard let isRight = answer.isRight, !answer.reply.isEmpty else {
      return answer.reply.isEmpty ? [] : flow.lines(answer.reply)
    }
    let mark = mark(isRight, context)
    let style = Style(isRight ? .success : .warning, .bold)
    let narrow = StyledFlow(columns: flow.columns - 2)
    return narrow.lines(answer.reply).enumerated().map { row, line in
      row == 0 ? line.indented(StyledText(text: mark, style: style)) : line.indented(2)
    }
  }

  /// Right and wrong differ by their sign, not only by their colour.
  private func mark(_ isRight: Bool, _ context: ScreenContext) -> String {
    context.glyphs == .ascii ? (isRight ? "+ " : "x ") : (isRight ? "✓ " : "✗ ")
  }

  func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    let layout = layout(context)
    let lines = textLines(context)
    let start = min(firstLine, max(0, lines.count - layout.text.rows))
    canvas.write(Array(lines[start...]), in: layout.text)
    if lines.count - start > layout.text.rows, layout.text.rows > 0 {
      let note = (context.glyphs == .ascii ? "v " : "↓ ") + context.messages.screens.moreBelow
      canvas.write(
        " " + note, in: layout.text, row: layout.text.rows - 1, align: .right, style: Style(.muted))
    }
    guard let stage else { return }
    stage.draw(into: &canvas, in: layout.figure, context)
    stage.panel.draw(
      stage.figure.values, into: &canvas, in: layout.readings, heading: "",
      focused: figureHasFocus, glyphs: context.glyphs)
  }
}
