/// Reads the bodies of fenced directives: `figure`, `predict`, `quiz`, `exercise`, `note`.
struct DirectiveReader {
  let findings: Findings

  /// The kinds of fenced block, for the diagnostic of an unknown one.
  static let known = ["figure", "predict", "quiz", "exercise", "note", "formula"]

  /// A figure and its parameters.
  func figure(_ body: String, line: Int) -> FigureDirective? {
    guard
      let fields = fields(
        body, owner: "figure", keys: ["figure", "set", "unlock", "caption"], line: line),
      let figure = fields.text("figure")
    else { return nil }
    return FigureDirective(
      figure: figure, settings: fields.settings("set"), unlocked: fields.words("unlock"),
      caption: fields.sentences("caption"), line: line)
  }

  /// A question to commit to.
  func predict(_ body: String, line: Int) -> Predict? {
    let keys = [
      "question", "answer", "options", "tolerance", "then", "explain", "replies", "hints",
    ]
    guard let fields = fields(body, owner: "predict", keys: keys, line: line) else { return nil }
    let answer: Predict.Answer
    if fields["options"] != nil {
      answer = .options(options(fields))
    } else {
      guard let computation = computation(fields, key: "answer") else { return nil }
      answer = .number(computation, tolerance: fields.positiveReal("tolerance"))
    }
    return Predict(
      prompt: fields.sentences("question"), answer: answer, outcome: fields.settings("then"),
      explanation: fields.sentences("explain"), replies: replies(fields),
      hints: fields.sentenceList("hints"), line: line)
  }

  /// A question with options.
  func quiz(_ body: String, line: Int) -> Quiz? {
    guard
      let fields = fields(
        body, owner: "quiz", keys: ["question", "options", "hints"], line: line)
    else { return nil }
    return Quiz(
      prompt: fields.sentences("question"), options: options(fields),
      hints: fields.sentenceList("hints"), line: line)
  }

  /// A goal on the figure.
  func exercise(_ body: String, line: Int) -> Exercise? {
    guard
      let fields = fields(
        body, owner: "exercise", keys: ["task", "goal", "hints", "answer", "success"], line: line)
    else { return nil }
    let goals = fields.settings("goal", isRequired: true).compactMap { setting -> Goal? in
      guard let condition = GoalReader(findings: findings).condition(setting) else { return nil }
      return Goal(observable: setting.name, condition: condition, line: setting.line)
    }
    let hints = fields.sentenceList("hints")
    if hints.count < 2 {
      findings.report(.tooFewHints(found: hints.count, needed: 2), line: line)
    }
    return Exercise(
      prompt: fields.sentences("task"), goals: goals, hints: hints,
      solution: fields.settings("answer", isRequired: true),
      success: fields.sentences("success"), line: line)
  }

  /// What the teacher alone sees.
  func note(_ body: String, line: Int) -> [Block] {
    guard let fields = fields(body, owner: "note", keys: ["text"], line: line) else { return [] }
    return [.paragraph(fields.sentences("text"))]
  }

  // MARK: Parts

  private func fields(
    _ body: String, owner: String, keys: [String], line: Int
  ) -> DirectiveFields? {
    guard let value = YAMLValue.read(body, line: line + 1, findings: findings) else { return nil }
    return DirectiveFields(value, owner: owner, keys: keys, line: line, findings: findings)
  }

  private func options(_ owner: DirectiveFields) -> [Choice] {
    let items = owner.list("options", isRequired: true)
    let options = items.compactMap { item -> Choice? in
      guard
        let fields = DirectiveFields(
          item, owner: "option", keys: ["text", "right", "reply"], line: item.line,
          findings: findings)
      else { return nil }
      let text = fields.sentences("text")
      let reply = fields.sentences("reply", isRequired: false)
      if reply.isEmpty {
        findings.report(
          .noReply(option: PlainCharacters.quoted(text.characters)), line: item.line)
      }
      return Choice(text: text, isRight: fields.flag("right"), reply: reply, line: item.line)
    }
    let right = options.count(where: \.isRight)
    if !items.isEmpty, right == 0 || right == options.count {
      findings.report(.optionsAllAlike(anyRight: right > 0), line: owner.line)
    }
    return options
  }

  /// `{loss: cross_entropy, probability: 0.01, unit: bits}`: the key `loss` names the function.
  private func computation(_ fields: DirectiveFields, key: String) -> Computation? {
    let settings = fields.settings(key, isRequired: true)
    guard let line = fields[key]?.line else { return nil }
    guard let function = settings.first(where: { $0.name == "loss" }) else {
      findings.report(.missingKey("loss", of: key), line: line)
      return nil
    }
    return InlineValues.checked(
      Computation(
        function: function.text, arguments: settings.filter { $0.name != "loss" }, line: line),
      findings: findings)
  }

  private func replies(_ fields: DirectiveFields) -> [Misreading: [TextRun]] {
    var result: [Misreading: [TextRun]] = [:]
    for setting in fields.settings("replies") {
      guard let misreading = Misreading(rawValue: setting.name) else {
        findings.report(
          .unknownMisreading(
            PlainCharacters.quoted(setting.name), known: Misreading.allCases.map(\.rawValue)),
          line: setting.line)
        continue
      }
      result[misreading] =
        MarkdownReader(line: setting.line, findings: findings).runs(in: setting.text)
    }
    return result
  }
}
