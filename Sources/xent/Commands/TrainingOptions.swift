import ArgumentParser
import Localization
import Parameters
import Sentences
import Training

/// The flags that describe a training run; each names a setting of `TrainingConfiguration.table`.
struct TrainingOptions: ParsableArguments {
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model and loss") var model: ModelOptions
  @OptionGroup(title: "Run") var run: RunOptions

  /// The run that the flags describe.
  func configuration(_ messages: Messages) throws(CommandFailure) -> TrainingConfiguration {
    var values = ParameterValues(TrainingConfiguration.table)
    do throws(ParameterError) {
      for (name, text) in data.words + model.words + run.words {
        if let text { try values.set(name, to: text) }
      }
      for assignment in run.assignments { try values.set(assignment: assignment) }
      for units in values.numbers("hidden") where units != units.rounded() {
        throw ParameterError.notAnInteger(parameter: "hidden", text: "\(units)")
      }
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .usage)
    }
    return TrainingConfiguration(values: values)
  }
}

/// A setting by its name, and what was written for it, if anything.
typealias SettingWord = (name: String, text: String?)

/// What to train on.
struct DataOptions: ParsableArguments {
  private static let help = Messages.english.commandLine.training

  @Option(help: .setting("data", help.data))
  var data: String?

  @Option(help: .setting("target", help.target))
  var target: String?

  @Option(help: .setting("validation", help.validation))
  var validation: String?

  @Flag(help: .init(help.standardize))
  var standardize = false

  @Flag(help: .init(help.scale))
  var scale = false

  @Flag(help: .init(help.noScaling))
  var noScaling = false

  @Option(help: .setting("label-noise", help.labelNoise))
  var labelNoise: String?

  @Option(help: .setting("seed", help.seed))
  var seed: String?

  var words: [SettingWord] {
    let scaling: FeatureScaling? =
      standardize ? .standardize : scale ? .scale : noScaling ? FeatureScaling.none : nil
    return [
      ("data", data), ("target", target), ("validation", validation),
      ("scaling", scaling?.rawValue),
      ("label-noise", labelNoise), ("seed", seed),
    ]
  }

  func validate() throws {
    if [standardize, scale, noScaling].count(where: { $0 }) > 1 {
      throw ValidationError(refusals.oneScaling)
    }
  }
}

/// What is trained, and what it goes down.
struct ModelOptions: ParsableArguments {
  private static let help = Messages.english.commandLine.training

  @Option(help: .setting("hidden", help.hidden))
  var hidden: String?

  @Option(help: .setting("activation", help.activation))
  var activation: String?

  @Option(help: .setting("init", help.initialization))
  var `init`: String?

  @Option(help: .setting("dropout", help.dropout))
  var dropout: String?

  @Option(help: .setting("loss", help.loss))
  var loss: String?

  @Option(help: .setting("class-weights", help.classWeights))
  var classWeights: String?

  @Option(help: .setting("reduction", help.reduction))
  var reduction: String?

  @Flag(help: .init(help.float64))
  var float64 = false

  var words: [SettingWord] {
    [
      ("hidden", hidden), ("activation", activation), ("init", `init`), ("dropout", dropout),
      ("loss", loss), ("class-weights", classWeights), ("reduction", reduction),
      ("precision", float64 ? Precision.float64.rawValue : nil),
    ]
  }
}

/// How the run goes.
struct RunOptions: ParsableArguments {
  private static let help = Messages.english.commandLine.training

  @Option(help: .setting("epochs", help.epochs))
  var epochs: String?

  // A negative rate is read as one, so that it is refused as one.
  @Option(parsing: .unconditional, help: .setting("lr", help.lr))
  var lr: String?

  @Option(help: .setting("batch", help.batch))
  var batch: String?

  @Option(help: .setting("optimizer", help.optimizer))
  var optimizer: String?

  @Option(help: .setting("momentum", help.momentum))
  var momentum: String?

  @Option(help: .setting("schedule", help.schedule))
  var schedule: String?

  @Option(help: .setting("clip", help.clip))
  var clip: String?

  @Option(help: .setting("l1", help.l1))
  var l1: String?

  @Option(help: .setting("l2", help.l2))
  var l2: String?

  @Option(help: .setting("weight-decay", help.weightDecay))
  var weightDecay: String?

  @Flag(help: .init(help.noShuffle))
  var noShuffle = false

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      help.assignments(TrainingConfiguration.table.names.joined(separator: ", ")),
      valueName: "name=value"))
  var assignments: [String] = []

  var words: [SettingWord] {
    [
      ("epochs", epochs), ("lr", lr), ("batch", batch), ("optimizer", optimizer),
      ("momentum", momentum), ("schedule", schedule), ("clip", clip), ("l1", l1), ("l2", l2),
      ("weight-decay", weightDecay), ("shuffle", noShuffle ? "off" : nil),
    ]
  }
}

extension ArgumentHelp {
  /// A sentence on a setting, with the words that it takes and its standard, both from the table.
  fileprivate static func setting(_ name: String, _ sentence: String) -> ArgumentHelp {
    let words = Messages.english.commandLine.manual
    let table = TrainingConfiguration.table
    var sentences = [sentence]
    var value = "text"
    switch table[name]?.kind {
    case .number: value = "number"
    case .integer: value = "n"
    case .numbers: value = "n,n,..."
    case .choice(let choices):
      value = name
      sentences.append(words.values(choices.joined(separator: ", ")))
    case .flag, .words, .text, nil: value = name
    }
    let standard = ParameterValues(table).spelling(name)
    if !standard.isEmpty { sentences.append(words.standard(standard)) }
    return ArgumentHelp(sentences.joined(separator: " "), valueName: value)
  }
}
