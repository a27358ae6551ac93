import ArgumentParser
import CellGrid
import Foundation
import Lessons
import Localization
import Sentences
import Storage

/// `xent lessons`: the course as files.
struct LessonsCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.lessons

  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: words.abstract,
    subcommands: [
      LessonsListCommand.self, LessonsLintCommand.self, LessonsExportCommand.self,
      LessonsImportCommand.self, LessonsResetCommand.self,
    ], defaultSubcommand: LessonsListCommand.self)
}

/// Where lessons are looked for.
struct LessonOptions: ParsableArguments {
  private static let words = Messages.english.commandLine.lessons

  @Option(name: .customLong("lessons"), help: .init(words.folder))
  var folder: String?

  /// The library; looks for its folder, and reads no lesson.
  func library(_ messages: Messages) throws(CommandFailure) -> LessonLibrary {
    do {
      return try LessonLibrary.located(
        option: folder, environment: ProcessInfo.processInfo.environment["XENT_LESSONS"],
        executable: Bundle.main.executablePath ?? CommandLine.arguments[0])
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .noInput)
    }
  }
}

/// `xent lessons list`: the lessons, in the order of the course.
struct LessonsListCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.lessons

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: words.listAbstract)

  @OptionGroup var options: LessonOptions
  @Flag(help: .init(words.listJson)) var json = false

  func run() throws {
    do {
      try list(.english)
    } catch {
      throw error.reported()
    }
  }

  private func list(_ messages: Messages) throws(CommandFailure) {
    let library = try options.library(messages)
    let summaries: [LessonSummary]
    do {
      summaries = try library.list()
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .noInput)
    }
    guard !summaries.isEmpty else {
      throw CommandFailure(
        sentence: messages.lessons.noLessons(library.folder), status: .noInput)
    }
    let width = summaries.map { TextWidth.columns(of: $0.slug) }.max() ?? 0
    for summary in summaries {
      if json {
        try StandardOutput.write(try JSONDocument.bytes(summary))
        continue
      }
      let gap = String(repeating: " ", count: width - TextWidth.columns(of: summary.slug) + 2)
      let length = messages.lessons.length(summary.minutes, summary.steps.count)
      try StandardOutput.writeLine(summary.slug + gap + summary.title + "  (" + length + ")")
    }
  }
}

/// `xent lessons lint`: checks every lesson; status 65 if something is wrong.
struct LessonsLintCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.lessons

  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: words.lintAbstract)

  @OptionGroup var options: LessonOptions

  func run() throws {
    do {
      try lint(.english)
    } catch {
      throw error.reported()
    }
  }

  private func lint(_ messages: Messages) throws(CommandFailure) {
    let library = try options.library(messages)
    let linter = LessonLinter(figures: .catalog(in: messages)) { TextWidth.columns(of: $0) }
    let lessons: [Lesson]
    let diagnostics: [LessonDiagnostic]
    do {
      (lessons, diagnostics) = try linter.check(library)
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .noInput)
    }
    for diagnostic in diagnostics {
      try StandardOutput.writeLine(diagnostic.sentence(in: messages))
    }
    guard diagnostics.isEmpty else {
      throw CommandFailure(
        sentence: messages.lessons.lintFailed(diagnostics.count), status: .data)
    }
    guard !lessons.isEmpty else {
      throw CommandFailure(
        sentence: messages.lessons.noLessons(library.folder), status: .noInput)
    }
    let steps = lessons.flatMap(\.steps)
    StandardError.writeLine(
      messages.lessons.lintPassed(
        lessons.count, steps.count, steps.count { $0.question != nil }))
  }
}

/// `xent lessons export`: all progress as JSON on standard output.
struct LessonsExportCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.lessons

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: words.exportAbstract)

  func run() throws {
    do {
      let store = try LearnProgress.store(.english)
      let text = String(
        decoding: try LearnProgress.checked(.english) {
          () throws(ProgressError) in try store.exported()
        }, as: UTF8.self)
      try StandardOutput.writeLine(text)
    } catch {
      throw error.reported()
    }
  }
}

/// `xent lessons import FILE`: adds exported progress to what is known.
struct LessonsImportCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.lessons

  static let configuration = CommandConfiguration(
    commandName: "import", abstract: words.importAbstract)

  @Argument(help: .init(words.importFile)) var file: String

  func run() throws {
    do {
      try read(.english)
    } catch {
      throw error.reported()
    }
  }

  private func read(_ messages: Messages) throws(CommandFailure) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: file))
    } catch {
      throw CommandFailure(
        sentence: messages.lessons.progress.badImport(file, error.localizedDescription),
        status: .noInput)
    }
    let store = try LearnProgress.store(messages)
    try LearnProgress.checked(messages) { () throws(ProgressError) in
      try store.importing(data, from: file)
    }
  }
}

/// `xent lessons reset`: forgets progress, after asking.
struct LessonsResetCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.lessons

  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: words.resetAbstract)

  @Argument(help: .init(words.resetLesson)) var lesson: String?
  @Flag(help: .init(words.resetYes)) var yes = false

  func run() throws {
    let messages = Messages.english
    do throws(CommandFailure) {
      if !yes {
        guard isatty(STDIN_FILENO) == 1 else {
          throw CommandFailure(sentence: messages.tutor.cannotAsk, status: .usage)
        }
        StandardError.write(messages.tutor.askReset(lesson))
        guard ["y", "yes"].contains(readLine()?.lowercased()) else {
          return StandardError.writeLine(messages.tutor.keptProgress)
        }
      }
      let store = try LearnProgress.store(messages)
      try LearnProgress.checked(messages) { () throws(ProgressError) in
        try store.reset(lesson: lesson)
      }
      StandardError.writeLine(messages.tutor.forgot(lesson))
    } catch {
      throw error.reported()
    }
  }
}
