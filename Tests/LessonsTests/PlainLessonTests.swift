import Localization
import Testing

@testable import Lessons

private let body = """
  ## Look {#look}

  A curve.

  ```figure
  figure: curve
  set: {probability: 0.5}
  unlock: [probability]
  caption: It falls.
  ```

  ## Guess {#guess}

  ```figure
  figure: curve
  caption: It waits.
  ```

  ```predict
  question: What at 0.1?
  answer: {loss: cross_entropy, probability: 0.1}
  then: {probability: 0.1}
  explain: "It is {{cross_entropy probability=0.1}}."
  hints: [Think.]
  ```

  ## Choose {#choose}

  ```quiz
  question: Lower or higher?
  options:
    - {text: lower, right: true, reply: Yes indeed.}
    - {text: higher, reply: No.}
  ```

  ## Do {#do}

  ```figure
  figure: curve
  unlock: [probability]
  caption: It waits.
  ```

  ```exercise
  task: Below 0.1.
  goal: {loss: "< 0.1"}
  hints: [Right., More right.]
  answer: {probability: 0.95}
  success: There.
  ```
  """

/// Tells the lesson to a learner who types these lines; gives what was told and what became of it.
private func told(_ typed: [String]) -> (lines: [String], ended: Bool, outcomes: [String]) {
  let lesson = parsed(goodFront + body).lesson
  var rest = typed[...]
  var lines: [String] = []
  var outcomes: [String] = []
  var plain = PlainLesson(
    lesson, figures: sampleFigures, messages: .english, flow: TextFlow(width: 60) { $0.count },
    input: { rest.popFirst() }, output: { lines.append($0) },
    progress: { outcomes.append("\($0.id) \($1)") })
  let ended = plain.run()
  return (lines, ended, outcomes)
}

@Suite("Plain text")
struct PlainLessonTests {
  @Test("figures become a sentence and a small table")
  func figure() {
    let lines = told(["q"]).lines
    #expect(
      lines == [
        "A sample. About 5 minutes, 4 steps.", "", "Step 1 of 4: Look", "", "A curve.", "",
        "Figure: A curve, at probability 0.5. It falls.",
        "probability        loss",
        "───────────  ──────────",
        "          0      ∞ nats",
        "       0.25  1.386 nats",
        "        0.5  0.693 nats",
        "       0.75  0.288 nats",
        "          1      0 nats",
        "", "Press Enter to go on, q to stop.",
      ])
  }

  @Test("every question can be answered, and each answer has its reply")
  func answered() {
    let (lines, ended, outcomes) = told([
      "", "h", "what", "3.32", "9", "2", "1", "unit=bits", "0.95", "probability=2",
      "probability=0.9", "h", "probability=0.95",
    ])
    #expect(ended)
    for line in [
      "Hint 1 of 1: Think.", "That is not a number I can read. Try 0.5, 50 % or inf.",
      "It is 2.303.", "Type a number from 1 to 2, h or s.", "No.", "Yes indeed.",
      "unit stays as it is here. You can change probability.",
      "Type a setting, such as probability=0.5, or h, or s.", "probability does not take 2.",
      "Not yet.", "Hint 1 of 2: Right.", "Solved.", "There.", "End of the lesson A sample.",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(lines.contains { $0.contains("in bits") })
    #expect(
      outcomes == [
        "look done", "guess hinted", "guess tried", "choose tried", "choose done", "do tried",
        "do hinted", "do done",
      ])
  }

  @Test("the figure does not move before the learner has committed")
  func waits() {
    let lines = told(["", "q"]).lines
    #expect(!lines.contains { $0.contains("2.303") })
    #expect(!told(["", "q"]).ended)
  }

  @Test("where input ends, the text goes on to the end with every answer")
  func endOfInput() {
    let (lines, ended, outcomes) = told([])
    #expect(ended)
    #expect(lines.contains("The answer: 2.303"))
    #expect(lines.contains("The answer: lower"))
    #expect(lines.contains("Worked answer: probability=0.95"))
    #expect(lines.last == "End of the lesson A sample.")
    #expect(outcomes == [])
  }
}
