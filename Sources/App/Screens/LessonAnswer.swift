import Lessons
import Localization

/// How far a learner has come with the question of a step.
struct LessonAnswer: Sendable {
  /// What is being typed.
  var typed = ""
  /// The option that was chosen last.
  var chosen: Int?
  /// What was said to the last answer.
  var reply: [TextRun] = []
  /// Whether the last answer was right, or the goal has been reached; nil before any answer.
  var isRight: Bool?
  /// Whether the learner has committed to an answer, so that a prediction may be shown.
  var isCommitted = false
  /// How many hints are shown.
  var hints = 0
  /// Whether the worked answer was asked for.
  var showsSolution = false

  /// Judges a typed number against what the loss core computes.
  mutating func judge(
    _ predict: Predict, computation: Computation, tolerance: Double?, messages: Messages
  ) {
    isCommitted = true
    guard let check = try? AnswerCheck(computation, tolerance: tolerance) else { return }
    let verdict = check.verdict(on: typed)
    if verdict == .unreadable { isCommitted = false }
    isRight = verdict == .right
    reply = check.reply(to: verdict, own: predict.replies, in: messages)
  }

  /// Takes the choice of an option.
  mutating func choose(_ index: Int, of options: [Choice]) {
    guard options.indices.contains(index) else { return }
    chosen = index
    isCommitted = true
    isRight = options[index].isRight
    reply = options[index].reply
  }
}
