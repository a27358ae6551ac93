/// Turns the text of a lesson file into a lesson, and says what is wrong with it.
///
/// It never gives up: what it cannot read is left out and reported.
struct LessonParser {
  /// The path of the file, for diagnostics.
  let file: String
  /// The name of the lesson.
  let slug: String
  /// The language of the text.
  let language: String

  /// Reads the text of a file.
  func parse(_ text: String) -> ParsedLesson {
    let findings = Findings(file: file)
    if !Self.isWord(slug) { findings.report(.badSlug(PlainCharacters.quoted(slug)), line: 0) }
    let source = SourceText(text, findings: findings)
    var bodyStart = 1
    var fields: DirectiveFields?
    if let front = source.frontMatter(findings: findings) {
      bodyStart = front.bodyStart
      fields = YAMLValue.read(front.yaml, line: 2, findings: findings).flatMap {
        DirectiveFields(
          $0, owner: "front matter",
          keys: ["title", "order", "minutes", "objectives", "prerequisites"], line: 1,
          findings: findings)
      }
    }
    for (index, line) in source.lines.enumerated().dropFirst(bodyStart - 1) {
      for number in NumbersByHand.found(in: line) {
        findings.report(.numberByHand(number), line: index + 1)
      }
    }
    let body = source.lines.dropFirst(bodyStart - 1).joined(separator: "\n")
    let items = MarkdownReader(line: bodyStart, findings: findings).items(in: body)
    let objectives = fields?.words("objectives", isRequired: true) ?? []
    let lesson = Lesson(
      slug: slug, language: language, title: fields?.text("title") ?? slug,
      order: fields?.positiveNumber("order") ?? 0, minutes: fields?.positiveNumber("minutes") ?? 1,
      objectives: objectives, prerequisites: fields?.words("prerequisites") ?? [],
      steps: steps(from: items, findings: findings), file: file)
    if lesson.steps.isEmpty { findings.report(.noSteps, line: bodyStart) }
    return ParsedLesson(lesson: lesson, diagnostics: findings.sorted)
  }

  /// Whether a text can be a name: lower-case letters, digits and hyphens, from 1 to 64 of them.
  static func isWord(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private func steps(from items: [MarkdownItem], findings: Findings) -> [Step] {
    var steps: [Step] = []
    var draft: StepDraft?
    var ids: Set<String> = []
    for item in items {
      if case .heading(let level, let text) = item.content {
        guard level == 2 else {
          findings.report(.headingLevel(level), line: item.line)
          continue
        }
        if let draft { steps.append(draft.step) }
        let heading = StepHeading(text.characters)
        if let id = heading.id {
          if !Self.isWord(id) {
            findings.report(.badID(PlainCharacters.quoted(id)), line: item.line)
          }
          if !ids.insert(id).inserted {
            findings.report(.repeatedID(PlainCharacters.quoted(id)), line: item.line)
          }
        } else {
          findings.report(
            .stepWithoutID(title: PlainCharacters.quoted(heading.title)), line: item.line)
        }
        draft = StepDraft(
          id: heading.id ?? "step-\(steps.count + 1)", title: heading.title, line: item.line,
          findings: findings)
      } else if draft != nil {
        draft?.add(item)
      } else {
        findings.report(.textBeforeFirstStep, line: item.line)
      }
    }
    if let draft { steps.append(draft.step) }
    return steps
  }
}

/// The heading of a step: `Zero is the floor {#floor}`.
private struct StepHeading {
  let title: String
  let id: String?

  init(_ text: String) {
    guard text.hasSuffix("}"), let open = text.firstRange(of: "{#") else {
      title = text
      id = nil
      return
    }
    var title = text[..<open.lowerBound]
    while title.last == " " { title.removeLast() }
    self.title = String(title)
    id = String(text[open.upperBound...].dropLast())
  }
}

/// A step while its pieces are being read.
private struct StepDraft {
  let id: String
  let title: String
  let line: Int
  let findings: Findings
  private var blocks: [Block] = []
  private var figure: FigureDirective?
  private var question: Question?
  private var notes: [Block] = []

  init(id: String, title: String, line: Int, findings: Findings) {
    self.id = id
    self.title = title
    self.line = line
    self.findings = findings
  }

  var step: Step {
    if case .exercise(let exercise) = question, figure == nil {
      findings.report(.exerciseWithoutFigure, line: exercise.line)
    }
    return Step(
      id: id, title: title, blocks: blocks, figure: figure, question: question, notes: notes,
      line: line)
  }

  mutating func add(_ item: MarkdownItem) {
    switch item.content {
    case .heading: break
    case .block(let block): append(block, line: item.line)
    case .fence(let info, let body): directive(info, body: body, line: item.line)
    }
  }

  private mutating func append(_ block: Block, line: Int) {
    if question != nil { findings.report(.textAfterQuestion, line: line) }
    blocks.append(block)
  }

  private mutating func directive(_ info: String, body: String, line: Int) {
    let reader = DirectiveReader(findings: findings)
    switch info {
    case "figure":
      if figure != nil { findings.report(.second(directive: info), line: line) }
      figure = reader.figure(body, line: line) ?? figure
    case "predict": ask(reader.predict(body, line: line).map { .predict($0) }, line: line)
    case "quiz": ask(reader.quiz(body, line: line).map { .quiz($0) }, line: line)
    case "exercise": ask(reader.exercise(body, line: line).map { .exercise($0) }, line: line)
    case "note": notes += reader.note(body, line: line)
    case "formula":
      append(
        MarkdownReader(line: 1, findings: findings).formula(body, line: line + 1), line: line)
    default:
      findings.report(
        .unknownDirective(PlainCharacters.quoted(info), known: DirectiveReader.known), line: line)
    }
  }

  private mutating func ask(_ asked: Question?, line: Int) {
    if question != nil { findings.report(.second(directive: "question"), line: line) }
    question = asked ?? question
  }
}
