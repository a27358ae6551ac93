import Testing

@testable import Lessons

/// A computation from words, as they stand inside `{{ }}`.
func computation(_ words: String) -> Computation {
  let parts = words.split(separator: " ").map(String.init)
  return Computation(
    function: parts[0],
    arguments: parts.dropFirst().map { word in
      let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
      return Setting(name: pair[0], text: pair[1], line: 1)
    }, line: 1)
}

@Suite("Answers")
struct AnswerCheckTests {
  @Test(
    "every known wrong way is recognized",
    arguments: [
      ("cross_entropy probability=0.1", "2.303", AnswerCheck.Verdict.right),
      ("cross_entropy probability=0.1", "2,3", .right),
      ("cross_entropy probability=0.1", " 2.3 nats ", .right),
      ("cross_entropy probability=0.1", "3.3219 bits", .right),
      ("cross_entropy probability=0.1", "3.32", .misread(.bits)),
      ("cross_entropy probability=0.1", "1", .misread(.base10)),
      ("cross_entropy probability=0.1", "0.105", .misread(.complement)),
      ("cross_entropy probability=0.1", "-2.303", .misread(.sign)),
      ("cross_entropy probability=0.1", "−2.303", .misread(.sign)),
      ("cross_entropy probability=0.3", "0.3", .misread(.probability)),
      ("cross_entropy probability=0.3", "30 %", .misread(.probability)),
      ("cross_entropy probability=0.3", "0.7", .misread(.linear)),
      ("cross_entropy probability=0.1 unit=bits", "3.32", .right),
      ("cross_entropy probability=0.1 unit=bits", "2.303", .misread(.nats)),
      ("cross_entropy probability=0.1 unit=bits", "2.303 nats", .right),
      ("mean_cross_entropy probabilities=0.9,0.5", "0.399", .right),
      ("mean_cross_entropy probabilities=0.9,0.5", "0.799", .misread(.sum)),
      ("sum_cross_entropy probabilities=0.9,0.5", "0.399", .misread(.mean)),
      ("cross_entropy probability=1", "0", .right),
      ("cross_entropy probability=0", "inf", .right),
      ("cross_entropy probability=0", "∞", .right),
      ("cross_entropy probability=0", "1000000", .tooLow),
      ("cross_entropy probability=0.1", "1.7", .tooLow),
      ("cross_entropy probability=0.1", "7", .tooHigh),
      ("cross_entropy probability=0.1", "a lot", .unreadable),
      ("cross_entropy probability=0.1", "", .unreadable),
      ("cross_entropy probability=0.1", "nan", .unreadable),
      ("guessing classes=10", "2.303", .right),
      ("guessing classes=10", "3.32", .misread(.bits)),
      ("probability loss=2", "0.135", .right),
    ])
  func verdicts(words: String, answer: String, verdict: AnswerCheck.Verdict) throws {
    #expect(try AnswerCheck(computation(words)).verdict(on: answer) == verdict)
  }

  @Test("the tolerance of the author decides what is right")
  func tolerance() throws {
    let check = try AnswerCheck(computation("cross_entropy probability=0.01"), tolerance: 0.5)
    #expect(check.verdict(on: "4.2") == .right)
    #expect(check.verdict(on: "4") == .tooLow)
    #expect(check.verdict(on: "6.64") == .misread(.bits))
  }

  @Test("a misreading that cannot be told from the right answer is no misreading")
  func indistinct() throws {
    let check = try AnswerCheck(computation("cross_entropy probability=0.5"))
    #expect(!check.misreadings.contains { $0.0 == .complement })
    #expect(check.verdict(on: "0.693") == .right)
    #expect(check.verdict(on: "0.5") == .misread(.probability))
  }

  @Test("without a tolerance, 2 % are allowed and at least 0.006, on both sides")
  func standardTolerance() throws {
    // ln 20 is 2.9957, 2 % of it 0.0599; -ln 0.9 is 0.1054.
    for (probability, expected, allowed) in [(0.05, 2.995732, 0.0599), (0.9, 0.105361, 0.006)] {
      let check = try AnswerCheck(computation("cross_entropy probability=\(probability)"))
      #expect(check.verdict(on: expected + allowed - 1e-4) == .right)
      #expect(check.verdict(on: expected - allowed + 1e-4) == .right)
      #expect(check.verdict(on: expected + allowed + 1e-4) == .tooHigh)
      #expect(check.verdict(on: expected - allowed - 1e-4) == .tooLow)
    }
    // An infinite loss has no neighbours.
    let endless = try AnswerCheck(computation("cross_entropy probability=0"))
    #expect(endless.verdict(on: .infinity) == .right)
    #expect(endless.verdict(on: .greatestFiniteMagnitude) == .tooLow)
    #expect(endless.verdict(on: -.infinity) == .misread(.sign))
  }

  @Test("a wide tolerance of the author does not widen what a misreading is")
  func misreadingIsNarrow() throws {
    // -ln 0.01 is 4.605, in bits 6.644: 2 % of that are 0.133.
    let check = try AnswerCheck(computation("cross_entropy probability=0.01"), tolerance: 1)
    #expect(check.verdict(on: "6.75") == .misread(.bits))
    #expect(check.verdict(on: "6.8") == .tooHigh)
    #expect(check.verdict(on: "6.5") == .tooHigh)
    // And a narrow one narrows it.
    let strict = try AnswerCheck(computation("cross_entropy probability=0.01"), tolerance: 0.01)
    #expect(strict.verdict(on: "6.65") == .misread(.bits))
    #expect(strict.verdict(on: "6.66") == .tooHigh)
  }

  @Test("a unit that is typed is converted where the question has one, and read over where not")
  func units() throws {
    #expect(try AnswerCheck(computation("guessing classes=8 unit=bits")).verdict(on: "3") == .right)
    #expect(
      try AnswerCheck(computation("guessing classes=8 unit=bits")).verdict(on: "2.079 nats")
        == .right)
    #expect(try AnswerCheck(computation("guessing classes=8")).verdict(on: "3bits") == .right)
    #expect(
      try AnswerCheck(computation("guessing classes=8")).verdict(on: "3 nats") == .misread(.bits))
    #expect(try AnswerCheck(computation("sigmoid logit=0")).verdict(on: "0.5 bits") == .right)
  }
}

@Suite("Goals")
struct GoalTests {
  private let half = Goal.Bound.number(0.5)

  @Test("bounds: below and above leave their number out, near and between take their ends in")
  func bounds() {
    #expect(
      Goal.Condition.below(half).holds(0.5.nextDown) && !Goal.Condition.below(half).holds(0.5))
    #expect(Goal.Condition.above(half).holds(0.5.nextUp) && !Goal.Condition.above(half).holds(0.5))
    let near = Goal.Condition.near(half, tolerance: 0.25)
    for (value, holds) in [(0.25, true), (0.75, true), (0.2499, false), (0.7501, false)] {
      #expect(near.holds(value) == holds)
    }
    let between = Goal.Condition.between(half, .number(1))
    for (value, holds) in [(0.5, true), (1, true), (0.4999, false), (1.0001, false)] {
      #expect(between.holds(value) == holds)
    }
    for condition in [Goal.Condition.below(half), .above(half), near, between] {
      #expect(!condition.holds(.nan))
    }
    #expect(!Goal.Condition.below(.computed(computation("guessing classes=0"))).holds(0))
  }

  @Test("an exercise is solved when all of its goals are met, and only then")
  func exercise() {
    func exercise(_ goals: [Goal]) -> Exercise {
      Exercise(prompt: [], goals: goals, hints: [], solution: [], success: [], line: 1)
    }
    let low = Goal(observable: "loss", condition: .below(half), line: 1)
    let high = Goal(observable: "accuracy", condition: .above(half), line: 1)
    #expect(exercise([low, high]).isSolved(by: ["loss": 0.4, "accuracy": 0.6]))
    #expect(!exercise([low, high]).isSolved(by: ["loss": 0.4, "accuracy": 0.5]))
    #expect(!exercise([low, high]).isSolved(by: ["loss": 0.5, "accuracy": 0.6]))
    #expect(!exercise([low, high]).isSolved(by: ["loss": 0.4]))
    #expect(!exercise([]).isSolved(by: ["loss": 0.4]))
  }
}
