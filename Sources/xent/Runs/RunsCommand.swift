import ArgumentParser
import Localization
import Storage
package import Training

/// `xent runs`: what was trained before.
struct RunsCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.runs

  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: words.abstract, discussion: words.discussion,
    subcommands: [List.self, Show.self, Command.self, Pin.self, Unpin.self, Delete.self],
    defaultSubcommand: List.self)

  /// The store, or the end of the command.
  static func store(_ messages: Messages) throws(CommandFailure) -> RunStore {
    try checked(messages) { () throws(ProgressError) in
      let store = try RunKeeper.open(messages)
      if let aside = store.movedAside {
        StandardError.writeLine("xent: " + messages.runs.movedAside(aside))
      }
      return store
    }
  }

  static func checked<T>(
    _ messages: Messages, _ body: () throws(ProgressError) -> T
  ) throws(CommandFailure) -> T {
    do {
      return try body()
    } catch {
      throw CommandFailure(sentence: error.runSentence(in: messages), status: error.status)
    }
  }

  /// A run that must be there.
  static func run(_ id: Int, _ messages: Messages) throws(CommandFailure) -> RunRecord {
    let store = try store(messages)
    guard let run = try checked(messages, { () throws(ProgressError) in try store.run(id) }) else {
      throw CommandFailure(sentence: messages.runs.noSuchRun(id), status: .noInput)
    }
    return run
  }
}

extension RunTable.Order: ExpressibleByArgument {}

extension RunsCommand {
  /// `xent runs list`.
  struct List: ParsableCommand {
    private static let words = Messages.english.commandLine.runs

    static let configuration = CommandConfiguration(
      commandName: "list", abstract: words.listAbstract)

    @Option(help: .init(words.listSort))
    var sort = RunTable.Order.time

    @Flag(help: .init(words.listJson))
    var json = false

    @Flag(help: .init(words.listCsv))
    var csv = false

    @Option(help: .init(words.listOutput, valueName: "file"))
    var output: String?

    func validate() throws {
      if json, csv { throw ValidationError(refusals.exclude("--json", "--csv")) }
      if let output, !json, !csv, !output.hasSuffix(".csv"), !output.hasSuffix(".json") {
        throw ValidationError(refusals.tableEnding(output))
      }
    }

    func run() throws {
      let messages = Messages.english
      do {
        let store = try RunsCommand.store(messages)
        let runs = try RunsCommand.checked(messages) { () throws(ProgressError) in
          try store.runs()
        }
        let table = RunTable(runs, by: sort)
        let isJSON = json || (!csv && output?.hasSuffix(".json") == true)
        let isCSV = csv || (!json && output?.hasSuffix(".csv") == true)
        let bytes =
          isJSON ? try RunText.json(table.runs) : isCSV ? Array(table.csv.utf8) : nil
        if let bytes, let output {
          try WholeFile.write(bytes, to: output)
        } else if let bytes {
          try StandardOutput.write(bytes)
        } else if runs.isEmpty {
          StandardError.writeLine(messages.runs.none)
        } else {
          try StandardOutput.write(Array(RunText.table(table.runs, messages.runs).utf8))
        }
      } catch {
        throw error.reported()
      }
    }
  }

  /// `xent runs show`.
  struct Show: ParsableCommand {
    private static let words = Messages.english.commandLine.runs

    static let configuration = CommandConfiguration(
      commandName: "show", abstract: words.showAbstract)

    @Argument(help: .init(words.number))
    var number: Int

    @Flag(help: .init(words.showJson))
    var json = false

    func run() throws {
      let messages = Messages.english
      do {
        let found = try RunsCommand.run(number, messages)
        try StandardOutput.write(
          json
            ? try RunText.json([found]) : Array(RunText.description(found, messages.runs).utf8))
      } catch {
        throw error.reported()
      }
    }
  }

  /// `xent runs command`.
  struct Command: ParsableCommand {
    private static let words = Messages.english.commandLine.runs

    static let configuration = CommandConfiguration(
      commandName: "command", abstract: words.commandAbstract)

    @Argument(help: .init(words.number))
    var number: Int

    func run() throws {
      let messages = Messages.english
      do {
        try StandardOutput.writeLine(try RunsCommand.run(number, messages).command)
      } catch {
        throw error.reported()
      }
    }
  }

  /// `xent runs pin`.
  struct Pin: ParsableCommand {
    private static let words = Messages.english.commandLine.runs

    static let configuration = CommandConfiguration(
      commandName: "pin", abstract: words.pinAbstract)

    @Argument(help: .init(words.number))
    var number: Int

    func run() throws { try RunsCommand.pin(number, isPinned: true) }
  }

  /// `xent runs unpin`.
  struct Unpin: ParsableCommand {
    private static let words = Messages.english.commandLine.runs

    static let configuration = CommandConfiguration(
      commandName: "unpin", abstract: words.unpinAbstract)

    @Argument(help: .init(words.number))
    var number: Int

    func run() throws { try RunsCommand.pin(number, isPinned: false) }
  }

  static func pin(_ id: Int, isPinned: Bool) throws {
    let messages = Messages.english
    do throws(CommandFailure) {
      let store = try store(messages)
      let isThere = try checked(messages) { () throws(ProgressError) in
        try store.pin(id, isPinned: isPinned)
      }
      guard isThere else {
        throw CommandFailure(sentence: messages.runs.noSuchRun(id), status: .noInput)
      }
    } catch {
      throw error.reported()
    }
  }

  /// `xent runs delete`.
  struct Delete: ParsableCommand {
    private static let words = Messages.english.commandLine.runs

    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: words.deleteAbstract)

    @Argument(help: .init(words.deleteRuns))
    var runs: [Int] = []

    @Flag(help: .init(words.deleteAll))
    var all = false

    func validate() throws {
      if runs.isEmpty, !all { throw ValidationError(refusals.noRuns) }
    }

    func run() throws {
      let messages = Messages.english
      do throws(CommandFailure) {
        let store = try RunsCommand.store(messages)
        let known = try RunsCommand.checked(messages) { () throws(ProgressError) in
          try store.runs()
        }
        for id in runs where !known.contains(where: { $0.id == id }) {
          throw CommandFailure(sentence: messages.runs.noSuchRun(id), status: .noInput)
        }
        let wanted = all ? known.filter { !$0.isPinned }.map(\.id) : runs
        let count = try RunsCommand.checked(messages) { () throws(ProgressError) in
          try store.delete(wanted)
        }
        StandardError.writeLine(messages.runs.deleted(count))
      } catch {
        throw error.reported()
      }
    }
  }
}
