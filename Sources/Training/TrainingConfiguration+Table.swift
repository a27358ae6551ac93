package import Parameters

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

  /// Every setting of a run: its name, what values it takes, its standard. What it is in words stands
  /// with the other sentences.
  ///
  /// What people change most comes first; the rest follows by subject.
  package static let table: ParameterTable = {
    let all = dataSettings + modelSettings + runSettings
    let first: [Name] = [.data, .learningRate, .batchSize, .epochs, .optimizer, .hidden, .loss]
    let names = first.map(\.rawValue)
    return ParameterTable(
      names.compactMap { name in all.first { $0.name == name } }
        + all.filter { !names.contains($0.name) })
  }()

  private static let dataSettings = [
    parameter(.data, .text, .text("digits")),
    parameter(.target, .text, .text("")),
    parameter(.rows, .integer(10...100_000, step: 50), .integer(400)),
    parameter(.classes, .integer(2...5), .integer(2)),
    parameter(.noise, .number(0...2, step: 0.05), .number(0.15)),
    parameter(.imbalance, .number(0...0.95, step: 0.05), .number(0)),
    parameter(.labelNoise, .number(0...0.9, step: 0.05), .number(0)),
    parameter(.squares, .flag, .flag(false)),
    parameter(.products, .flag, .flag(false)),
    parameter(.sines, .flag, .flag(false)),
    parameter(.validation, .number(0...0.9, step: 0.05), .number(0.2)),
    choice(.scaling, FeatureScaling.automatic),
    parameter(.seed, .integer(0...Int.max), .integer(0)),
  ]

  private static let modelSettings = [
    parameter(.hidden, .numbers(1...4096, count: 0...8, step: 1), .numbers([])),
    choice(.activation, Activation.relu),
    choice(.initialization, Initialization.automatic),
    parameter(.dropout, .number(0...0.9, step: 0.05), .number(0)),
    choice(.loss, TrainingLoss.crossEntropy),
    parameter(.smoothing, .number(0...1, step: 0.05), .number(0.1)),
    parameter(.gamma, .number(0...10, step: 0.5), .number(2)),
    parameter(.q, .number(0...1, step: 0.1), .number(0.7)),
    choice(.classWeights, ClassWeighting.equal),
    choice(.reduction, BatchReduction.mean),
  ]

  private static let runSettings = [
    choice(.optimizer, OptimizerID.sgd),
    parameter(.learningRate, .number(0...1e6, step: 2, logarithmic: true), .number(0.1)),
    parameter(.momentum, .number(0...0.9999, step: 0.05), .number(0.9)),
    parameter(.beta1, .number(0...0.9999, step: 0.05), .number(0.9)),
    parameter(.beta2, .number(0...0.999999, step: 0.005), .number(0.999)),
    parameter(.squareDecay, .number(0...0.9999, step: 0.01), .number(0.99)),
    parameter(.epsilon, .number(1e-30...1, step: 10, logarithmic: true), .number(1e-8)),
    choice(.schedule, LearningRateSchedule.constant),
    parameter(.decay, .number(0...1, step: 0.05), .number(0.5)),
    parameter(.decayEvery, .integer(1...1_000_000), .integer(10)),
    parameter(.warmup, .integer(0...1_000_000), .integer(5)),
    parameter(.clip, .number(0...1e6, step: 0.5), .number(0)),
    parameter(.l1, .number(0...1e3, step: 0.001), .number(0)),
    parameter(.l2, .number(0...1e3, step: 0.001), .number(0)),
    parameter(.weightDecay, .number(0...1e3, step: 0.01), .number(0.01)),
    parameter(.epochs, .integer(1...1_000_000), .integer(20)),
    parameter(.batchSize, .integer(1...1_000_000), .integer(32)),
    parameter(.shuffle, .flag, .flag(true)),
    choice(.precision, Precision.float32),
  ]

  private static func parameter(
    _ name: Name, _ kind: Parameter.Kind, _ standard: ParameterValue
  ) -> Parameter {
    Parameter(name.rawValue, kind, standard: standard)
  }

  private static func choice<Words: RawRepresentable<String> & CaseIterable>(
    _ name: Name, _ standard: Words
  ) -> Parameter {
    parameter(
      name, .choice(Words.allCases.map(\.rawValue)), .choice(standard.rawValue))
  }
}

/// What the numbers of a run are computed in.
package enum Precision: String, Sendable, CaseIterable {
  /// 32 bits, with the kernels.
  case float32
  /// 64 bits, with the loss core's reference path.
  case float64
}
