import App
import ArgumentParser
package import Diagnosis
import Foundation
import Localization
import Sentences
import Tables

/// `xent watch`: the curves of somebody else's training.
struct WatchCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.watch

  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: words.abstract, discussion: words.discussion)

  @Argument(help: .init(words.logs), completion: .file())
  var logs: [String]

  @Option(help: .init(words.classes, valueName: "k"))
  var classes: Int?

  @Option(help: .init(words.shares, valueName: "a,b,..."))
  var shares: String?

  @Option(help: .init(words.labelSmoothing, valueName: "epsilon"))
  var labelSmoothing: Double?

  @Option(help: .init(words.targetEntropy, valueName: "nats"))
  var targetEntropy: Double?

  @Option(help: .init(words.along))
  var along: LogAxis?

  @Option(help: .init(words.trainLoss, valueName: "name"))
  var trainLoss: String?

  @Option(help: .init(words.validationLoss, valueName: "name"))
  var validationLoss: String?

  @Option(help: .init(words.trainAccuracy, valueName: "name"))
  var trainAccuracy: String?

  @Option(help: .init(words.validationAccuracy, valueName: "name"))
  var validationAccuracy: String?

  @Flag(help: .init(words.plain))
  var plain = false

  @Flag(help: .init(words.json))
  var json = false

  @Option(help: .init(words.failOn, valueName: "certainty"))
  var failOn = Certainty.possible

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    if json, plain { throw ValidationError(refusals.exclude("--json", "--plain")) }
    if logs.isEmpty { throw ValidationError(refusals.noLog) }
    if logs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError(refusals.oneLogFromInput)
    }
    if let classes, classes < 2 { throw ValidationError(refusals.atLeast("--classes", 2)) }
    if let labelSmoothing, !(0..<1).contains(labelSmoothing) {
      throw ValidationError(refusals.smoothingRange)
    }
    if let targetEntropy, !(targetEntropy >= 0 && targetEntropy.isFinite) {
      throw ValidationError(refusals.entropyRange)
    }
    if let shares {
      guard let numbers = Self.shares(shares) else {
        throw ValidationError(refusals.notShares(shares))
      }
      if let classes, classes != numbers.count {
        throw ValidationError(refusals.shareCount(numbers.count, classes))
      }
    }
  }

  /// The numbers, divided by their sum.
  private static func shares(_ text: String) -> [Double]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0.trimmingCharacters(in: .whitespaces)) ?? .nan
    }
    guard parts.count >= 2, parts.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    let sum = parts.reduce(0, +)
    return parts.map { $0 / sum }
  }

  private var choice: LogChoice {
    var choice = LogChoice()
    choice.classShares = shares.flatMap(Self.shares)
    choice.classes = classes ?? choice.classShares?.count
    choice.smoothing = labelSmoothing
    choice.targetEntropy = targetEntropy
    choice.axis = along
    choice.trainLoss = trainLoss
    choice.validationLoss = validationLoss
    choice.trainAccuracy = trainAccuracy
    choice.validationAccuracy = validationAccuracy
    return choice
  }

  func run() throws {
    let messages = Messages.english
    var runs: [WatchedRun] = []
    do throws(CommandFailure) {
      if !plain, !json, isatty(STDOUT_FILENO) == 1 {
        try refuseMissing(messages)
        return try ScreenRunner(options: screen, messages: messages)
          .run(.watch(paths: logs, choice: choice))
      }
      for source in try sources(messages) {
        do throws(WatchedRun.Problem) {
          runs.append(try RunLog(source, choice).whole())
        } catch {
          throw CommandFailure(sentence: error.sentence(in: messages), status: error.status)
        }
      }
      let text = WatchText(runs: runs, choice: choice, messages: messages)
      try StandardOutput.write(json ? try text.json() : Array(text.plain.utf8))
    } catch {
      throw error.reported()
    }
    let surest = runs.flatMap(\.findings).map(\.certainty).max()
    if let surest, surest >= failOn { throw ExitCode(1) }
  }

  private func sources(_ messages: Messages) throws(CommandFailure) -> [LogSource] {
    var all: [LogSource] = []
    for path in logs {
      do throws(LogProblem) {
        all += try LogSource.find(path)
      } catch {
        throw CommandFailure(sentence: error.sentence(in: messages), status: error.status)
      }
    }
    return all
  }

  /// A log may come to be later, but not a mistyped folder: that would be waited for without an end.
  private func refuseMissing(_ messages: Messages) throws(CommandFailure) {
    for path in logs where path != "-" && !FileManager.default.fileExists(atPath: path) {
      let folder = URL(filePath: path).deletingLastPathComponent().path
      guard !FileManager.default.fileExists(atPath: folder) else { continue }
      let problem = LogProblem.table(.noSuchFile(file: path))
      throw CommandFailure(sentence: problem.sentence(in: messages), status: problem.status)
    }
  }
}

extension LogProblem {
  /// What a script learns from it.
  var status: ExitStatus {
    switch self {
    case .table(.noSuchFile), .table(.unreadable), .noLogs: .noInput
    default: .data
    }
  }
}

extension WatchedRun.Problem {
  /// What a script learns from it.
  var status: ExitStatus {
    switch self {
    case .log(let problem): problem.status
    case .choice(_, .noSuchName), .choice(_, .noAxis): .usage
    case .choice: .data
    }
  }
}

extension LogAxis: ExpressibleByArgument {}
