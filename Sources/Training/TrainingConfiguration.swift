public import Parameters

/// Everything that decides a training run: two runs of the same configuration give the same numbers.
///
/// The settings live in a table of parameters, so that the flags of the command line, `--set`, a
/// panel on the screen and a state line are the same names, ranges and standards. The properties
/// below read and write that table.
public struct TrainingConfiguration: Hashable, Sendable {
  /// The settings by name.
  public var values: ParameterValues

  /// The standard settings, or those of `values`, which must be of `TrainingConfiguration.table`.
  public init(values: ParameterValues = ParameterValues(TrainingConfiguration.table)) {
    precondition(values.table == Self.table, "the values of a training configuration")
    self.values = values
  }

  /// A configuration of the most common settings; the others have their standards.
  ///
  /// Values outside the table's ranges end the program: to check what a person wrote, use
  /// `values.set(_:to:)`, which throws.
  public init(
    data: String, epochs: Int = 20, learningRate: Double = 0.1, batchSize: Int = 32,
    seed: Int = 0
  ) {
    self.init()
    self.data = data
    self.epochs = epochs
    self.learningRate = learningRate
    self.batchSize = batchSize
    self.seed = seed
  }

  func text(_ name: Name) -> String { values.text(name.rawValue) }

  mutating func set(_ name: Name, _ value: ParameterValue) {
    do {
      try values.set(name.rawValue, to: value)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}

extension TrainingConfiguration {
  /// The name in the catalogue of the data set, or the path of a CSV file.
  public var data: String {
    get { values.text(Name.data.rawValue) }
    set { set(.data, .text(newValue)) }
  }

  /// How many times every row is visited.
  public var epochs: Int {
    get { values.integer(Name.epochs.rawValue) }
    set { set(.epochs, .integer(newValue)) }
  }

  /// How far one step goes against the gradient.
  public var learningRate: Double {
    get { values.number(Name.learningRate.rawValue) }
    set { set(.learningRate, .number(newValue)) }
  }

  /// How many rows are averaged in one step.
  public var batchSize: Int {
    get { values.integer(Name.batchSize.rawValue) }
    set { set(.batchSize, .integer(newValue)) }
  }

  /// What all random choices follow from.
  public var seed: Int {
    get { values.integer(Name.seed.rawValue) }
    set { set(.seed, .integer(newValue)) }
  }

  /// The share of rows held out, in [0, 0.9].
  public var validationShare: Double {
    get { values.number(Name.validation.rawValue) }
    set { set(.validation, .number(newValue)) }
  }

  /// How the features are brought to size.
  public var scaling: FeatureScaling {
    get { FeatureScaling(rawValue: values.choice(Name.scaling.rawValue)) ?? .automatic }
    set { set(.scaling, .choice(newValue.rawValue)) }
  }

  /// Whether the rows come in a new random order each epoch.
  public var shuffles: Bool {
    get { values.flag(Name.shuffle.rawValue) }
    set { set(.shuffle, .flag(newValue)) }
  }
}
