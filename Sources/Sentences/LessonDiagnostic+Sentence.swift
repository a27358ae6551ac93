package import Lessons
package import Localization

extension LessonDiagnostic {
  /// File, line, what was found and what to do, on one line.
  package func sentence(in messages: Messages) -> String {
    if case .unreadable(let error) = fact { return error.sentence(in: messages) }
    return messages.lessons.diagnostic(file, line, fact.sentence(in: messages))
  }
}

extension LessonFact {
  /// What was found and what to do.
  package func sentence(in messages: Messages) -> String {
    let facts = messages.lessons.facts
    switch self {
    case .unreadable(let error): return error.sentence(in: messages)
    case .lineTooLong(let bytes, let limit): return facts.lineTooLong(bytes, limit)
    case .controlCharacter(let code):
      let digits = String(code, radix: 16, uppercase: true)
      return facts.controlCharacter(
        "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
    case .nestedTooDeep(let limit): return facts.nestedTooDeep(limit)
    case .badSlug(let slug): return facts.badSlug(slug)
    case .noFrontMatter: return facts.noFrontMatter
    case .frontMatterOpen: return facts.frontMatterOpen
    case .badYAML(let reason): return facts.badYAML(reason)
    case .aliasInYAML: return facts.aliasInYAML
    case .missingKey(let key, let owner): return facts.missingKey(key, owner)
    case .unknownKey(let key, let owner, let known): return facts.unknownKey(key, owner, known)
    case .repeatedKey(let key): return facts.repeatedKey(key)
    case .wrongShape(let key, let shape):
      return facts.wrongShape(key, shape.name(in: facts.shapes))
    case .noSteps: return facts.noSteps
    case .textBeforeFirstStep: return facts.textBeforeFirstStep
    case .stepWithoutID(let title): return facts.stepWithoutID(title)
    case .badID(let id): return facts.badID(id)
    case .repeatedID(let id): return facts.repeatedID(id)
    case .headingLevel(let level): return facts.headingLevel(level)
    case .notShown(let kind): return facts.notShown(kind)
    case .unknownDirective(let name, let known): return facts.unknownDirective(name, known)
    case .valueOpen(let text): return facts.valueOpen(text)
    case .badComputation(let error): return error.sentence(in: messages)
    case .numberByHand(let text): return facts.numberByHand(text)
    case .second(let directive): return facts.second(directive)
    case .textAfterQuestion: return facts.textAfterQuestion
    case .exerciseWithoutFigure: return facts.exerciseWithoutFigure
    case .badGoal(let observable, let text): return facts.badGoal(observable, text)
    case .unknownMisreading(let name, let known): return facts.unknownMisreading(name, known)
    case .optionsAllAlike(let anyRight):
      return anyRight ? facts.noWrongOption : facts.noRightOption
    case .noReply(let option): return facts.noReply(option)
    case .tooFewHints(let found, let needed): return facts.tooFewHints(found, needed)
    case .unknownFigure(let id, let known): return facts.unknownFigure(id, known)
    case .unknownParameter(let name, let figure, let known):
      return facts.unknownParameter(name, figure, known)
    case .badParameter(let name, let text, let figure):
      return facts.badParameter(name, text, figure)
    case .unknownObservable(let name, let figure, let known):
      return facts.unknownObservable(name, figure, known)
    case .solvedAtStart: return facts.solvedAtStart
    case .notSolvedByAnswer(let observed): return facts.notSolvedByAnswer(observed)
    case .answerNeedsLocked(let name): return facts.answerNeedsLocked(name)
    case .stepTooLong(let rows, let limit): return facts.stepTooLong(rows, limit)
    case .unknownPrerequisite(let slug): return facts.unknownPrerequisite(slug)
    case .prerequisiteNotBefore(let slug): return facts.prerequisiteNotBefore(slug)
    case .repeatedOrder(let order, let other): return facts.repeatedOrder(order, other)
    }
  }
}

extension LessonFact.Shape {
  fileprivate func name(in shapes: LessonFactMessages.Shapes) -> String {
    switch self {
    case .text: shapes.text
    case .positiveNumber: shapes.positiveNumber
    case .positiveReal: shapes.positiveReal
    case .flag: shapes.flag
    case .list: shapes.list
    case .pairs: shapes.pairs
    }
  }
}

extension ComputationError {
  /// What is wrong with the computation and what to do.
  package func sentence(in messages: Messages) -> String {
    let facts = messages.lessons.facts
    switch self {
    case .unknownFunction(let name, let known): return facts.unknownFunction(name, known)
    case .missingArgument(let function, let argument):
      return facts.missingArgument(function, argument)
    case .unknownArgument(let function, let argument, let known):
      return facts.unknownArgument(function, argument, known)
    case .unreadable(let argument, let text, let expected):
      return facts.unreadableArgument(argument, text, expected.name(in: facts.expectations))
    case .undefined(let function): return facts.undefined(function)
    }
  }
}

extension ComputationError.Expectation {
  fileprivate func name(in words: LessonFactMessages.Expectations) -> String {
    switch self {
    case .number: words.number
    case .wholeNumber(let least): words.wholeNumber(least)
    case .probability: words.probability
    case .distribution: words.distribution
    case .list: words.list
    case .word(let choices): words.word(choices)
    case .sameCount(let other): words.sameCount(other)
    }
  }
}
