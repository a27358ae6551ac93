/// What a step asks, if it asks something. A step asks one thing at most.
package enum Question: Hashable, Sendable {
  /// A number or an option to commit to before the figure moves.
  case predict(Predict)
  /// Options, each with its own reply.
  case quiz(Quiz)
  /// A goal to reach on the figure.
  case exercise(Exercise)

  /// What is asked.
  package var prompt: [TextRun] {
    switch self {
    case .predict(let predict): predict.prompt
    case .quiz(let quiz): quiz.prompt
    case .exercise(let exercise): exercise.prompt
    }
  }

  /// The ladder of hints, from the gentlest.
  package var hints: [[TextRun]] {
    switch self {
    case .predict(let predict): predict.hints
    case .quiz(let quiz): quiz.hints
    case .exercise(let exercise): exercise.hints
    }
  }

  /// Where it stands in the lesson file (from 1).
  package var line: Int {
    switch self {
    case .predict(let predict): predict.line
    case .quiz(let quiz): quiz.line
    case .exercise(let exercise): exercise.line
    }
  }
}

/// A question asked before the figure moves.
package struct Predict: Hashable, Sendable {
  /// What counts as the answer.
  package enum Answer: Hashable, Sendable {
    /// A number, computed by the loss core; right within `tolerance` (in the answer's own unit), or
    /// within what `AnswerCheck` allows where the author gave none.
    case number(Computation, tolerance: Double?)
    /// One of several options.
    case options([Choice])
  }

  /// What is asked.
  package let prompt: [TextRun]
  /// What counts as the answer.
  package let answer: Answer
  /// The parameters that the figure takes once the learner has committed: what happens is seen.
  package let outcome: [Setting]
  /// What is said then, whatever the answer was.
  package let explanation: [TextRun]
  /// The author's own replies to misreadings; those missing here have standard ones.
  package let replies: [Misreading: [TextRun]]
  /// The ladder of hints, from the gentlest.
  package let hints: [[TextRun]]
  /// Where it stands in the lesson file (from 1).
  package let line: Int
}

/// A question with options, each answered in its own words.
package struct Quiz: Hashable, Sendable {
  /// What is asked.
  package let prompt: [TextRun]
  /// What can be chosen; at least one is right.
  package let options: [Choice]
  /// The ladder of hints, from the gentlest.
  package let hints: [[TextRun]]
  /// Where it stands in the lesson file (from 1).
  package let line: Int
}

/// Something that can be chosen, and what is said to the one who chose it.
package struct Choice: Hashable, Sendable {
  /// What it says.
  package let text: [TextRun]
  /// Whether it is right.
  package let isRight: Bool
  /// What is said to the one who chose it.
  package let reply: [TextRun]
  /// Where it stands in the lesson file (from 1).
  package let line: Int

  /// An option.
  package init(text: [TextRun], isRight: Bool, reply: [TextRun], line: Int) {
    self.text = text
    self.isRight = isRight
    self.reply = reply
    self.line = line
  }
}
