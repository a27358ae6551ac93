import App
import ArgumentParser
package import Diagnosis
import Foundation
import Localization
import Parameters
import Sentences
import Tables

/// `xent check`: what is wrong with predictions and labels.
struct CheckCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.check

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: words.abstract, discussion: words.discussion)

  @Argument(help: .init(words.predictions), completion: .file())
  var predictions: String

  @Argument(help: .init(words.targets), completion: .file())
  var targets: String?

  @Option(help: .init(words.target, valueName: "column"))
  var target: String?

  @Option(help: .init(words.kind, valueName: "kind"))
  var kind: PredictionKind?

  @Option(help: .init(words.classes, valueName: "a,b,c"))
  var classes: String?

  @Option(help: .init(words.weights, valueName: "w,w,..."))
  var weights: String?

  @Option(parsing: .unconditional, help: .init(words.ignoreIndex, valueName: "label"))
  var ignoreIndex: Int?

  @Option(parsing: .unconditional, help: .init(words.reported, valueName: "value"))
  var reported: String?

  @Option(help: .init(words.batchSize, valueName: "rows"))
  var batchSize: Int?

  @Option(help: .init(words.again, valueName: "file"), completion: .file())
  var again: String?

  @Flag(help: .init(words.plain))
  var plain = false

  @Flag(help: .init(words.json))
  var json = false

  @Option(help: .init(words.output, valueName: "file"))
  var output: String?

  @Option(help: .init(words.failOn, valueName: "certainty"))
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
    if json, plain { throw ValidationError(refusals.exclude("--json", "--plain")) }
    if let targets, targets == predictions, targets != "-" {
      throw ValidationError(refusals.sameFile)
    }
    if targets != nil, target != nil {
      throw ValidationError(refusals.labelsTwice)
    }
    if [predictions, targets, again].count(where: { $0 == "-" }) > 1 {
      throw ValidationError(refusals.oneFromInput)
    }
    if let output, ![".html", ".json", ".txt"].contains(where: output.hasSuffix) {
      throw ValidationError(refusals.reportEnding(output))
    }
    if let batchSize, batchSize < 1 { throw ValidationError(refusals.atLeast("--batch-size", 1)) }
    if let reported, Double(reported) == nil {
      throw ValidationError(refusals.notNumber("--reported", reported))
    }
    if let weights, numbers(weights) == nil {
      throw ValidationError(refusals.notNumbers("--weights", weights))
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
