import App
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
  @Option(
    help: .setting(
      "data", "A data set (xent data lists them), a CSV file, or an NPY array of rows x features."))
  var data: String?

  @Option(
    help: .setting(
      "target",
      "The column of the CSV file that holds the class, by default the last; several with commas between, which hold 0 or 1, as in a,b,c; or the NPY file of the labels."
    ))
  var target: String?

  @Option(help: .setting("validation", "The share of the rows, class by class, that is held out."))
  var validation: String?

  @Flag(help: "Bring each feature to mean 0 and deviation 1, as found on the training rows.")
  var standardize = false

  @Flag(help: "Divide all features by the largest absolute value in the training rows.")
  var scale = false

  @Flag(
    help:
      "Take features as they are. Without any of the three, pictures are scaled and all else is standardized."
  )
  var noScaling = false

  @Option(help: .setting("label-noise", "The share of training labels to make wrong."))
  var labelNoise: String?

  @Option(help: .setting("seed", "What every random choice follows from: same seed, same run."))
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
      throw ValidationError("Choose one of --standardize, --scale and --no-scaling.")
    }
  }
}

/// What is trained, and what it goes down.
struct ModelOptions: ParsableArguments {
  @Option(
    help: .setting(
      "hidden", "Units of the hidden layers, such as 32 or 64,32. Without any: softmax regression.")
  )
  var hidden: String?

  @Option(help: .setting("activation", "What hidden units make of their sums."))
  var activation: String?

  @Option(help: .setting("init", "Weights before the first step."))
  var `init`: String?

  @Option(help: .setting("dropout", "The share of hidden units left out in each step."))
  var dropout: String?

  @Option(help: .setting("loss", "The loss that is minimized."))
  var loss: String?

  @Option(help: .setting("class-weights", "How much the rows of a class count."))
  var classWeights: String?

  @Option(help: .setting("reduction", "How the losses of a batch become one number."))
  var reduction: String?

  @Flag(help: "Compute in float64 instead of float32, by the slower reference path.")
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
  @Option(help: .setting("epochs", "How many times every row is visited."))
  var epochs: String?

  // A negative rate is read as one, so that it is refused as one.
  @Option(
    parsing: .unconditional, help: .setting("lr", "The learning rate: how far one step goes."))
  var lr: String?

  @Option(help: .setting("batch", "How many rows one step averages."))
  var batch: String?

  @Option(help: .setting("optimizer", "How gradients become steps, as PyTorch defines them."))
  var optimizer: String?

  @Option(
    help: .setting("momentum", "The share of the last step that momentum and nesterov keep."))
  var momentum: String?

  @Option(help: .setting("schedule", "How the learning rate changes over the epochs."))
  var schedule: String?

  @Option(help: .setting("clip", "The longest gradient; longer ones are shortened. 0: any length."))
  var clip: String?

  @Option(help: .setting("l1", "Penalty on absolute weights."))
  var l1: String?

  @Option(
    help: .setting("l2", "Penalty on squared weights, halved: PyTorch's weight_decay of SGD."))
  var l2: String?

  @Option(help: .setting("weight-decay", "The decoupled weight decay of adamw."))
  var weightDecay: String?

  @Flag(help: "Visit the rows in the order of the file in every epoch.")
  var noShuffle = false

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Set any setting, may be repeated: \(TrainingConfiguration.table.names.joined(separator: ", ")).",
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
