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
}
