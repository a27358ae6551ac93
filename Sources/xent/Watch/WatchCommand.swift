import App
public import ArgumentParser
public import Diagnosis
import Foundation
import Localization
import Sentences
import Tables

/// `xent watch`: the curves of somebody else's training.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watch the curves of any training through its log, and name what they show.",
    discussion: """
      LOG is a file or a folder: CSV such as Keras' CSVLogger and PyTorch Lightning write, JSON Lines, \
      Hugging Face's trainer_state.json, TensorBoard event files, lines such as \
      "epoch 3 loss 0.52 val_loss 0.61", progress bars, or plain step,loss; - is standard input. On a \
      terminal the curves grow while the log does, also when it is rotated, cut off or begun again. \
      Several logs are drawn over each other.

      Off a terminal, or with --plain or --json, the log is read once and what the curves show is \
      written. Every finding says certain, likely or possible, why, and the test that settles it.

      Exit status of a snapshot: 0 when nothing was found, 1 when something was (--fail-on says from which \
      certainty on), 64 for a wrong flag, 65 for files that are no logs, 66 for what is not there.
      """)

  @Argument(help: "The logs.", completion: .file())
  var logs: [String]

  @Option(
    help: ArgumentHelp("The number of classes: ln K is drawn, and judged by.", valueName: "k"))
  var classes: Int?

  @Option(
    help: ArgumentHelp(
      "How frequent each class is, as shares or counts; says --classes, too.", valueName: "a,b,...")
  )
  var shares: String?

  @Option(
    help: ArgumentHelp("The label smoothing of the training, from 0 to 1.", valueName: "epsilon"))
  var labelSmoothing: Double?

  @Option(
    help: ArgumentHelp(
      "The mean entropy of soft targets in nats, below which no loss goes.", valueName: "nats"))
  var targetEntropy: Double?

  @Option(help: "Count along epoch, step or record instead of what fits the log.")
  var along: LogAxis?

  @Option(help: ArgumentHelp("The name of the training loss in the log.", valueName: "name"))
  var trainLoss: String?

  @Option(help: ArgumentHelp("The name of the validation loss.", valueName: "name"))
  var validationLoss: String?

  @Option(help: ArgumentHelp("The name of the training accuracy.", valueName: "name"))
  var trainAccuracy: String?

  @Option(help: ArgumentHelp("The name of the validation accuracy.", valueName: "name"))
  var validationAccuracy: String?

  @Flag(help: "Read once and write text, even on a terminal.")
  var plain = false

  @Flag(help: "Read once and write one JSON object; docs/watching.md describes it.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "From which certainty on findings make the exit status 1.",
      valueName: "certainty"))
  var failOn = Certainty.possible

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    if json, plain { throw ValidationError("--json and --plain exclude each other.") }
    if logs.isEmpty { throw ValidationError("Name a log.") }
    if logs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Only one log can come from standard input.")
    }
    if let classes, classes < 2 { throw ValidationError("--classes is at least 2.") }
    if let labelSmoothing, !(0..<1).contains(labelSmoothing) {
      throw ValidationError("--label-smoothing goes from 0 to below 1.")
    }
    if let targetEntropy, !(targetEntropy >= 0 && targetEntropy.isFinite) {
      throw ValidationError("--target-entropy is a number from 0 on.")
    }
    if let shares {
      guard let numbers = Self.shares(shares) else {
        throw ValidationError(
          "--shares takes two or more numbers above 0 with commas between, not \"\(shares)\".")
      }
      if let classes, classes != numbers.count {
        throw ValidationError("--shares names \(numbers.count) classes, --classes says \(classes).")
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
