/// Something wrong in a lesson file: where, what, and (in its sentence) what to do about it.
package struct LessonDiagnostic: Hashable, Sendable {
  /// The path of the file.
  package let file: String
  /// The line (from 1); 0 for the file as a whole.
  package let line: Int
  /// What was found.
  package let fact: LessonFact

  /// A diagnostic.
  package init(file: String, line: Int, fact: LessonFact) {
    self.file = PlainCharacters.cleaned(file)
    self.line = line
    self.fact = fact
  }
}

/// What can be wrong in a lesson file. Every text in it is cleaned of control characters.
package enum LessonFact: Hashable, Sendable {
  // The file.

  /// The file could not be read.
  case unreadable(LessonLibraryError)
  /// A line is longer than a lesson's line may be.
  case lineTooLong(bytes: Int, limit: Int)
  /// A control character, an escape or a mark that turns the direction of writing around.
  case controlCharacter(code: UInt32)
  /// Lists or quotes are nested deeper than can be shown.
  case nestedTooDeep(limit: Int)
  /// The file name or the folder is not a word of lower-case letters, digits and hyphens.
  case badSlug(String)

  // Front matter and YAML.

  /// The file does not start with front matter.
  case noFrontMatter
  /// The front matter has no closing line.
  case frontMatterOpen
  /// YAML that cannot be read; the reason is the reader's.
  case badYAML(reason: String)
  /// YAML with anchors or aliases, which lessons do not need and which can grow without end.
  case aliasInYAML
  /// A key that must be there is not.
  case missingKey(String, of: String)
  /// A key that nothing reads.
  case unknownKey(String, of: String, known: [String])
  /// A key that is there twice.
  case repeatedKey(String)
  /// A value of another shape than the key wants.
  case wrongShape(key: String, expected: Shape)

  // Text.

  /// No step: no level-2 heading.
  case noSteps
  /// Text before the first step.
  case textBeforeFirstStep
  /// A level-2 heading without an id.
  case stepWithoutID(title: String)
  /// An id that is not a word of lower-case letters, digits and hyphens.
  case badID(String)
  /// Two steps with one id.
  case repeatedID(String)
  /// A heading of another level than 2.
  case headingLevel(Int)
  /// HTML, images, footnotes or other Markdown that a terminal cannot show.
  case notShown(kind: String)
  /// A fenced block of a kind that nothing reads.
  case unknownDirective(String, known: [String])
  /// An inline value without its closing braces.
  case valueOpen(String)
  /// A computation that is wrong.
  case badComputation(ComputationError)
  /// A computed number typed by hand.
  case numberByHand(String)

  // Directives.

  /// A second figure, or a second question, in one step.
  case second(directive: String)
  /// Text after the question: it would be read before the answer.
  case textAfterQuestion
  /// An exercise in a step without a figure.
  case exerciseWithoutFigure
  /// A goal, a bound or a solution that cannot be read.
  case badGoal(observable: String, text: String)
  /// A misreading that is not known.
  case unknownMisreading(String, known: [String])
  /// A quiz without a right answer, or without a wrong one.
  case optionsAllAlike(anyRight: Bool)
  /// An option without its reply.
  case noReply(option: String)
  /// Fewer hints than a learner needs.
  case tooFewHints(found: Int, needed: Int)

  // Against the catalog of figures and against the course.

  /// A figure that is not in the catalog.
  case unknownFigure(String, known: [String])
  /// A parameter that the figure does not have.
  case unknownParameter(String, figure: String, known: [String])
  /// A value that the parameter does not take.
  case badParameter(name: String, text: String, figure: String)
  /// An observable that the figure does not have.
  case unknownObservable(String, figure: String, known: [String])
  /// The exercise is solved before it begins.
  case solvedAtStart
  /// The worked answer does not solve the exercise.
  case notSolvedByAnswer(observed: [String])
  /// The worked answer moves a parameter that the learner may not move.
  case answerNeedsLocked(parameter: String)
  /// A step that takes more rows than a screen of 80 by 24 leaves it.
  case stepTooLong(rows: Int, limit: Int)
  /// A prerequisite that is not a lesson of this course.
  case unknownPrerequisite(String)
  /// A prerequisite that comes later in the course, or the lesson itself.
  case prerequisiteNotBefore(String)
  /// Two lessons with one place in the course.
  case repeatedOrder(Int, other: String)

  /// What a value must look like.
  package enum Shape: Hashable, Sendable {
    /// A word or a sentence.
    case text
    /// A whole number from 1.
    case positiveNumber
    /// A number above 0.
    case positiveReal
    /// Yes or no.
    case flag
    /// A list of sentences or words.
    case list
    /// `key: value` pairs.
    case pairs
  }
}
