public import Parameters

extension TrainingConfiguration {
  /// The names of the settings, as the command line and files spell them.
  enum Name: String {
    case data, target, rows, classes, noise, imbalance
    case labelNoise = "label-noise"
    case squares, products, sines
    case validation, scaling, seed
    case hidden, activation, initialization = "init", dropout
    case loss, smoothing, gamma, q, reduction
    case classWeights = "class-weights"
    case optimizer
    case learningRate = "lr"
    case momentum, beta1, beta2, epsilon
    case squareDecay = "square-decay"
    case schedule, decay
    case decayEvery = "decay-every"
    case warmup, clip, l1, l2
    case weightDecay = "weight-decay"
    case epochs
    case batchSize = "batch"
    case shuffle, precision
  }

  /// Every setting of a run: its name, what values it takes, its standard.
  ///
  /// What people change most comes first; the rest follows by subject.
  public static let table: ParameterTable = {
    let all = dataSettings + modelSettings + runSettings
    let first: [Name] = [.data, .learningRate, .batchSize, .epochs, .optimizer, .hidden, .loss]
    let names = first.map(\.rawValue)
    return ParameterTable(
      names.compactMap { name in all.first { $0.name == name } }
        + all.filter { !names.contains($0.name) })
  }()

  private static let dataSettings = [
    parameter(.data, .text, .text("digits"), "Data set, or a CSV file"),
    parameter(
      .target, .text, .text(""),
      "Column of a CSV file that holds the class, or several of 0 and 1: a,b"),
    parameter(.rows, .integer(10...100_000, step: 50), .integer(400), "Rows of a generated set"),
    parameter(.classes, .integer(2...5), .integer(2), "Classes of a generated set"),
    parameter(
      .noise, .number(0...2, step: 0.05), .number(0.15), "Spread of a generated set's points"),
    parameter(
      .imbalance, .number(0...0.95, step: 0.05), .number(0),
      "How much rarer each class of a generated set is than the one before"),
    parameter(
      .labelNoise, .number(0...0.9, step: 0.05), .number(0), "Share of training labels made wrong"),
    parameter(.squares, .flag, .flag(false), "Add the square of each feature"),
    parameter(.products, .flag, .flag(false), "Add the product of each two features"),
    parameter(.sines, .flag, .flag(false), "Add the sine of each feature"),
    parameter(
      .validation, .number(0...0.9, step: 0.05), .number(0.2), "Share of rows held out"),
    choice(.scaling, FeatureScaling.automatic, "How features are brought to size"),
    parameter(.seed, .integer(0...Int.max), .integer(0), "What random choices follow from"),
  ]

  private static let modelSettings = [
    parameter(
      .hidden, .numbers(1...4096, count: 0...8, step: 1), .numbers([]), "Units of hidden layers"),
    choice(.activation, Activation.relu, "What hidden units make of their sums"),
    choice(.initialization, Initialization.automatic, "Weights before the first step"),
    parameter(
      .dropout, .number(0...0.9, step: 0.05), .number(0), "Share of hidden units left out"),
    choice(.loss, TrainingLoss.crossEntropy, "What the run goes down"),
    parameter(
      .smoothing, .number(0...1, step: 0.05), .number(0.1), "Smoothing of the loss smoothed"),
    parameter(.gamma, .number(0...10, step: 0.5), .number(2), "Gamma of the loss focal"),
    parameter(.q, .number(0...1, step: 0.1), .number(0.7), "q of the loss generalized"),
    choice(.classWeights, ClassWeighting.equal, "How much the rows of a class count"),
    choice(.reduction, BatchReduction.mean, "What becomes of the losses of a batch"),
  ]

  private static let runSettings = [
    choice(.optimizer, OptimizerID.sgd, "From gradients to steps"),
    parameter(
      .learningRate, .number(0...1e6, step: 2, logarithmic: true), .number(0.1),
      "How far one step goes"),
    parameter(
      .momentum, .number(0...0.9999, step: 0.05), .number(0.9), "Of momentum and nesterov"),
    parameter(.beta1, .number(0...0.9999, step: 0.05), .number(0.9), "Of adam and adamw"),
    parameter(.beta2, .number(0...0.999999, step: 0.005), .number(0.999), "Of adam and adamw"),
    parameter(
      .squareDecay, .number(0...0.9999, step: 0.01), .number(0.99), "Of rmsprop (PyTorch: alpha)"),
    parameter(
      .epsilon, .number(1e-30...1, step: 10, logarithmic: true), .number(1e-8),
      "Of rmsprop, adam and adamw"),
    choice(.schedule, LearningRateSchedule.constant, "How the learning rate changes"),
    parameter(.decay, .number(0...1, step: 0.05), .number(0.5), "Of step and exponential"),
    parameter(.decayEvery, .integer(1...1_000_000), .integer(10), "Epochs between two steps"),
    parameter(.warmup, .integer(0...1_000_000), .integer(5), "Epochs of warming up"),
    parameter(
      .clip, .number(0...1e6, step: 0.5), .number(0), "Longest gradient; 0 means any"),
    parameter(.l1, .number(0...1e3, step: 0.001), .number(0), "Penalty on absolute weights"),
    parameter(
      .l2, .number(0...1e3, step: 0.001), .number(0), "Penalty on squared weights, halved"),
    parameter(.weightDecay, .number(0...1e3, step: 0.01), .number(0.01), "Of adamw"),
    parameter(.epochs, .integer(1...1_000_000), .integer(20), "Visits to every row"),
    parameter(.batchSize, .integer(1...1_000_000), .integer(32), "Rows averaged in one step"),
    parameter(.shuffle, .flag, .flag(true), "New order of rows each epoch"),
    choice(.precision, Precision.float32, "What numbers are computed in"),
  ]

  private static func parameter(
    _ name: Name, _ kind: Parameter.Kind, _ standard: ParameterValue, _ summary: String
  ) -> Parameter {
    Parameter(name.rawValue, kind, standard: standard, summary: summary)
  }

  private static func choice<Words: RawRepresentable<String> & CaseIterable>(
    _ name: Name, _ standard: Words, _ summary: String
  ) -> Parameter {
    parameter(
      name, .choice(Words.allCases.map(\.rawValue)), .choice(standard.rawValue), summary)
  }
}

/// What the numbers of a run are computed in.
public enum Precision: String, Sendable, CaseIterable {
  /// 32 bits, with the kernels.
  case float32
  /// 64 bits, with the loss core's reference path.
  case float64
}
