import LossCore
import Parameters
import Testing

@testable import Lessons

/// A directory with one figure that is like the loss curve.
let sampleFigures = FigureDirectory([
  FigureDirectory.Entry(
    id: "curve", title: "A curve",
    table: ParameterTable([
      Parameter(
        "probability", .number(0...1, step: 0.01), standard: .number(0.5), summary: "where"),
      Parameter("unit", .choice(["nats", "bits"]), standard: .choice("nats"), summary: "unit"),
    ]),
    observables: [FigureDirectory.Observed(name: "loss", unit: "nats", label: "loss")],
    evaluate: { ["loss": surprisal($0.number("probability"))] })
])

private let linter = LessonLinter(figures: sampleFigures) { $0.count }

private func facts(_ body: String) -> [LessonFact] {
  linter.check(parsed(goodFront + body)).map(\.fact)
}

private let figure = "```figure\nfigure: curve\nunlock: [probability]\ncaption: A curve.\n```\n\n"

private func exercise(goal: String = "< 0.1", answer: String = "{probability: 0.95}") -> String {
  """
  ## One {#one}

  \(figure)
  ```exercise
  task: Go on.
  goal: {loss: "\(goal)"}
  hints: [One., Two.]
  answer: \(answer)
  success: Done.
  ```
  """
}

/// Bodies of lessons with one thing wrong in each, and what that is.
private let wrongLessons: [(String, LessonFact)] = {
  var cases: [(String, LessonFact)] = []
  func add(_ body: String, _ fact: LessonFact) { cases.append((body, fact)) }
  add("text\n\n## One {#one}\n", .textBeforeFirstStep)
  add("", .noSteps)
  add("## One\n", .stepWithoutID(title: "One"))
  add("## One {#One Two}\n", .badID("One Two"))
  add("## One {#a}\n\n## Two {#a}\n", .repeatedID("a"))
  add("## One {#a}\n\n### More\n", .headingLevel(3))
  add("## One {#a}\n\n<b>x</b>\n", .notShown(kind: "html inline"))
  add("## One {#a}\n\n![x](y.png)\n", .notShown(kind: "image"))
  add(
    "## One {#a}\n\n```swift\nx\n```\n",
    .unknownDirective("swift", known: DirectiveReader.known)
  )
  add("## One {#a}\n\nIt costs {{cross_entropy\n", .valueOpen("{{cross_entropy"))
  add("## One {#a}\n\nIt costs 0.693.\n", .numberByHand("0.693"))
  add("## One {#a}\n\nIt costs 2.303 or so.\n", .numberByHand("2.303"))
  add(
    "## One {#a}\n\n{{guessing classes=0}}\n",
    .badComputation(
      .unreadable(argument: "classes", text: "0", expected: .wholeNumber(atLeast: 1)))
  )
  add("## One {#a}\n\n\(figure)\(figure)", .second(directive: "figure"))
  add("## One {#a}\n\n```figure\nset: {}\n```\n", .missingKey("figure", of: "figure"))
  add(
    "## One {#a}\n\n```figure\nfigure: pie\n```\n",
    .unknownFigure("pie", known: ["curve"])
  )
  add(
    "## One {#a}\n\n```figure\nfigure: curve\nset: {size: 3}\n```\n",
    .unknownParameter("size", figure: "curve", known: ["probability", "unit"])
  )
  add(
    "## One {#a}\n\n```figure\nfigure: curve\nunlock: [size]\n```\n",
    .unknownParameter("size", figure: "curve", known: ["probability", "unit"])
  )
  add(
    "## One {#a}\n\n```figure\nfigure: curve\nset: {probability: 2}\n```\n",
    .badParameter(name: "probability", text: "2", figure: "curve")
  )
  add(
    "## One {#a}\n\n```figure\nfigure: curve\ncolour: red\n```\n",
    .unknownKey("colour", of: "figure", known: ["figure", "set", "unlock", "caption"])
  )
  add(
    "## One {#a}\n\n```quiz\nquestion: Why?\noptions:\n  - {text: a, reply: b}\n```\n",
    .optionsAllAlike(anyRight: false)
  )
  add(
    "## One {#a}\n\n```quiz\nquestion: Why?\noptions:\n  - {text: a, reply: b, right: true}\n"
      + "  - {text: c, reply: d, right: true}\n```\n", .optionsAllAlike(anyRight: true)
  )
  add(
    "## One {#a}\n\n```quiz\nquestion: Why?\noptions:\n  - {text: a, reply: b, right: true}\n"
      + "  - text: c\n```\n", .noReply(option: "c")
  )
  add(
    "## One {#a}\n\n```quiz\nquestion: Why?\noptions: none\n```\n",
    .wrongShape(key: "options", expected: .list)
  )
  add(
    "## One {#a}\n\n```predict\nquestion: Q\nanswer: {loss: guessing, classes: 2}\n"
      + "replies: {magic: x}\n```\n",
    .unknownMisreading("magic", known: Misreading.allCases.map(\.rawValue))
  )
  add(exercise(goal: "< 5"), .solvedAtStart)
  add(exercise(answer: "{probability: 0.6}"), .notSolvedByAnswer(observed: ["loss 0.511"]))
  add(exercise(answer: "{unit: bits, probability: 0.95}"), .answerNeedsLocked(parameter: "unit"))
  for goal in ["small", "0.05 ± 0", "0.05 ± -0.1", "± 0.1", "to 0.2", "< x"] {
    add(exercise(goal: goal), .badGoal(observable: "loss", text: goal))
  }
  for tolerance in ["0", "-0.1", "inf", "wide"] {
    add(
      "## One {#a}\n\n```predict\nquestion: Q\nanswer: {loss: guessing, classes: 2}\n"
        + "tolerance: \(tolerance)\nexplain: E\n```\n",
      .wrongShape(key: "tolerance", expected: .positiveReal))
  }
  add(
    exercise().replacing("{loss:", with: "{height:"),
    .unknownObservable("height", figure: "curve", known: ["loss"])
  )
  add(exercise().replacing("[One., Two.]", with: "[One.]"), .tooFewHints(found: 1, needed: 2))
  add(exercise().replacing(figure, with: ""), .exerciseWithoutFigure)
  add(exercise() + "\n\nMore.\n", .textAfterQuestion)
  add(
    "## One {#a}\n\n" + (0..<20).map { "\($0)\n\n" }.joined(),
    .stepTooLong(rows: 39, limit: 19)
  )
  return cases
}()

@Suite("Linter")
struct LinterTests {
  @Test("a lesson with everything in it has nothing wrong")
  func good() {
    #expect(facts(exercise()) == [])
    #expect(
      facts(
        """
        ## One {#one}

        It costs {{cross_entropy probability=0.8}}.

        \(figure)
        ```predict
        question: How much?
        answer: {loss: cross_entropy, probability: 0.01, unit: bits}
        tolerance: 0.1
        then: {probability: 0.01}
        explain: So much.
        replies: {nats: Those are nats.}
        ```
        """) == [])
  }

  @Test("one wrong lesson for each fact", arguments: wrongLessons)
  func wrong(body: String, fact: LessonFact) {
    #expect(facts(body).contains(fact))
  }

  @Test("a diagnostic names the line")
  func lines() {
    let body = """
      ## One {#one}

      ```quiz
      question: Why?
      options:
        - {text: a, right: true, reply: b}
        - {text: c, reply: "it is {{magic}}"}
      ```
      """
    #expect(linter.check(parsed(goodFront + body)).map(\.line) == [13])
  }

  @Test(
    "numbers that the author chose are left alone",
    arguments: [
      "p = 0.25", "0.001", "1.2", "0.999", "12.5 %", "version 1.0",
      "{{cross_entropy probability=0.5}}",
    ])
  func chosenNumbers(text: String) {
    #expect(NumbersByHand.found(in: text) == [])
  }

  @Test("the course as a whole: places and prerequisites")
  func course() {
    func lesson(_ slug: String, _ order: Int, _ before: [String]) -> Lesson {
      Lesson(
        slug: slug, language: "en", title: slug, order: order, minutes: 1, objectives: [],
        prerequisites: before, steps: [], file: slug)
    }
    let diagnostics = linter.checkCourse([
      lesson("a", 1, []), lesson("b", 1, ["c", "nowhere"]), lesson("c", 3, ["a"]),
    ])
    #expect(
      diagnostics.map(\.fact) == [
        .repeatedOrder(1, other: "a"), .prerequisiteNotBefore("c"),
        .unknownPrerequisite("nowhere"),
      ])
  }
}
