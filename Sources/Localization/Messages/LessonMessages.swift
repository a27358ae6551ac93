/// The course, its questions and its checker.
package final class LessonMessages: Sendable {
  /// What can be wrong in a lesson file.
  package let facts = LessonFactMessages()
  /// Replies to answers.
  package let replies = LessonReplyMessages()
  /// Lessons as linear text.
  package let plain = PlainLessonMessages()
  /// What can go wrong with saved progress.
  package let progress = ProgressMessages()
  /// A diagnostic on one line: file, line (0 for the whole file), sentence.
  package func diagnostic(_ file: String, _ line: Int, _ sentence: String) -> String {
    line > 0 ? "\(file):\(line): \(sentence)" : "\(file): \(sentence)"
  }
  /// What the linter says at the end when nothing is wrong: lessons, steps, questions.
  package func lintPassed(_ lessons: Int, _ steps: Int, _ questions: Int) -> String {
    "\(lessons) \(lessons == 1 ? "lesson" : "lessons"), \(steps) steps, "
      + "\(questions) questions: nothing wrong"
  }
  /// What the linter says at the end when something is: how many diagnostics.
  package func lintFailed(_ count: Int) -> String {
    count == 1 ? "1 thing to correct" : "\(count) things to correct"
  }
  /// A folder without lessons: its path.
  package func noLessons(_ path: String) -> String { "no lessons in \(path)" }
  /// A lesson's length in a list: minutes, steps.
  package func length(_ minutes: Int, _ steps: Int) -> String {
    "\(minutes) min, \(steps) \(steps == 1 ? "step" : "steps")"
  }
}

/// Replies to answers.
package final class LessonReplyMessages: Sendable {
  /// The answer is right: the right number.
  package func right(_ answer: String) -> String { "Right: \(answer)." }
  /// Too small: the right number.
  package func tooLow(_ answer: String) -> String { "Too low. It is \(answer)." }
  /// Too large: the right number.
  package func tooHigh(_ answer: String) -> String { "Too high. It is \(answer)." }
  package let unreadable = "That is not a number I can read. Try 0.5, 50 % or inf."
  /// Bits where nats were asked for: the right number.
  package func bits(_ answer: String) -> String {
    "That is the answer in bits (logarithm to base 2). Asked was for nats, "
      + "with the natural logarithm: \(answer)."
  }
  /// Nats where bits were asked for: the right number.
  package func nats(_ answer: String) -> String {
    "That is the answer in nats (natural logarithm). Asked was for bits, "
      + "with the logarithm to base 2: \(answer)."
  }
  /// A logarithm to base 10: the right number.
  package func base10(_ answer: String) -> String {
    "That is the logarithm to base 10: the log key of a calculator. The loss takes the "
      + "natural one, ln: \(answer)."
  }
  /// The probability of the other class: the right number.
  package func complement(_ answer: String) -> String {
    "That is the loss of the other class: 1 - p went in for p. "
      + "The loss looks at the probability of the truth: \(answer)."
  }
  /// A sum for a mean: the right number.
  package func sum(_ answer: String) -> String {
    "That is the sum. The loss of a batch is the mean, so divide by the count: \(answer)."
  }
  /// A mean for a sum: the right number.
  package func mean(_ answer: String) -> String {
    "That is the mean. Asked was for the sum: \(answer)."
  }
  /// A forgotten minus sign: the right number.
  package func sign(_ answer: String) -> String {
    "The size is right, the sign is not. The logarithm of a probability is never above 0, "
      + "so the loss takes its negative: \(answer)."
  }
  /// The probability itself: the right number.
  package func probability(_ answer: String) -> String {
    "That is the probability itself. The loss is minus its logarithm: \(answer)."
  }
  /// One minus the probability: the right number.
  package func linear(_ answer: String) -> String {
    "That is 1 - p, the distance to certainty. The loss is minus the logarithm of p: \(answer)."
  }
}
