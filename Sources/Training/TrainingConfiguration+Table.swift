public import Parameters

extension TrainingConfiguration {
  /// The names of the settings, as the command line and files spell them.
  enum Name: String {
    case data
    case epochs
    case learningRate = "lr"
    case batchSize = "batch"
    case seed
    case validation
    case scaling
    case shuffle
  }

  /// Every setting of a run: its name, what values it takes, its standard.
  public static let table = ParameterTable([
    parameter(.data, .text, .text("digits"), "Data set, or a CSV file"),
    parameter(.epochs, .integer(1...1_000_000), .integer(20), "Visits to every row"),
    parameter(
      .learningRate, .number(0...1e6, step: 2, logarithmic: true), .number(0.1),
      "How far one step goes"),
    parameter(.batchSize, .integer(1...1_000_000), .integer(32), "Rows averaged in one step"),
    parameter(.seed, .integer(0...Int.max), .integer(0), "What random choices follow from"),
    parameter(
      .validation, .number(0...0.9, step: 0.05), .number(0.2), "Share of rows held out"),
    parameter(
      .scaling, .choice(FeatureScaling.allCases.map(\.rawValue)),
      .choice(FeatureScaling.automatic.rawValue), "How features are brought to size"),
    parameter(.shuffle, .flag, .flag(true), "New order of rows each epoch"),
  ])

  private static func parameter(
    _ name: Name, _ kind: Parameter.Kind, _ standard: ParameterValue, _ summary: String
  ) -> Parameter {
    Parameter(name.rawValue, kind, standard: standard, summary: summary)
  }
}
