import App
import ArgumentParser
import Localization
import Parameters
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
    help:
      "A data set (see `xent data`), a CSV file, or an NPY array of rows x features. Default digits."
  )
  var data: String?

  @Option(
    help:
      "The column of the CSV file that holds the class, by default the last; or the NPY file of the labels."
  )
  var target: String?

  @Option(help: "The share of the rows, class by class, that is held out. Default 0.2.")
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

  @Option(help: "The share of training labels to make wrong. Default 0.")
  var labelNoise: String?

  @Option(help: "What every random choice follows from: same seed, same run. Default 0.")
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
    help: "Units of the hidden layers, such as 32 or 64,32. Default none: softmax regression.")
  var hidden: String?

  @Option(help: "What hidden units make of their sums: relu, tanh, sigmoid or gelu. Default relu.")
  var activation: String?

  @Option(help: "Weights before the first step: automatic, zeros, glorot or he.")
  var `init`: String?

  @Option(help: "The share of hidden units left out in each step. Default 0.")
  var dropout: String?

  @Option(
    help: "cross-entropy, smoothed, focal, generalized, squared-error, absolute-error or hinge.")
  var loss: String?

  @Option(help: "How much the rows of a class count: equal or balanced. Default equal.")
  var classWeights: String?

  @Option(help: "What becomes of the losses of a batch: mean or sum. Default mean.")
  var reduction: String?

  @Flag(help: "Compute in float64, by the reference path. Default float32.")
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
  @Option(help: "How many times every row is visited. Default 20.")
  var epochs: String?

  @Option(help: "The learning rate: how far one step goes. Default 0.1.")
  var lr: String?

  @Option(help: "How many rows one step averages. Default 32.")
  var batch: String?

  @Option(
    help: "sgd, momentum, nesterov, rmsprop, adam or adamw, as PyTorch defines them. Default sgd.")
  var optimizer: String?

  @Option(help: "Of momentum and nesterov. Default 0.9.")
  var momentum: String?

  @Option(help: "constant, step, exponential, cosine, warmup, warmup-cosine or one-cycle.")
  var schedule: String?

  @Option(help: "The longest gradient; longer ones are shortened. Default 0: any length.")
  var clip: String?

  @Option(help: "Penalty on absolute weights. Default 0.")
  var l1: String?

  @Option(help: "Penalty on squared weights, halved: PyTorch's weight_decay of SGD. Default 0.")
  var l2: String?

  @Option(help: "The decoupled weight decay of adamw. Default 0.01.")
  var weightDecay: String?

  @Flag(help: "Visit the rows in the order of the file in every epoch.")
  var noShuffle = false

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Set any setting: \(TrainingConfiguration.table.names.joined(separator: ", ")).",
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
