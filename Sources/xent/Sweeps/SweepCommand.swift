import App
import ArgumentParser
import Foundation
import Localization
import Parameters
import Sentences
import Training

/// `xent sweep`: many runs side by side.
struct SweepCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.sweep

  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: words.abstract, discussion: words.discussion)

  @OptionGroup var options: TrainingOptions

  @Option(help: .init(words.seeds))
  var seeds = 1

  @Option(help: .init(words.random))
  var random: Int?

  @Option(help: .init(words.jobs))
  var jobs: Int?

  @Flag(help: .init(words.headless))
  var headless = false

  @Flag(help: .init(words.json))
  var json = false

  @Option(help: .init(words.output, valueName: "file"))
  var output: String?

  @Option(help: .init(words.state, valueName: "file"))
  var state: String?

  @Flag(help: .init(words.resume))
  var resume = false

  @Option(help: .init(words.shard, valueName: "i/n"))
  var shard: SweepShard?

  @Option(
    name: .customLong("merge"), parsing: .upToNextOption,
    help: ArgumentHelp(words.merged, valueName: "file"))
  var merged: [String] = []

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    if seeds < 1 || seeds > 1000 { throw ValidationError(refusals.seedRange) }
    if let random, random < 1 { throw ValidationError(refusals.atLeast("--random", 1)) }
    if let jobs, jobs < 1 { throw ValidationError(refusals.atLeast("--jobs", 1)) }
    if shard != nil, state == nil { throw ValidationError(refusals.shardNeedsState) }
    if !merged.isEmpty, resume || shard != nil || state != nil {
      throw ValidationError(refusals.mergeAlone)
    }
    if let output, !output.hasSuffix(".csv"), !output.hasSuffix(".json") {
      throw ValidationError(refusals.tableEnding(output))
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
