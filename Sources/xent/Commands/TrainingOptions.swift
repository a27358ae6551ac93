import App
import ArgumentParser
import Localization
import Parameters
import Training

/// The flags that describe a training run; each names a setting of `TrainingConfiguration.table`.
struct TrainingOptions: ParsableArguments {
  @Option(help: "What to train on: a data set (see `xent data`).")
  var data: String?

  @Option(help: "How many times every row is visited. Default 20.")
  var epochs: String?

  @Option(help: "The learning rate: how far one step goes against the gradient. Default 0.1.")
  var lr: String?

  @Option(help: "How many rows one step averages. Default 32.")
  var batch: String?

  @Option(help: "What every random choice follows from: same seed, same run. Default 0.")
  var seed: String?

  @Option(
    help: "The share of the rows, class by class, that is held out to measure on. Default 0.2.")
  var validation: String?

  @Flag(help: "Bring each feature to mean 0 and deviation 1, as found on the training rows.")
  var standardize = false

  @Flag(
    help: "Divide all features by the largest absolute value in the training rows (digits: 16).")
  var scale = false

  @Flag(
    help:
      "Take the features as they are. Without any of the three: pictures are scaled, all else is standardized."
  )
  var noScaling = false

  @Flag(help: "Visit the rows in the order of the file in every epoch.")
  var noShuffle = false

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Set any setting by its name.", valueName: "name=value"))
  var assignments: [String] = []

  /// The run that the flags describe.
  func configuration(_ messages: Messages) throws(CommandFailure) -> TrainingConfiguration {
    var values = ParameterValues(TrainingConfiguration.table)
    do {
      for (name, text) in words where text != nil {
        try values.set(name, to: text ?? "")
      }
      for assignment in assignments { try values.set(assignment: assignment) }
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .usage)
    }
    return TrainingConfiguration(values: values)
  }

  /// The settings that flags gave, in the order of the help.
  private var words: [(name: String, text: String?)] {
    let scaling: FeatureScaling? =
      standardize ? .standardize : scale ? .scale : noScaling ? FeatureScaling.none : nil
    return [
      ("data", data), ("epochs", epochs), ("lr", lr), ("batch", batch), ("seed", seed),
      ("validation", validation), ("scaling", scaling?.rawValue),
      ("shuffle", noShuffle ? "off" : nil),
    ]
  }

  /// Refuses flags that contradict each other.
  func validate() throws {
    if [standardize, scale, noScaling].count(where: { $0 }) > 1 {
      throw ValidationError("Choose one of --standardize, --scale and --no-scaling.")
    }
  }
}
