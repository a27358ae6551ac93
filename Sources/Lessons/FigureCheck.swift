internal import Numbers
import Parameters

/// Checks the figure, the settings and the exercise of a step against the catalog.
struct FigureCheck {
  let figures: FigureDirectory
  let findings: Findings

  /// Reports what the step asks of its figure and the figure does not have.
  func check(_ step: Step) {
    guard let directive = step.figure else { return }
    guard let entry = figures[directive.figure] else {
      findings.report(
        .unknownFigure(
          PlainCharacters.quoted(directive.figure), known: figures.entries.map(\.id)),
        line: directive.line)
      return
    }
    for name in directive.unlocked where entry.table[name] == nil {
      findings.report(
        .unknownParameter(
          PlainCharacters.quoted(name), figure: entry.id, known: entry.table.names),
        line: directive.line)
    }
    guard let start = values(ParameterValues(entry.table), directive.settings, of: entry) else {
      return
    }
    switch step.question {
    case .predict(let predict): _ = values(start, predict.outcome, of: entry)
    case .exercise(let exercise):
      check(exercise, from: start, unlocked: directive.unlocked, of: entry)
    case .quiz, nil: break
    }
  }

  private func check(
    _ exercise: Exercise, from start: ParameterValues, unlocked: [String],
    of entry: FigureDirectory.Entry
  ) {
    let names = entry.observables.map(\.name)
    for goal in exercise.goals where !names.contains(goal.observable) {
      findings.report(
        .unknownObservable(
          PlainCharacters.quoted(goal.observable), figure: entry.id, known: names),
        line: goal.line)
    }
    guard exercise.goals.allSatisfy({ names.contains($0.observable) }), !exercise.goals.isEmpty,
      let end = values(start, exercise.solution, of: entry)
    else { return }
    for setting in exercise.solution where !unlocked.contains(setting.name) {
      findings.report(
        .answerNeedsLocked(parameter: PlainCharacters.quoted(setting.name)), line: setting.line)
    }
    if exercise.isSolved(by: entry.evaluate(start)) {
      findings.report(.solvedAtStart, line: exercise.line)
    }
    let observed = entry.evaluate(end)
    if !exercise.isSolved(by: observed) {
      let shown = exercise.goals.map { goal in
        goal.observable + " " + (observed[goal.observable].map(NumberText.brief) ?? "?")
      }
      findings.report(.notSolvedByAnswer(observed: shown), line: exercise.line)
    }
  }

  /// The values after some settings; nil, with a diagnostic, if one is refused.
  private func values(
    _ start: ParameterValues, _ settings: [Setting], of entry: FigureDirectory.Entry
  ) -> ParameterValues? {
    do {
      return try entry.values(start, applying: settings)
    } catch {
      let setting = error.setting
      let name = PlainCharacters.quoted(setting.name)
      if case .unknownName(_, let known) = error.error {
        findings.report(
          .unknownParameter(name, figure: entry.id, known: known), line: setting.line)
      } else {
        findings.report(
          .badParameter(name: name, text: PlainCharacters.quoted(setting.text), figure: entry.id),
          line: setting.line)
      }
      return nil
    }
  }
}
