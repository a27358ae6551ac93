/// The screens: home, explorer, lab, course and lesson.
package final class ScreenMessages: Sendable {
  /// The texts of the commands.
  package let commands = CommandMessages()
  package let tagline = "See and understand cross-entropy."
  /// The home screen's choices: a name and one line each.
  package let explore = CommandText("Explore", "Move a value, watch the loss.")
  /// The lab.
  package let train = CommandText("Train", "Train a model, and steer it.")
  /// The course.
  package let learn = CommandText("Learn", "Lessons with live figures.")
  package let atTheShell = "At the shell, on your numbers"
  /// Commands to type there, each with what it is about.
  package let shellCommands: [CommandText] = [
    .init("xent check p.csv", "a model"), .init("xent watch log.csv", "a training"),
    .init("xent explain 0.693", "a number"),
  ]
  /// The heading of the panel of parameters.
  package let parameters = "Parameters"
  /// The heading of the panel of readings.
  package let readings = "Readings"
  /// The title of the help panel.
  package let help = "Help"
  /// The heading of the keys in it.
  package let keys = "Keys"
  package let anyKeyCloses = "any key closes this"
  /// The prompt of the palette.
  package let palettePrompt = "command: "
  /// The prompt of the figure finder.
  package let findPrompt = "figure: "
  /// Nothing matches what was typed.
  package let nothingMatches = "nothing matches"
  /// The terminal is smaller than anything can be shown on: has, needs.
  package func tooSmall(_ columns: Int, _ rows: Int) -> String {
    "Terminal is \(columns) x \(rows)."
  }
  /// What it needs.
  package func needed(_ columns: Int, _ rows: Int) -> String { "xent needs \(columns) x \(rows)." }
  package let quitHint = "q quits"
  package let copied = "Copied: this view again"
  package let copyByHand = "This view again"
  /// A lab's state.
  package let running = "running"
  /// A lab's state.
  package let paused = "paused"
  /// A lab's state.
  package let finished = "finished"
  /// A lab's state.
  package let failed = "stopped"
  /// A lab's readings.
  package let epoch = "epoch"
  /// A lab's readings.
  package let step = "step"
  package let trainLoss = "train loss"
  package let validationLoss = "validation loss"
  package let trainAccuracy = "train accuracy"
  package let validationAccuracy = "validation accuracy"
  /// How fast it trains.
  package let speed = "speed"
  /// A speed.
  package let epochsPerSecond = "ep/s"
  /// No limit to the speed.
  package let fullSpeed = "full"
  package let guessing = "guessing (ln K)"
  package let pressSpace = "Press Space to train."
  /// The heading of the course.
  package let course = "Lessons"
  /// Minutes that a lesson takes.
  package func minutes(_ minutes: Int) -> String { "\(minutes) min" }
  package let noLessons = "No lessons were found."
  /// A step among all: number, count.
  package func stepOf(_ number: Int, _ count: Int) -> String { "step \(number) of \(count)" }
  package let mouseOn = "The mouse moves things; M lets it select text."
  package let mouseOff = "The mouse selects text; M lets it move things."
  package let noZoom = "This view goes no farther in that direction."
  /// A lesson file without steps: its path.
  package func noSteps(_ path: String) -> String {
    "\(path) has no step that could be shown; xent lessons lint says why"
  }
  /// A lesson has no such step: its name, and those that it has.
  package func noSuchStep(_ step: String, _ lesson: String, _ known: String) -> String {
    "the lesson \(lesson) has no step '\(step)'; it has \(known)"
  }
  /// There is no such figure: its name, and those that are.
  package func noSuchFigure(_ name: String, _ known: String) -> String {
    "there is no figure '\(name)'; there are: \(known)"
  }
  /// How much text is below.
  package let moreBelow = "more below"
  package let lessonDone = "That was the last step."
  /// Right.
  package let right = "Right."
  package let answerPrompt = "your answer: "
  package let goalReached = "Goal reached. Stay and play, or go on."
  /// The values that a parameter takes: from, to.
  package func range(_ from: String, _ to: String) -> String { "\(from) … \(to)" }
  /// What one key press adds.
  package func steps(_ step: String) -> String { "step \(step)" }
  /// What one key press multiplies by.
  package func factor(_ factor: String) -> String { "factor \(factor)" }
  /// A whole number without an upper end.
  package func orMore(_ least: Int) -> String { "\(least) or more" }
  /// A list of so many numbers.
  package func listOf(_ least: Int, _ most: Int) -> String {
    least == most ? "\(least) numbers" : "\(least) to \(most) numbers"
  }
  /// Any number of these words.
  package func anyOf(_ words: String) -> String { "any of \(words)" }
  package let anyText = "any text"
  package let aboutHome = "Choose with the arrows or the mouse, and open with Enter."
  package let aboutExplorer: String =
    "Change the chosen parameter with the arrows, by typing a number, or with the mouse in the "
    + "figure. Tab turns to the readings and back."
  package let aboutLab: String =
    "A model learns while you watch, and every setting of the panel can be changed. Space plays "
    + "and pauses."
  package let aboutCourse = "Lessons in the order in which they build on one another."
  package let aboutLesson =
    "Read, answer, and move the figure: Tab turns to it and back. A hint is there when you ask."
  /// A reading with all its digits.
  package func exactly(_ label: String, _ value: String, _ name: String) -> String {
    "\(label): \(value)   (\(name))"
  }
  /// A hint: number, count.
  package func hintOf(_ number: Int, _ count: Int) -> String { "Hint \(number) of \(count)" }
  package let workedAnswer = "Worked answer"
}
