import App
import ArgumentParser
import CellGrid
import Foundation
import Lessons
import Localization
import Sentences
import Storage

/// `xent learn`: the course, on the screen or as linear text.
struct LearnCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.learn

  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: words.abstract,
    discussion: words.discussion)

  @Argument(help: .init(words.lesson))
  var lesson: String?

  @Flag(help: .init(words.plain)) var plain =
    false
  @Option(help: .init(words.step))
  var step: String?
  @Flag(help: .init(words.review))
  var review = false
  @Option(help: .init(words.watch, valueName: "file"))
  var watch: String?
  @Flag(help: .init(words.presenter)) var presenter = false
  @OptionGroup var options: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    do {
      guard plain else {
        if let watch { return try show(watch, .english) }
        let route =
          review ? Route.review : lesson.map { Route.lesson(slug: $0, step: step) } ?? .course
        try ScreenRunner(
          options: screen, lessonFolder: options.folder, showsNotes: presenter, messages: .english
        ).run(route)
        return
      }
      try tell(.english)
    } catch {
      throw error.reported()
    }
  }

  /// A lesson while it is being written: its folder is the course.
  private func show(_ file: String, _ messages: Messages) throws(CommandFailure) {
    let watch = try LessonWatch(file, messages: messages)
    try ScreenRunner(
      options: screen, lessonFolder: watch.library, watch: watch, showsNotes: presenter,
      messages: messages
    ).run(.lesson(slug: watch.slug, step: step))
  }

  func validate() throws {
    if review, lesson != nil || watch != nil {
      throw ValidationError(refusals.reviewAlone)
    }
    if watch != nil, plain || lesson != nil {
      throw ValidationError(refusals.watchAlone)
    }
  }

  private func tell(_ messages: Messages) throws(CommandFailure) {
    let library = try options.library(messages)
    if review { return try askAgain(library, messages) }
    // Progress is a help, not a condition: the lesson goes on without.
    var store: ProgressStore?
    do {
      store = try LearnProgress.open(messages)
    } catch {
      StandardError.writeLine("xent: " + error.sentence(in: messages))
    }
    let parsed: ParsedLesson
    do {
      parsed = try library.load(try slug(in: library, store))
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .noInput)
    }
    let text = parsed.lesson
    if let step, text.index(ofStep: step) == nil {
      throw CommandFailure(
        sentence: messages.screens.noSuchStep(
          step, text.slug, text.steps.map(\.id).joined(separator: ", ")), status: .usage)
    }
    for diagnostic in parsed.diagnostics {
      StandardError.writeLine(diagnostic.sentence(in: messages))
    }
    var told = Told()
    var plain = PlainLesson(
      text, figures: .catalog(in: messages), messages: messages,
      flow: TextFlow(width: 78) { TextWidth.columns(of: $0) },
      input: { readLine(strippingNewline: true) },
      output: { told.write($0) },
      progress: { step, outcome in
        do throws(ProgressError) {
          try store?.record(outcome, step: step.id, lesson: text.slug)
          try store?.setPlace(lesson: text.slug, step: step.id)
        } catch {
          told.warn(error.sentence(in: messages))
        }
      })
    plain.run(fromStep: step.flatMap(text.index(ofStep:)) ?? 0)
    if let failure = told.failure { throw failure }
  }

  /// The lesson asked for, else the one left last, else the first of the course.
  private func slug(
    in library: LessonLibrary, _ store: ProgressStore?
  ) throws(LessonLibraryError) -> String {
    if let lesson { return lesson }
    let summaries = try library.list()
    let left = (try? store?.places())?.first { place in
      summaries.contains { $0.slug == place.lesson }
    }
    return left?.lesson ?? summaries.first?.slug ?? ""
  }
}

/// What has been said, and what went wrong in saying it.
private struct Told {
  private(set) var failure: CommandFailure?
  private var warnings: Set<String> = []

  mutating func write(_ line: String) {
    guard failure == nil else { return }
    do {
      try StandardOutput.writeLine(line)
    } catch {
      failure = error
    }
  }

  /// Says a thing once.
  mutating func warn(_ sentence: String) {
    if warnings.insert(sentence).inserted { StandardError.writeLine("xent: " + sentence) }
  }
}
