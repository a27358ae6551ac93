import Training

/// A run that the lab shows while it goes as fast as it can.
struct LabCase {
  let name: String
  let data: String
  var hidden: [Int] = []
  var activation = Activation.relu
  let batch: Int
  /// What is looked at, as the lab names it.
  let view: String

  static let all = [
    LabCase(name: "64-10", data: "digits", batch: 1, view: "curves"),
    LabCase(name: "64-32-10", data: "digits", hidden: [32], batch: 32, view: "curves"),
    LabCase(name: "64-32-10", data: "digits", hidden: [32], batch: 32, view: "confusion"),
    LabCase(
      name: "2-4-2-2", data: "two-moons", hidden: [4, 2], activation: .tanh, batch: 1,
      view: "regions"),
    LabCase(
      name: "2-4-2-2", data: "two-moons", hidden: [4, 2], activation: .tanh, batch: 10,
      view: "regions"),
    LabCase(
      name: "784-128-10", data: "fashion-mnist", hidden: [128], batch: 8, view: "curves"),
  ]

  /// The run, without an end.
  var configuration: TrainingConfiguration {
    var configuration = TrainingConfiguration(
      data: data, epochs: 1_000_000, learningRate: 0.01, batchSize: batch)
    configuration.hidden = hidden
    configuration.activation = activation
    return configuration
  }
}
