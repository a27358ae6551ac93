/// The course, its questions and its checker.
public struct LessonMessages: Sendable {
  /// What can be wrong in a lesson file.
  public let facts: LessonFactMessages
  /// Replies to answers.
  public let replies: LessonReplyMessages
  /// Lessons as linear text.
  public let plain: PlainLessonMessages
  /// What can go wrong with saved progress.
  public let progress: ProgressMessages
  /// A diagnostic on one line: file, line (0 for the whole file), sentence.
  public let diagnostic: @Sendable (String, Int, String) -> String
  /// What the linter says at the end when nothing is wrong: lessons, steps, questions.
  public let lintPassed: @Sendable (Int, Int, Int) -> String
  /// What the linter says at the end when something is: how many diagnostics.
  public let lintFailed: @Sendable (Int) -> String
  /// A folder without lessons: its path.
  public let noLessons: @Sendable (String) -> String
  /// A lesson's length in a list: minutes, steps.
  public let length: @Sendable (Int, Int) -> String
}

/// Replies to answers.
public struct LessonReplyMessages: Sendable {
  /// The answer is right: the right number.
  public let right: @Sendable (String) -> String
  /// Too small: the right number.
  public let tooLow: @Sendable (String) -> String
  /// Too large: the right number.
  public let tooHigh: @Sendable (String) -> String
  /// Not a number.
  public let unreadable: String
  /// Bits where nats were asked for: the right number.
  public let bits: @Sendable (String) -> String
  /// Nats where bits were asked for: the right number.
  public let nats: @Sendable (String) -> String
  /// A logarithm to base 10: the right number.
  public let base10: @Sendable (String) -> String
  /// The probability of the other class: the right number.
  public let complement: @Sendable (String) -> String
  /// A sum for a mean: the right number.
  public let sum: @Sendable (String) -> String
  /// A mean for a sum: the right number.
  public let mean: @Sendable (String) -> String
  /// A forgotten minus sign: the right number.
  public let sign: @Sendable (String) -> String
  /// The probability itself: the right number.
  public let probability: @Sendable (String) -> String
  /// One minus the probability: the right number.
  public let linear: @Sendable (String) -> String
}

extension LessonMessages {
  static let english = LessonMessages(
    facts: .english, replies: .english, plain: .english, progress: .english,
    diagnostic: { file, line, sentence in
      line > 0 ? "\(file):\(line): \(sentence)" : "\(file): \(sentence)"
    },
    lintPassed: { lessons, steps, questions in
      "\(lessons) \(lessons == 1 ? "lesson" : "lessons"), \(steps) steps, "
        + "\(questions) questions: nothing wrong"
    },
    lintFailed: { $0 == 1 ? "1 thing to correct" : "\($0) things to correct" },
    noLessons: { "no lessons in \($0)" },
    length: { "\($0) min, \($1) \($1 == 1 ? "step" : "steps")" })
}

extension LessonReplyMessages {
  static let english = LessonReplyMessages(
    right: { "Right: \($0)." },
    tooLow: { "Too low. It is \($0)." },
    tooHigh: { "Too high. It is \($0)." },
    unreadable: "That is not a number I can read. Try 0.5, 50 % or inf.",
    bits: {
      "That is the answer in bits (logarithm to base 2). Asked was for nats, "
        + "with the natural logarithm: \($0)."
    },
    nats: {
      "That is the answer in nats (natural logarithm). Asked was for bits, "
        + "with the logarithm to base 2: \($0)."
    },
    base10: {
      "That is the logarithm to base 10: the log key of a calculator. The loss takes the "
        + "natural one, ln: \($0)."
    },
    complement: {
      "That is the loss of the other class: 1 - p went in for p. "
        + "The loss looks at the probability of the truth: \($0)."
    },
    sum: { "That is the sum. The loss of a batch is the mean, so divide by the count: \($0)." },
    mean: { "That is the mean. Asked was for the sum: \($0)." },
    sign: {
      "The size is right, the sign is not. The logarithm of a probability is never above 0, "
        + "so the loss takes its negative: \($0)."
    },
    probability: { "That is the probability itself. The loss is minus its logarithm: \($0)." },
    linear: {
      "That is 1 - p, the distance to certainty. The loss is minus the logarithm of p: \($0)."
    })
}
