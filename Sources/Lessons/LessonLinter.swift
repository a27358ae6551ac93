/// Checks lessons: each file by itself, against the catalog of figures, and the course as a whole.
package struct LessonLinter: Sendable {
  /// The figures there are.
  package let figures: FigureDirectory
  private let columns: @Sendable (String) -> Int

  /// The room that a screen of 80 by 24 leaves the text of a step, in columns and rows: above its
  /// figure, and without one.
  static let above = (columns: 76, rows: 10)
  static let alone = (columns: 76, rows: 19)

  /// A linter.
  ///
  /// - Parameter columns: how many columns a text on one line takes on the display.
  package init(figures: FigureDirectory, columns: @escaping @Sendable (String) -> Int) {
    self.figures = figures
    self.columns = columns
  }

  /// What is wrong in all lessons of a folder, in the order of the course; and how much was read.
  package func check(
    _ library: LessonLibrary, language: String = "en"
  ) throws(LessonLibraryError) -> (lessons: [Lesson], diagnostics: [LessonDiagnostic]) {
    var lessons: [Lesson] = []
    var diagnostics: [LessonDiagnostic] = []
    for slug in try library.slugs(language: language) {
      do {
        let parsed = try library.load(slug, language: language)
        lessons.append(parsed.lesson)
        diagnostics += check(parsed)
      } catch {
        diagnostics.append(
          LessonDiagnostic(
            file: library.path(of: slug, language: language), line: 0, fact: .unreadable(error)))
      }
    }
    return (lessons, diagnostics + checkCourse(lessons))
  }

  /// What is wrong in one lesson: what its parser said, and what its figures say.
  package func check(_ parsed: ParsedLesson) -> [LessonDiagnostic] {
    let lesson = parsed.lesson
    let findings = Findings(file: lesson.file)
    for step in lesson.steps {
      FigureCheck(figures: figures, findings: findings).check(step)
      checkLength(of: step, findings: findings)
    }
    return (parsed.diagnostics + findings.sorted).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  /// What is wrong between lessons: their order and what they build on.
  func checkCourse(_ lessons: [Lesson]) -> [LessonDiagnostic] {
    var diagnostics: [LessonDiagnostic] = []
    var places: [Int: String] = [:]
    for lesson in lessons where lesson.order > 0 {
      func report(_ fact: LessonFact) {
        diagnostics.append(LessonDiagnostic(file: lesson.file, line: 1, fact: fact))
      }
      if let other = places[lesson.order] {
        report(.repeatedOrder(lesson.order, other: other))
      }
      places[lesson.order] = lesson.slug
      for slug in lesson.prerequisites {
        guard let before = lessons.first(where: { $0.slug == slug }) else {
          report(.unknownPrerequisite(slug))
          continue
        }
        if before.order >= lesson.order { report(.prerequisiteNotBefore(slug)) }
      }
    }
    return diagnostics
  }

  private func checkLength(of step: Step, findings: Findings) {
    let room = step.figure == nil ? Self.alone : Self.above
    let rows = rows(of: step, columns: room.columns)
    if rows > room.rows {
      findings.report(.stepTooLong(rows: rows, limit: room.rows), line: step.line)
    }
  }

  /// The rows that a step takes once its question is answered: text, question, options and the
  /// longest reply. Hints come one by one and may scroll.
  private func rows(of step: Step, columns width: Int) -> Int {
    let flow = TextFlow(width: width, columns: columns)
    let narrow = TextFlow(width: width - 5, columns: columns)
    func longest(_ replies: [[TextRun]]) -> Int {
      replies.map { flow.lines(of: $0).count }.max() ?? 0
    }
    func options(_ options: [Choice]) -> Int {
      options.reduce(0) { $0 + narrow.lines(of: $1.text).count } + longest(options.map(\.reply))
    }
    var rows = flow.lines(of: step.blocks).count
    guard let question = step.question else { return rows }
    rows += (rows > 0 ? 1 : 0) + flow.lines(of: question.prompt).count
    switch question {
    case .quiz(let quiz):
      rows += options(quiz.options)
    case .predict(let predict):
      rows += flow.lines(of: predict.explanation).count
      switch predict.answer {
      case .options(let choices): rows += options(choices)
      // The line that is typed on, and one for the reply.
      case .number: rows += 1 + max(1, longest(Array(predict.replies.values)))
      }
    case .exercise(let exercise):
      rows += 1 + flow.lines(of: exercise.success).count
    }
    return rows
  }
}
