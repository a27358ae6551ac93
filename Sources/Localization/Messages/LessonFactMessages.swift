/// What can be wrong in a lesson file: each sentence says what was found and what to do.
public struct LessonFactMessages: Sendable {
  // The file.
  /// No folder of lessons: the places looked at.
  public let noFolder: @Sendable ([String]) -> String
  /// A folder that is not there: its path.
  public let folderMissing: @Sendable (String) -> String
  /// No such lesson: name, the names there are, the folder.
  public let unknownLesson: @Sendable (String, [String], String) -> String
  /// A file that cannot be read: path, reason.
  public let unreadable: @Sendable (String, String) -> String
  /// A file that is too large: path, bytes, limit.
  public let tooLarge: @Sendable (String, Int, Int) -> String
  /// A file that is not UTF-8: path, line.
  public let notUTF8: @Sendable (String, Int) -> String
  /// A line that is too long: bytes, limit.
  public let lineTooLong: @Sendable (Int, Int) -> String
  /// A dangerous character: its code point.
  public let controlCharacter: @Sendable (String) -> String
  /// Nesting: the limit.
  public let nestedTooDeep: @Sendable (Int) -> String
  /// A folder name that is no word: the name.
  public let badSlug: @Sendable (String) -> String

  // Front matter and YAML.
  /// The file does not start with front matter.
  public let noFrontMatter: String
  /// Front matter without an end.
  public let frontMatterOpen: String
  /// YAML that cannot be read: the reason.
  public let badYAML: @Sendable (String) -> String
  /// An anchor or an alias.
  public let aliasInYAML: String
  /// A key that is missing: key, owner.
  public let missingKey: @Sendable (String, String) -> String
  /// A key that nothing reads: key, owner, the keys there are.
  public let unknownKey: @Sendable (String, String, [String]) -> String
  /// A key that is there twice: the key.
  public let repeatedKey: @Sendable (String) -> String
  /// A value of another shape: key, the shape wanted.
  public let wrongShape: @Sendable (String, String) -> String
  /// The names of shapes.
  public let shapes: Shapes

  // Text.
  /// A lesson without steps.
  public let noSteps: String
  /// Text before the first heading.
  public let textBeforeFirstStep: String
  /// A heading without an id: its title.
  public let stepWithoutID: @Sendable (String) -> String
  /// An id that is no word: the id.
  public let badID: @Sendable (String) -> String
  /// An id that is there twice: the id.
  public let repeatedID: @Sendable (String) -> String
  /// A heading of another level: the level.
  public let headingLevel: @Sendable (Int) -> String
  /// Markdown that a terminal cannot show: its kind.
  public let notShown: @Sendable (String) -> String
  /// A fenced block that nothing reads: its kind, the kinds there are.
  public let unknownDirective: @Sendable (String, [String]) -> String
  /// A computed value that cannot be read: its text.
  public let valueOpen: @Sendable (String) -> String
  /// A computed number typed by hand: the number.
  public let numberByHand: @Sendable (String) -> String

  // Computations.
  /// No such function: name, the names there are.
  public let unknownFunction: @Sendable (String, [String]) -> String
  /// An argument that is missing: function, argument.
  public let missingArgument: @Sendable (String, String) -> String
  /// An argument that is not known: function, argument, the arguments there are.
  public let unknownArgument: @Sendable (String, String, [String]) -> String
  /// An argument that cannot be read: name, text, what it must be.
  public let unreadableArgument: @Sendable (String, String, String) -> String
  /// A function without a value: its name.
  public let undefined: @Sendable (String) -> String
  /// What arguments must be.
  public let expectations: Expectations

  // Directives.
  /// A second figure or question in a step: which.
  public let second: @Sendable (String) -> String
  /// Text after the question.
  public let textAfterQuestion: String
  /// An exercise without a figure.
  public let exerciseWithoutFigure: String
  /// A goal that cannot be read: observable, text.
  public let badGoal: @Sendable (String, String) -> String
  /// No such misreading: name, the names there are.
  public let unknownMisreading: @Sendable (String, [String]) -> String
  /// A quiz in which nothing is right.
  public let noRightOption: String
  /// A quiz in which everything is right.
  public let noWrongOption: String
  /// An option without a reply: its text.
  public let noReply: @Sendable (String) -> String
  /// Too few hints: found, needed.
  public let tooFewHints: @Sendable (Int, Int) -> String

  // Against the figures and the course.
  /// No such figure: id, the ids there are.
  public let unknownFigure: @Sendable (String, [String]) -> String
  /// No such parameter: name, figure, the names there are.
  public let unknownParameter: @Sendable (String, String, [String]) -> String
  /// A value that a parameter does not take: name, text, figure.
  public let badParameter: @Sendable (String, String, String) -> String
  /// No such observable: name, figure, the names there are.
  public let unknownObservable: @Sendable (String, String, [String]) -> String
  /// An exercise that is solved before it begins.
  public let solvedAtStart: String
  /// A worked answer that solves nothing: what it gives.
  public let notSolvedByAnswer: @Sendable ([String]) -> String
  /// A worked answer that moves a locked parameter: its name.
  public let answerNeedsLocked: @Sendable (String) -> String
  /// A step that does not fit: rows, limit.
  public let stepTooLong: @Sendable (Int, Int) -> String
  /// No such prerequisite: its name.
  public let unknownPrerequisite: @Sendable (String) -> String
  /// A prerequisite that comes later: its name.
  public let prerequisiteNotBefore: @Sendable (String) -> String
  /// Two lessons in one place: the place, the other lesson.
  public let repeatedOrder: @Sendable (Int, String) -> String

  /// What a value must look like.
  public struct Shapes: Sendable {
    /// A word or a sentence.
    public let text: String
    /// A whole number from 1.
    public let positiveNumber: String
    /// A number above 0.
    public let positiveReal: String
    /// Yes or no.
    public let flag: String
    /// Several of them.
    public let list: String
    /// Names with values.
    public let pairs: String
  }

  /// What the text of an argument must say.
  public struct Expectations: Sendable {
    /// A real number.
    public let number: String
    /// A whole number of at least this.
    public let wholeNumber: @Sendable (Int) -> String
    /// From 0 to 1.
    public let probability: String
    /// Numbers that sum to 1.
    public let distribution: String
    /// Several of them.
    public let list: String
    /// One of these words.
    public let word: @Sendable ([String]) -> String
    /// As many numbers as this argument has.
    public let sameCount: @Sendable (String) -> String
  }
}

extension LessonFactMessages {
  static let english = LessonFactMessages(
    noFolder: {
      "no folder of lessons found; looked at \($0.joined(separator: ", ")). "
        + "Name one with --lessons DIR or in XENT_LESSONS"
    },
    folderMissing: { "no folder \($0). Check --lessons and XENT_LESSONS" },
    unknownLesson: { slug, known, folder in
      known.isEmpty
        ? "no lesson \(slug): \(folder) holds no lessons. Name another folder with --lessons DIR"
        : "no lesson \(slug) in \(folder). There are: \(known.joined(separator: ", "))"
    },
    unreadable: {
      "\($0) cannot be read: \($1). Check that it is a plain file with read permission"
    },
    tooLarge: {
      "\($0) has \($1) bytes; a lesson may have \($2). Split it into several lessons"
    },
    notUTF8: { "\($0) is not UTF-8 at line \($1). Save it as UTF-8" },
    lineTooLong: { "a line of \($0) bytes; \($1) are allowed. Break it into several lines" },
    controlCharacter: {
      "a control character (\($0)), which could steer a terminal. Delete it"
    },
    nestedTooDeep: { "nested deeper than \($0) levels. Flatten it" },
    badSlug: {
      "the folder name \"\($0)\" cannot be a lesson's name. Use lower-case letters, digits, hyphens"
    },
    noFrontMatter: "no front matter. Start the file with --- and title, order, minutes, objectives",
    frontMatterOpen: "front matter without an end. Close it with a line ---",
    badYAML: { "YAML that cannot be read: \($0). Check indentation and quotes" },
    aliasInYAML: "a YAML anchor or alias. Write the value out; quote a text that needs & or *",
    missingKey: { "\($1) has no \($0). Add it" },
    unknownKey: { key, owner, known in
      "\(owner) knows no \(key). It knows: \(known.joined(separator: ", "))"
    },
    repeatedKey: { "\($0) stands there twice. Keep one" },
    wrongShape: { "\($0) must be \($1). Rewrite it so" },
    shapes: Shapes(
      text: "a text", positiveNumber: "a whole number from 1", positiveReal: "a number above 0",
      flag: "true or false", list: "a list", pairs: "key: value pairs"),
    noSteps: "no steps. Start each with a heading: ## Its title {#its-id}",
    textBeforeFirstStep: "text before the first step. Put it under a heading ## Title {#id}",
    stepWithoutID: { "the step \"\($0)\" has no id. Write ## \($0) {#its-id}" },
    badID: { "\"\($0)\" cannot be an id. Use lower-case letters, digits and hyphens" },
    repeatedID: { "the id \($0) stands there twice. Give one step another" },
    headingLevel: { "a heading of level \($0). Steps start at level 2, and have no others" },
    notShown: { "\($0), which a terminal cannot show. Write it as text, a list or a table" },
    unknownDirective: {
      "a fenced block \"\($0)\" that nothing reads. "
        + "There are: \($1.joined(separator: ", "))"
    },
    valueOpen: { "\($0) is no computed value. Write {{cross_entropy probability=0.8}}" },
    numberByHand: {
      "\($0) looks like a computed number typed by hand. Let the core compute it: "
        + "{{cross_entropy probability=...}} or {{guessing classes=...}}"
    },
    unknownFunction: { "no function \($0). There are: \($1.joined(separator: ", "))" },
    missingArgument: { "\($0) needs \($1). Add \($1)=..." },
    unknownArgument: { function, argument, known in
      "\(function) takes no \(argument). It takes: \(known.joined(separator: ", "))"
    },
    unreadableArgument: { "\($0)=\($1) must be \($2). Correct it" },
    undefined: { "\($0) has no value for these arguments. Choose others" },
    expectations: Expectations(
      number: "a number", wholeNumber: { "a whole number from \($0)" },
      probability: "from 0 to 1", distribution: "numbers from 0 to 1 that sum to 1",
      list: "numbers with commas between them",
      word: { "one of \($0.joined(separator: ", "))" },
      sameCount: { "as many numbers as \($0)" }),
    second: { "a second \($0) in one step. Move it to a step of its own" },
    textAfterQuestion: "text after the question: it would be read before the answer. "
      + "Move it above, or into explain, reply or success",
    exerciseWithoutFigure: "an exercise in a step without a figure. Add a figure to the step",
    badGoal: {
      "the goal \($0): \($1) cannot be read. Write \"< 0.1\", \"> 2\", \"0.5 ± 0.01\" or \"1 to 2\""
    },
    unknownMisreading: { "no misreading \($0). There are: \($1.joined(separator: ", "))" },
    noRightOption: "no option is right. Mark one with right: true",
    noWrongOption: "every option is right. Add a wrong one, with its reply",
    noReply: { "the option \"\($0)\" has no reply. Say why it is right or wrong" },
    tooFewHints: { "\($0) hints; a learner who is stuck needs \($1). Add some" },
    unknownFigure: { "no figure \($0). There are: \($1.joined(separator: ", "))" },
    unknownParameter: { name, figure, known in
      "\(figure) has no parameter \(name). It has: \(known.joined(separator: ", "))"
    },
    badParameter: {
      "\($2) does not take \($0)=\($1). See xent explore \($2) --help for its values"
    },
    unknownObservable: { name, figure, known in
      "\(figure) shows no \(name). It shows: \(known.joined(separator: ", "))"
    },
    solvedAtStart: "the exercise is solved before it begins. Change the start of the figure",
    notSolvedByAnswer: {
      "the worked answer does not solve the exercise: it gives \($0.joined(separator: ", ")). "
        + "Change the answer or the goal"
    },
    answerNeedsLocked: {
      "the worked answer moves \($0), which the learner may not move. Add it to unlock"
    },
    stepTooLong: {
      "a step of \($0) rows; a screen of 80 by 24 leaves it \($1). Shorten it, or make two of it"
    },
    unknownPrerequisite: { "no lesson \($0) in this course. Correct prerequisites" },
    prerequisiteNotBefore: { "\($0) does not come before this lesson. Change order" },
    repeatedOrder: { "the place \($0) is that of \($1) too. Change order" })
}
