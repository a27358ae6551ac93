/// Lessons as linear text, for screen readers and plain terminals.
public struct PlainLessonMessages: Sendable {
  /// What opens a lesson: title, minutes, steps.
  public let opening: @Sendable (String, Int, Int) -> String
  /// The heading of a step: place, of how many, title.
  public let step: @Sendable (Int, Int, String) -> String
  /// What opens a figure: its title, the values it starts from.
  public let figure: @Sendable (String, String) -> String
  /// What opens a prediction.
  public let predict: String
  /// What opens a quiz.
  public let quiz: String
  /// What opens an exercise.
  public let exercise: String
  /// How to answer with a number.
  public let askNumber: String
  /// How to answer with an option: how many there are.
  public let askOption: @Sendable (Int) -> String
  /// How to work on an exercise: the settings that can be changed.
  public let askSettings: @Sendable ([String]) -> String
  /// An option's number is wrong: how many there are.
  public let noSuchOption: @Sendable (Int) -> String
  /// Input that is no setting: an example.
  public let notASetting: @Sendable (String) -> String
  /// A parameter that may not be moved here: its name, those that may.
  public let locked: @Sendable (String, [String]) -> String
  /// A value that the parameter refuses: name, text.
  public let refused: @Sendable (String, String) -> String
  /// A hint: place, of how many, text.
  public let hint: @Sendable (Int, Int, String) -> String
  /// There are no more hints.
  public let noMoreHints: String
  /// The goal is not reached yet.
  public let notYet: String
  /// The goal is reached.
  public let solved: String
  /// The worked answer: the settings.
  public let workedAnswer: @Sendable (String) -> String
  /// The right answer of a question that was passed over.
  public let answerWas: @Sendable (String) -> String
  /// To go on.
  public let goOn: String
  /// The end of a lesson.
  public let end: @Sendable (String) -> String
}

extension PlainLessonMessages {
  static let english = PlainLessonMessages(
    opening: { "\($0). About \($1) minutes, \($2) steps." },
    step: { "Step \($0) of \($1): \($2)" },
    figure: { title, values in
      values.isEmpty ? "Figure: \(title)." : "Figure: \(title), at \(values)."
    },
    predict: "Predict:", quiz: "Question:", exercise: "Exercise:",
    askNumber: "Type a number, h for a hint, or s to see the answer.",
    askOption: { "Type 1 to \($0), h for a hint, or s to see the answer." },
    askSettings: {
      "Type name=value (\($0.joined(separator: ", "))), h for a hint, or s to see the answer."
    },
    noSuchOption: { "Type a number from 1 to \($0), h or s." },
    notASetting: { "Type a setting, such as \($0), or h, or s." },
    locked: { "\($0) stays as it is here. You can change \($1.joined(separator: ", "))." },
    refused: { "\($0) does not take \($1)." },
    hint: { "Hint \($0) of \($1): \($2)" },
    noMoreHints: "No more hints. Type s to see the answer.",
    notYet: "Not yet.", solved: "Solved.",
    workedAnswer: { "Worked answer: \($0)" }, answerWas: { "The answer: \($0)" },
    goOn: "Press Enter to go on, q to stop.",
    end: { "End of the lesson \($0)." })
}
