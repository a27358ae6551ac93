/// What can be wrong in a lesson file: each sentence says what was found and what to do.
package final class LessonFactMessages: Sendable {
  // The file.
  package func noFolder(_ places: [String]) -> String {
    "no folder of lessons found; looked at \(places.joined(separator: ", ")). "
      + "Name one with --lessons DIR or in XENT_LESSONS"
  }
  package func folderMissing(_ path: String) -> String {
    "no folder \(path). Check --lessons and XENT_LESSONS"
  }
  package func unknownLesson(_ slug: String, _ known: [String], _ folder: String) -> String {
    known.isEmpty
      ? "no lesson \(slug): \(folder) holds no lessons. Name another folder with --lessons DIR"
      : "no lesson \(slug) in \(folder). There are: \(known.joined(separator: ", "))"
  }
  package func unreadable(_ path: String, _ reason: String) -> String {
    "\(path) cannot be read: \(reason). Check that it is a plain file with read permission"
  }
  package func tooLarge(_ path: String, _ bytes: Int, _ limit: Int) -> String {
    "\(path) has \(bytes) bytes; a lesson may have \(limit). Split it into several lessons"
  }
  package func notUTF8(_ path: String, _ line: Int) -> String {
    "\(path) is not UTF-8 at line \(line). Save it as UTF-8"
  }
  package func lineTooLong(_ bytes: Int, _ limit: Int) -> String {
    "a line of \(bytes) bytes; \(limit) are allowed. Break it into several lines"
  }
  package func controlCharacter(_ codePoint: String) -> String {
    "a control character (\(codePoint)), which could steer a terminal. Delete it"
  }
  package func nestedTooDeep(_ limit: Int) -> String {
    "nested deeper than \(limit) levels. Flatten it"
  }
  package func badSlug(_ name: String) -> String {
    "the folder name \"\(name)\" cannot be a lesson's name. Use lower-case letters, digits, hyphens"
  }

  // Front matter and YAML.
  package let noFrontMatter =
    "no front matter. Start the file with --- and title, order, minutes, objectives"
  package let frontMatterOpen = "front matter without an end. Close it with a line ---"
  package func badYAML(_ reason: String) -> String {
    "YAML that cannot be read: \(reason). Check indentation and quotes"
  }
  package let aliasInYAML =
    "a YAML anchor or alias. Write the value out; quote a text that needs & or *"
  package func missingKey(_ key: String, _ owner: String) -> String {
    "\(owner) has no \(key). Add it"
  }
  package func unknownKey(_ key: String, _ owner: String, _ known: [String]) -> String {
    "\(owner) knows no \(key). It knows: \(known.joined(separator: ", "))"
  }
  package func repeatedKey(_ key: String) -> String { "\(key) stands there twice. Keep one" }
  package func wrongShape(_ key: String, _ shape: String) -> String {
    "\(key) must be \(shape). Rewrite it so"
  }
  package let shapes = Shapes()

  // Text.
  package let noSteps = "no steps. Start each with a heading: ## Its title {#its-id}"
  package let textBeforeFirstStep =
    "text before the first step. Put it under a heading ## Title {#id}"
  package func stepWithoutID(_ title: String) -> String {
    "the step \"\(title)\" has no id. Write ## \(title) {#its-id}"
  }
  package func badID(_ id: String) -> String {
    "\"\(id)\" cannot be an id. Use lower-case letters, digits and hyphens"
  }
  package func repeatedID(_ id: String) -> String {
    "the id \(id) stands there twice. Give one step another"
  }
  package func headingLevel(_ level: Int) -> String {
    "a heading of level \(level). Steps start at level 2, and have no others"
  }
  package func notShown(_ kind: String) -> String {
    "\(kind), which a terminal cannot show. Write it as text, a list or a table"
  }
  package func unknownDirective(_ kind: String, _ known: [String]) -> String {
    "a fenced block \"\(kind)\" that nothing reads. "
      + "There are: \(known.joined(separator: ", "))"
  }
  package func valueOpen(_ text: String) -> String {
    "\(text) is no computed value. Write {{cross_entropy probability=0.8}}"
  }
  package func numberByHand(_ number: String) -> String {
    "\(number) looks like a computed number typed by hand. Let the core compute it: "
      + "{{cross_entropy probability=...}} or {{guessing classes=...}}"
  }

  // Computations.
  package func unknownFunction(_ name: String, _ known: [String]) -> String {
    "no function \(name). There are: \(known.joined(separator: ", "))"
  }
  package func missingArgument(_ function: String, _ argument: String) -> String {
    "\(function) needs \(argument). Add \(argument)=..."
  }
  package func unknownArgument(_ function: String, _ argument: String, _ known: [String]) -> String
  {
    "\(function) takes no \(argument). It takes: \(known.joined(separator: ", "))"
  }
  package func unreadableArgument(_ name: String, _ text: String, _ expectation: String) -> String {
    "\(name)=\(text) must be \(expectation). Correct it"
  }
  package func undefined(_ function: String) -> String {
    "\(function) has no value for these arguments. Choose others"
  }
  package let expectations = Expectations()

  // Directives.
  package func second(_ kind: String) -> String {
    "a second \(kind) in one step. Move it to a step of its own"
  }
  package let textAfterQuestion: String =
    "text after the question: it would be read before the answer. "
    + "Move it above, or into explain, reply or success"
  package let exerciseWithoutFigure =
    "an exercise in a step without a figure. Add a figure to the step"
  package func badGoal(_ observable: String, _ text: String) -> String {
    "the goal \(observable): \(text) cannot be read. Write \"< 0.1\", \"> 2\", \"0.5 ± 0.01\" or \"1 to 2\""
  }
  package func unknownMisreading(_ name: String, _ known: [String]) -> String {
    "no misreading \(name). There are: \(known.joined(separator: ", "))"
  }
  package let noRightOption = "no option is right. Mark one with right: true"
  package let noWrongOption = "every option is right. Add a wrong one, with its reply"
  package func noReply(_ option: String) -> String {
    "the option \"\(option)\" has no reply. Say why it is right or wrong"
  }
  package func tooFewHints(_ found: Int, _ needed: Int) -> String {
    "\(found) hints; a learner who is stuck needs \(needed). Add some"
  }

  // Against the figures and the course.
  package func unknownFigure(_ id: String, _ known: [String]) -> String {
    "no figure \(id). There are: \(known.joined(separator: ", "))"
  }
  package func unknownParameter(_ name: String, _ figure: String, _ known: [String]) -> String {
    "\(figure) has no parameter \(name). It has: \(known.joined(separator: ", "))"
  }
  package func badParameter(_ name: String, _ text: String, _ figure: String) -> String {
    "\(figure) does not take \(name)=\(text). See xent explore \(figure) --help for its values"
  }
  package func unknownObservable(_ name: String, _ figure: String, _ known: [String]) -> String {
    "\(figure) shows no \(name). It shows: \(known.joined(separator: ", "))"
  }
  package let solvedAtStart =
    "the exercise is solved before it begins. Change the start of the figure"
  package func notSolvedByAnswer(_ readings: [String]) -> String {
    "the worked answer does not solve the exercise: it gives \(readings.joined(separator: ", ")). "
      + "Change the answer or the goal"
  }
  package func answerNeedsLocked(_ parameter: String) -> String {
    "the worked answer moves \(parameter), which the learner may not move. Add it to unlock"
  }
  package func stepTooLong(_ rows: Int, _ limit: Int) -> String {
    "a step of \(rows) rows; a screen of 80 by 24 leaves it \(limit). Shorten it, or make two of it"
  }
  package func unknownPrerequisite(_ name: String) -> String {
    "no lesson \(name) in this course. Correct prerequisites"
  }
  package func prerequisiteNotBefore(_ name: String) -> String {
    "\(name) does not come before this lesson. Change order"
  }
  package func repeatedOrder(_ place: Int, _ other: String) -> String {
    "the place \(place) is that of \(other) too. Change order"
  }

  /// What a value must look like.
  package final class Shapes: Sendable {
    package let text = "a text"
    package let positiveNumber = "a whole number from 1"
    package let positiveReal = "a number above 0"
    package let flag = "true or false"
    package let list = "a list"
    package let pairs = "key: value pairs"
  }

  /// What the text of an argument must say.
  package final class Expectations: Sendable {
    package let number = "a number"
    package func wholeNumber(_ least: Int) -> String { "a whole number from \(least)" }
    package let probability = "from 0 to 1"
    package let distribution = "numbers from 0 to 1 that sum to 1"
    package let list = "numbers with commas between them"
    package func word(_ words: [String]) -> String { "one of \(words.joined(separator: ", "))" }
    package func sameCount(_ argument: String) -> String { "as many numbers as \(argument)" }
  }
}
