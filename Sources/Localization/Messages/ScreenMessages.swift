/// The screens: home, explorer, lab, course and lesson.
public struct ScreenMessages: Sendable {
  /// The texts of the commands.
  public let commands: CommandMessages
  /// What xent is, in one line.
  public let tagline: String
  /// The home screen's choices: a name and one line each.
  public let explore: CommandText
  /// The lab.
  public let train: CommandText
  /// The course.
  public let learn: CommandText
  /// The heading of what needs files of one's own, and so is begun at the shell.
  public let atTheShell: String
  /// Commands to type there, each with what it is about.
  public let shellCommands: [CommandText]
  /// The heading of the panel of parameters.
  public let parameters: String
  /// The heading of the panel of readings.
  public let readings: String
  /// The title of the help panel.
  public let help: String
  /// The heading of the keys in it.
  public let keys: String
  /// How to close a panel.
  public let anyKeyCloses: String
  /// The prompt of the palette.
  public let palettePrompt: String
  /// The prompt of the figure finder.
  public let findPrompt: String
  /// Nothing matches what was typed.
  public let nothingMatches: String
  /// The terminal is smaller than anything can be shown on: has, needs.
  public let tooSmall: @Sendable (_ columns: Int, _ rows: Int) -> String
  /// What it needs.
  public let needed: @Sendable (_ columns: Int, _ rows: Int) -> String
  /// Which key leaves.
  public let quitHint: String
  /// Over a line that was sent to the clipboard.
  public let copied: String
  /// Over a line to copy by hand, where the terminal has no clipboard.
  public let copyByHand: String
  /// A lab's state.
  public let running: String
  /// A lab's state.
  public let paused: String
  /// A lab's state.
  public let finished: String
  /// A lab's state.
  public let failed: String
  /// A lab's readings.
  public let epoch: String
  /// A lab's readings.
  public let step: String
  /// A lab's readings.
  public let trainLoss: String
  /// A lab's readings.
  public let validationLoss: String
  /// A lab's readings.
  public let trainAccuracy: String
  /// A lab's readings.
  public let validationAccuracy: String
  /// How fast it trains.
  public let speed: String
  /// A speed.
  public let epochsPerSecond: String
  /// No limit to the speed.
  public let fullSpeed: String
  /// The loss of guessing: ln K.
  public let guessing: String
  /// Before the first step was taken.
  public let pressSpace: String
  /// The heading of the course.
  public let course: String
  /// Minutes that a lesson takes.
  public let minutes: @Sendable (Int) -> String
  /// There is no lesson to show.
  public let noLessons: String
  /// A step among all: number, count.
  public let stepOf: @Sendable (_ number: Int, _ count: Int) -> String
  /// The mouse moves things now.
  public let mouseOn: String
  /// The mouse selects text now.
  public let mouseOff: String
  /// The figure cannot be zoomed or moved, or not any farther.
  public let noZoom: String
  /// A lesson file without steps: its path.
  public let noSteps: @Sendable (String) -> String
  /// A lesson has no such step: its name, and those that it has.
  public let noSuchStep: @Sendable (_ step: String, _ lesson: String, _ known: String) -> String
  /// There is no such figure: its name, and those that are.
  public let noSuchFigure: @Sendable (_ name: String, _ known: String) -> String
  /// How much text is below.
  public let moreBelow: String
  /// At the last step.
  public let lessonDone: String
  /// Right.
  public let right: String
  /// Asked for an answer.
  public let answerPrompt: String
  /// Reached the goal of an exercise.
  public let goalReached: String
  /// Not reached yet.
  public let goalOpen: String
  /// The values that a parameter takes: from, to.
  public let range: @Sendable (_ from: String, _ to: String) -> String
  /// What one key press adds.
  public let steps: @Sendable (String) -> String
  /// What one key press multiplies by.
  public let factor: @Sendable (String) -> String
  /// A whole number without an upper end.
  public let orMore: @Sendable (Int) -> String
  /// A list of so many numbers.
  public let listOf: @Sendable (_ least: Int, _ most: Int) -> String
  /// Any number of these words.
  public let anyOf: @Sendable (String) -> String
  /// Any text.
  public let anyText: String
  /// What each kind of screen is for, as help tells it.
  public let aboutHome, aboutExplorer, aboutLab, aboutCourse, aboutLesson: String
  /// A reading with all its digits.
  public let exactly: @Sendable (_ label: String, _ value: String, _ name: String) -> String
  /// A hint: number, count.
  public let hintOf: @Sendable (_ number: Int, _ count: Int) -> String
  /// The worked answer follows.
  public let workedAnswer: String
}

extension ScreenMessages {
  static let english = ScreenMessages(
    commands: .english,
    tagline: "See and understand cross-entropy.",
    explore: .init("Explore", "Move a value, watch the loss."),
    train: .init("Train", "Train a model, and steer it."),
    learn: .init("Learn", "Lessons with live figures."),
    atTheShell: "At the shell, on your numbers",
    shellCommands: [
      .init("xent check p.csv", "a model"), .init("xent watch log.csv", "a training"),
      .init("xent explain 0.693", "a number"),
    ],
    parameters: "Parameters",
    readings: "Readings",
    help: "Help",
    keys: "Keys",
    anyKeyCloses: "any key closes this",
    palettePrompt: "command: ",
    findPrompt: "figure: ",
    nothingMatches: "nothing matches",
    tooSmall: { "Terminal is \($0) x \($1)." },
    needed: { "xent needs \($0) x \($1)." },
    quitHint: "q quits",
    copied: "Copied: this view again",
    copyByHand: "This view again",
    running: "running",
    paused: "paused",
    finished: "finished",
    failed: "stopped",
    epoch: "epoch",
    step: "step",
    trainLoss: "train loss",
    validationLoss: "validation loss",
    trainAccuracy: "train accuracy",
    validationAccuracy: "validation accuracy",
    speed: "speed",
    epochsPerSecond: "ep/s",
    fullSpeed: "full",
    guessing: "guessing (ln K)",
    pressSpace: "Press Space to train.",
    course: "Lessons",
    minutes: { "\($0) min" },
    noLessons: "No lessons were found.",
    stepOf: { "step \($0) of \($1)" },
    mouseOn: "The mouse moves things; M lets it select text.",
    mouseOff: "The mouse selects text; M lets it move things.",
    noZoom: "This view goes no farther in that direction.",
    noSteps: { "\($0) has no step that could be shown; xent lessons lint says why" },
    noSuchStep: { "the lesson \($1) has no step '\($0)'; it has \($2)" },
    noSuchFigure: { "there is no figure '\($0)'; there are: \($1)" },
    moreBelow: "more below",
    lessonDone: "That was the last step.",
    right: "Right.",
    answerPrompt: "your answer: ",
    goalReached: "Goal reached. Stay and play, or go on.",
    goalOpen: "Goal",
    range: { "\($0) … \($1)" },
    steps: { "step \($0)" },
    factor: { "factor \($0)" },
    orMore: { "\($0) or more" },
    listOf: { $0 == $1 ? "\($0) numbers" : "\($0) to \($1) numbers" },
    anyOf: { "any of \($0)" },
    anyText: "any text",
    aboutHome: "Choose with the arrows or the mouse, and open with Enter.",
    aboutExplorer:
      "Change the chosen parameter with the arrows, by typing a number, or with the mouse in the "
      + "figure. Tab turns to the readings and back.",
    aboutLab:
      "A model learns while you watch, and every setting of the panel can be changed. Space plays "
      + "and pauses.",
    aboutCourse: "Lessons in the order in which they build on one another.",
    aboutLesson:
      "Read, answer, and move the figure: Tab turns to it and back. A hint is there when you ask.",
    exactly: { "\($0): \($1)   (\($2))" },
    hintOf: { "Hint \($0) of \($1)" },
    workedAnswer: "Worked answer")
}
