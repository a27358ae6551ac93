package import Localization
internal import Numbers

extension AnswerCheck {
  /// What is said to an answer: the author's own words where there are some, else the standard
  /// ones. Standard replies name the right number.
  package func reply(
    to verdict: Verdict, own: [Misreading: [TextRun]] = [:], in messages: Messages
  ) -> [TextRun] {
    let words = messages.lessons.replies
    let number = NumberText.brief(expected)
    switch verdict {
    case .right: return [TextRun(words.right(number))]
    case .tooLow: return [TextRun(words.tooLow(number))]
    case .tooHigh: return [TextRun(words.tooHigh(number))]
    case .unreadable: return [TextRun(words.unreadable)]
    case .misread(let misreading):
      if let reply = own[misreading], !reply.isEmpty { return reply }
      return [TextRun(misreading.reply(number, in: words))]
    }
  }
}

extension Misreading {
  fileprivate func reply(_ number: String, in words: LessonReplyMessages) -> String {
    switch self {
    case .bits: words.bits(number)
    case .nats: words.nats(number)
    case .base10: words.base10(number)
    case .complement: words.complement(number)
    case .sum: words.sum(number)
    case .mean: words.mean(number)
    case .sign: words.sign(number)
    case .probability: words.probability(number)
    case .linear: words.linear(number)
    }
  }
}
