/// Lessons as linear text, for screen readers and plain terminals.
package final class PlainLessonMessages: Sendable {
  /// What opens a lesson: title, minutes, steps.
  package func opening(_ title: String, _ minutes: Int, _ steps: Int) -> String {
    "\(title). About \(minutes) minutes, \(steps) steps."
  }
  /// The heading of a step: place, of how many, title.
  package func step(_ number: Int, _ count: Int, _ title: String) -> String {
    "Step \(number) of \(count): \(title)"
  }
  /// What opens a figure: its title, the values it starts from.
  package func figure(_ title: String, _ values: String) -> String {
    values.isEmpty ? "Figure: \(title)." : "Figure: \(title), at \(values)."
  }
  /// What opens a prediction.
  package let predict = "Predict:"
  /// What opens a quiz.
  package let quiz = "Question:"
  /// What opens an exercise.
  package let exercise = "Exercise:"
  package let askNumber = "Type a number, h for a hint, or s to see the answer."
  /// How to answer with an option: how many there are.
  package func askOption(_ count: Int) -> String {
    "Type 1 to \(count), h for a hint, or s to see the answer."
  }
  /// How to work on an exercise: the settings that can be changed.
  package func askSettings(_ names: [String]) -> String {
    "Type name=value (\(names.joined(separator: ", "))), h for a hint, or s to see the answer."
  }
  /// An option's number is wrong: how many there are.
  package func noSuchOption(_ count: Int) -> String { "Type a number from 1 to \(count), h or s." }
  /// Input that is no setting: an example.
  package func notASetting(_ example: String) -> String {
    "Type a setting, such as \(example), or h, or s."
  }
  /// A parameter that may not be moved here: its name, those that may.
  package func locked(_ name: String, _ free: [String]) -> String {
    "\(name) stays as it is here. You can change \(free.joined(separator: ", "))."
  }
  /// A value that the parameter refuses: name, text.
  package func refused(_ name: String, _ text: String) -> String {
    "\(name) does not take \(text)."
  }
  /// A hint: place, of how many, text.
  package func hint(_ number: Int, _ count: Int, _ text: String) -> String {
    "Hint \(number) of \(count): \(text)"
  }
  package let noMoreHints = "No more hints. Type s to see the answer."
  /// The goal is not reached yet.
  package let notYet = "Not yet."
  /// The goal is reached.
  package let solved = "Solved."
  /// The worked answer: the settings.
  package func workedAnswer(_ settings: String) -> String { "Worked answer: \(settings)" }
  /// The right answer of a question that was passed over.
  package func answerWas(_ answer: String) -> String { "The answer: \(answer)" }
  package let goOn = "Press Enter to go on, q to stop."
  /// The end of a lesson.
  package func end(_ title: String) -> String { "End of the lesson \(title)." }
}
