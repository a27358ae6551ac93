public import ArgumentParser
import Localization
import Storage
public import Training

/// `xent runs`: what was trained before.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List the training runs that were kept, show one, or forget some.",
    discussion: """
      xent train keeps every run: its settings, what was changed under way, and its curves. A run \
      whose program was killed is listed as interrupted.
      """,
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
    static let configuration = CommandConfiguration(
      abstract: "List the runs, as a table, CSV or JSON.")

    @Option(help: "What they are sorted by: time, loss, accuracy or data.")
    var sort = RunTable.Order.time

    @Flag(help: "Write JSON: an array of all that is kept of each run.")
    var json = false

    @Flag(help: "Write CSV: one line a run, one column a setting.")
    var csv = false

    @Option(
      help: ArgumentHelp(
        "Write to this file instead, as its ending says: .csv or .json.", valueName: "file"))
    var output: String?

    func validate() throws {
      if json, csv { throw ValidationError("--json and --csv exclude each other.") }
      if let output, !json, !csv, !output.hasSuffix(".csv"), !output.hasSuffix(".json") {
        throw ValidationError("\(output): the name of the file ends in .csv or .json.")
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
    static let configuration = CommandConfiguration(
      abstract: "Show all that was kept of a run.")

    @Argument(help: "The number of the run.")
    var number: Int

    @Flag(help: "Write JSON.")
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
    static let configuration = CommandConfiguration(
      abstract: "Write the command line that begins the same run.")

    @Argument(help: "The number of the run.")
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
    static let configuration = CommandConfiguration(
      abstract: "Hold a run up: the lab draws it behind the curves.")

    @Argument(help: "The number of the run.")
    var number: Int

    func run() throws { try RunsCommand.pin(number, isPinned: true) }
  }

  /// `xent runs unpin`.
  struct Unpin: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Hold a run up no longer.")

    @Argument(help: "The number of the run.")
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
    static let configuration = CommandConfiguration(
      abstract: "Forget runs: those named, or all of them.")

    @Argument(help: "The numbers of the runs.")
    var runs: [Int] = []

    @Flag(help: "Every run that is not pinned.")
    var all = false

    func validate() throws {
      if runs.isEmpty, !all { throw ValidationError("Name the runs, or give --all.") }
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
