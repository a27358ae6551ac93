import App
import ArgumentParser
import Foundation
import Localization
import Parameters
import Sentences
import Training

/// `xent sweep`: many runs side by side.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Try a grid of settings, or some at random, and find the best.",
    discussion: """
      Any setting of xent train may be several values: --lr 1e-3..10:log:9 (nine from 0.001 to 10, \
      evenly on a log scale), --batch 8,32,128, --optimizer sgd,adam, --hidden "none;32;64,32". Each \
      combination is run with every seed; the best is the one with the least mean of the runs' best \
      validation losses.

      Results are kept as they come. --resume goes on where a sweep was interrupted; --shard i/n \
      makes every n-th run only, so that n machines can share a sweep, and --merge joins their files.

      Exit status: 0; 64 for a wrong flag, 65 for data or files that are wrong or do not belong \
      together, 66 for what is not there, 73 for a file that cannot be written.
      """)

  @OptionGroup var options: TrainingOptions

  @Option(help: "How many seeds each combination is run with, counted up from --seed.")
  var seeds = 1

  @Option(help: "Draw so many combinations at random instead of trying all.")
  var random: Int?

  @Option(help: "How many runs at once; one a core unless said.")
  var jobs: Int?

  @Flag(help: "No screen: a table at the end, a progress bar meanwhile.")
  var headless = false

  @Flag(help: "Write one JSON object; implies --headless.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Write the cells to this file, as its ending says: .csv or .json; implies --headless.",
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Keep results in this file instead of the folder for state.", valueName: "file"))
  var state: String?

  @Flag(help: "Go on where the same sweep was interrupted.")
  var resume = false

  @Option(
    help: ArgumentHelp(
      "Make only part i of n, counted from 1; needs --state. Implies --headless.",
      valueName: "i/n"))
  var shard: SweepShard?

  @Option(
    name: .customLong("merge"), parsing: .upToNextOption,
    help: ArgumentHelp("Join the files of the parts of this sweep.", valueName: "file"))
  var merged: [String] = []

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    if seeds < 1 || seeds > 1000 { throw ValidationError("--seeds goes from 1 to 1000.") }
    if let random, random < 1 { throw ValidationError("--random is at least 1.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
    if shard != nil, state == nil { throw ValidationError("--shard needs --state FILE.") }
    if !merged.isEmpty, resume || shard != nil || state != nil {
      throw ValidationError("--merge goes without --resume, --shard and --state.")
    }
    if let output, !output.hasSuffix(".csv"), !output.hasSuffix(".json") {
      throw ValidationError("\(output): the name of the file ends in .csv or .json.")
    }
  }

  func run() throws {
    let messages = Messages.english
    do throws(CommandFailure) {
      let plan = try plan(messages)
      let files = SweepFiles(messages: messages)
      if !merged.isEmpty {
        return try report(SweepTable(plan, try files.merged(merged, plan)), messages)
      }
      let path: String
      if let state { path = state } else { path = try files.standardPath(plan) }
      let known = resume ? try files.read(path, plan) : []
      let isOnScreen =
        !headless && !json && output == nil && shard == nil && isatty(STDOUT_FILENO) == 1
      let runs = (0..<plan.runCount).filter { run in
        shard?.contains(run) != false && !known.contains { $0.run == run }
      }
      let file = try files.open(path, plan, known)
      if isOnScreen {
        return try ScreenRunner(options: screen, messages: messages)
          .run(
            .sweep(plan: plan, known: known), sweep: SweepJob(runs: runs, jobs: jobs, file: file))
      }
      let results = try HeadlessSweep(plan: plan, messages: messages)
        .results(of: runs, known: known, jobs: jobs, file: file)
      try report(SweepTable(plan, results), messages)
    } catch {
      throw error.reported()
    }
  }

  private func report(_ table: SweepTable, _ messages: Messages) throws(CommandFailure) {
    let text = SweepText(table: table, messages: messages)
    if let output {
      try WholeFile.write(
        output.hasSuffix(".json") ? try text.json() : Array(table.csv.utf8), to: output)
    } else if json {
      try StandardOutput.write(try text.json())
    } else {
      try StandardOutput.write(Array(text.plain.utf8))
    }
  }

  /// The settings with a single value make the base, the others the axes.
  func plan(_ messages: Messages) throws(CommandFailure) -> SweepPlan {
    var values = ParameterValues(TrainingConfiguration.table)
    var axes: [SweepAxis] = []
    do throws(SweepError) {
      var words = options.data.words + options.model.words + options.run.words
      for assignment in options.run.assignments {
        guard let equals = assignment.firstIndex(of: "=") else {
          throw .setting(.notAnAssignment(assignment))
        }
        words.append(
          (String(assignment[..<equals]), String(assignment[assignment.index(after: equals)...])))
      }
      for (name, text) in words {
        guard let text else { continue }
        if let parameter = values.table[name], SweepAxis.isAxis(text, of: parameter) {
          axes.append(try SweepAxis(name, text))
        } else {
          do throws(ParameterError) { try values.set(name, to: text) } catch {
            throw .setting(error)
          }
        }
      }
      return try SweepPlan(
        base: TrainingConfiguration(values: values), axes: axes, seeds: seeds, random: random)
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: error.status)
    }
  }
}

/// One part of several, counted from 1.
struct SweepShard: ExpressibleByArgument {
  let part: Int
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let part = parts[0], let count = parts[1], count >= 1,
      (1...count).contains(part)
    else { return nil }
    self.part = part
    self.count = count
  }

  /// Whether a run, counted from 0, is of this part.
  func contains(_ run: Int) -> Bool { run % count == part - 1 }
}

extension SweepError {
  /// What a script learns from it.
  var status: ExitStatus {
    if case .training(let error) = self { return error.status }
    return .usage
  }
}
