/// What a step asks, if it asks something. A step asks one thing at most.
public enum Question: Hashable, Sendable {
  /// A number or an option to commit to before the figure moves.
  case predict(Predict)
  /// Options, each with its own reply.
  case quiz(Quiz)
  /// A goal to reach on the figure.
  case exercise(Exercise)

  /// What is asked.
  public var prompt: [TextRun] {
    switch self {
    case .predict(let predict): predict.prompt
    case .quiz(let quiz): quiz.prompt
    case .exercise(let exercise): exercise.prompt
    }
  }

  /// The ladder of hints, from the gentlest.
  public var hints: [[TextRun]] {
    switch self {
    case .predict(let predict): predict.hints
    case .quiz(let quiz): quiz.hints
    case .exercise(let exercise): exercise.hints
    }
  }

  /// Where it stands in the lesson file (from 1).
  public var line: Int {
    switch self {
    case .predict(let predict): predict.line
    case .quiz(let quiz): quiz.line
    case .exercise(let exercise): exercise.line
    }
  }
}

/// A question asked before the figure moves.
public struct Predict: Hashable, Sendable {
  /// What counts as the answer.
  public enum Answer: Hashable, Sendable {
    /// A number, computed by the loss core; right within `tolerance` (in the answer's own unit), or
    /// within what `AnswerCheck` allows where the author gave none.
    case number(Computation, tolerance: Double?)
    /// One of several options.
    case options([Choice])
  }

  /// What is asked.
  public let prompt: [TextRun]
  /// What counts as the answer.
  public let answer: Answer
  /// The parameters that the figure takes once the learner has committed: what happens is seen.
  public let outcome: [Setting]
  /// What is said then, whatever the answer was.
  public let explanation: [TextRun]
  /// The author's own replies to misreadings; those missing here have standard ones.
  public let replies: [Misreading: [TextRun]]
  /// The ladder of hints, from the gentlest.
  public let hints: [[TextRun]]
  /// Where it stands in the lesson file (from 1).
  public let line: Int

  /// A prediction, not yet checked.
  public init(
    prompt: [TextRun], answer: Answer, outcome: [Setting], explanation: [TextRun],
    replies: [Misreading: [TextRun]], hints: [[TextRun]], line: Int
  ) {
    self.prompt = prompt
    self.answer = answer
    self.outcome = outcome
    self.explanation = explanation
    self.replies = replies
    self.hints = hints
    self.line = line
  }
}

/// A question with options, each answered in its own words.
public struct Quiz: Hashable, Sendable {
  /// What is asked.
  public let prompt: [TextRun]
  /// What can be chosen; at least one is right.
  public let options: [Choice]
  /// The ladder of hints, from the gentlest.
  public let hints: [[TextRun]]
  /// Where it stands in the lesson file (from 1).
  public let line: Int

  /// A quiz, not yet checked.
  public init(prompt: [TextRun], options: [Choice], hints: [[TextRun]], line: Int) {
    self.prompt = prompt
    self.options = options
    self.hints = hints
    self.line = line
  }
}

/// Something that can be chosen, and what is said to the one who chose it.
public struct Choice: Hashable, Sendable {
  /// What it says.
  public let text: [TextRun]
  /// Whether it is right.
  public let isRight: Bool
  /// What is said to the one who chose it.
  public let reply: [TextRun]
  /// Where it stands in the lesson file (from 1).
  public let line: Int

  /// An option.
  public init(text: [TextRun], isRight: Bool, reply: [TextRun], line: Int) {
    self.text = text
    self.isRight = isRight
    self.reply = reply
    self.line = line
  }
}
