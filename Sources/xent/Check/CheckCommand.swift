import App
public import ArgumentParser
public import Diagnosis
import Foundation
import Localization
import Parameters
import Sentences
import Tables

/// `xent check`: what is wrong with predictions and labels.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with predictions and labels, and how sure that is.",
    discussion: """
      PREDICTIONS and TARGETS hold the same rows: CSV or TSV with or without a header, JSON, or NPY; \
      - is standard input. Without TARGETS the column of labels is the one that --target names, or \
      the last whose name is label, target, class, truth or y; several labels at once are columns \
      named label:NAME for every column NAME, as xent train --predictions writes them. Predictions may be \
      scores, log-probabilities, probabilities or percent, in one column or in one a class; labels may be \
      indices, names, one-hot, -1/+1, several at once, or shares. What was understood is said first. A first \
      column that numbers the rows is left out, and so are columns of nothing but words beside the labels.

      Nothing is repaired silently: every finding says certain, likely or possible, shows the number \
      that betrays it, the loss before and after the proposed reading, and what to do.

      Exit status: 0 when nothing was found, 1 when something was (--fail-on says from which certainty \
      on), 64 for a wrong flag, 65 for files that are wrong or do not fit, 66 for what is not there, 73 \
      for a file that cannot be written.
      """)

  @Argument(help: "The predictions.", completion: .file())
  var predictions: String

  @Argument(
    help: "The labels; without it they are a column of the predictions.", completion: .file())
  var targets: String?

  @Option(
    help: ArgumentHelp(
      "The column of labels in the predictions; or several with commas between, one a prediction.",
      valueName: "column"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "What the predictions are: logits, log-probabilities, probabilities or percent.",
      valueName: "kind"))
  var kind: PredictionKind?

  @Option(
    help: ArgumentHelp("The names of the classes, in the order of the columns.", valueName: "a,b,c")
  )
  var classes: String?

  @Option(
    help: ArgumentHelp("A weight for each class, for --reported.", valueName: "w,w,..."))
  var weights: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The label of rows that do not count.", valueName: "label"))
  var ignoreIndex: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The loss that another tool gave: which convention explains it?", valueName: "value"))
  var reported: String?

  @Option(help: ArgumentHelp("The batch size of that tool.", valueName: "rows"))
  var batchSize: Int?

  @Option(
    help: ArgumentHelp(
      "Predictions of the same rows by the same model, a second time: do they differ?",
      valueName: "file"), completion: .file())
  var again: String?

  @Flag(help: "Write plain text even on a terminal.")
  var plain = false

  @Flag(help: "Write one JSON object; docs/check-json.md describes it.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Write a report to this file: .html, .json or .txt.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "From which certainty on findings make the exit status 1.",
      valueName: "certainty"))
  var failOn = Certainty.possible

  @OptionGroup var screen: ScreenOptions

  /// The command line that makes the same report.
  private var commandLine: String {
    var words = ["xent", "check", predictions] + (targets.map { [$0] } ?? [])
    for (name, value) in [
      ("--target", target), ("--kind", kind?.rawValue), ("--classes", classes),
      ("--weights", weights), ("--ignore-index", ignoreIndex.map(String.init)),
      ("--reported", reported), ("--batch-size", batchSize.map(String.init)), ("--again", again),
    ] {
      if let value { words += [name, value] }
    }
    return words.map { ParameterValues.quoted($0) }.joined(separator: " ")
  }

  func validate() throws {
    if json, plain { throw ValidationError("--json and --plain exclude each other.") }
    if let targets, targets == predictions, targets != "-" {
      throw ValidationError("PREDICTIONS and TARGETS are the same file.")
    }
    if targets != nil, target != nil {
      throw ValidationError("The labels are in TARGETS or in the column --target, not in both.")
    }
    if [predictions, targets, again].count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Only one of the files can come from standard input.")
    }
    if let output, ![".html", ".json", ".txt"].contains(where: output.hasSuffix) {
      throw ValidationError("\(output): the name of the report ends in .html, .json or .txt.")
    }
    if let batchSize, batchSize < 1 { throw ValidationError("--batch-size is at least 1.") }
    if let reported, Double(reported) == nil {
      throw ValidationError("--reported takes a number, not \"\(reported)\".")
    }
    if let weights, numbers(weights) == nil {
      throw ValidationError("--weights takes numbers with commas between, not \"\(weights)\".")
    }
  }

  private func numbers(_ text: String) -> [Double]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0.trimmingCharacters(in: .whitespaces))
    }
    return parts.allSatisfy { $0 != nil && $0! >= 0 } ? parts.compactMap { $0 } : nil
  }

  func run() throws {
    let messages = Messages.english
    let report: CheckReport
    do throws(CommandFailure) {
      report = CheckReport(try read(messages))
      let text = CheckText(report: report, messages: messages)
      if let output {
        let bytes =
          output.hasSuffix(".html")
          ? CheckHTML(text: text).bytes
          : output.hasSuffix(".json") ? try CheckJSON(text).bytes() : Array(text.plain.utf8)
        try WholeFile.write(bytes, to: output)
      }
      if json {
        try StandardOutput.write(try CheckJSON(text).bytes())
      } else if output == nil, !plain, isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 {
        try ScreenRunner(options: screen, messages: messages)
          .run(.check(CheckDocument(text: text, command: commandLine)))
      } else if output == nil || plain {
        try StandardOutput.write(Array(text.plain.utf8))
      }
    } catch {
      throw error.reported()
    }
    if let surest = report.surest, surest >= failOn { throw ExitCode(1) }
  }

  private var options: CheckOptions {
    var options = CheckOptions()
    options.kind = kind
    options.classNames = classes?.split(separator: ",", omittingEmptySubsequences: false).map(
      String.init)
    options.weights = weights.flatMap(numbers)
    options.ignoreIndex = ignoreIndex
    options.batchSize = batchSize
    if let reported { options.takeReported(reported) }
    return options
  }

  private func read(_ messages: Messages) throws(CommandFailure) -> CheckFiles {
    let first = try grid(predictions, messages)
    let second = try targets.map { (path) throws(CommandFailure) in try grid(path, messages) }
    let repeated = try again.map { (path) throws(CommandFailure) in try grid(path, messages) }
    let roles: CheckRoles
    do throws(RoleError) {
      roles = try CheckRoles(first, second, target: target)
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .usage)
    }
    do throws(CheckError) {
      return try CheckFiles(first, second, again: repeated, roles: roles, options)
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .data)
    }
  }

  private func grid(_ path: String, _ messages: Messages) throws(CommandFailure) -> Grid {
    var bar = ProgressBar(isShown: StandardError.isTerminal)
    defer { bar.clear() }
    do throws(GridReader.Problem) {
      return try GridReader.read(path) { share in
        bar.show(fraction: share) { messages.check.progress($0) }
      }
    } catch {
      let isMissing: Bool
      switch error {
      case .table(.noSuchFile), .table(.unreadable), .array(.file): isMissing = true
      default: isMissing = false
      }
      throw CommandFailure(
        sentence: error.sentence(in: messages), status: isMissing ? .noInput : .data)
    }
  }
}

extension PredictionKind: ExpressibleByArgument {}

extension Certainty: ExpressibleByArgument {}
