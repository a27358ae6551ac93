import Glibc
import Parameters
import Testing

@testable import Training

struct PyTorchSequenceTests {
  @Test(arguments: PyTorchSequence.all)
  func `twenty epochs in float64 give PyTorch's losses`(expected: PyTorchSequence) throws {
    var configuration = TrainingConfiguration(data: "iris")
    configuration.validationShare = 0
    configuration.scaling = .standardize
    configuration.shuffles = false
    configuration.precision = .float64
    configuration.initialization = .zeros
    for setting in expected.settings { try configuration.values.set(assignment: setting) }
    var trainer = try Trainer(configuration)
    var losses: [Double] = []
    while !trainer.isFinished, let report = trainer.finishEpoch() {
      losses.append(report.trainLoss)
    }
    #expect(losses.count == expected.losses.count)
    for (epoch, (loss, reference)) in zip(losses, expected.losses).enumerated() {
      #expect(abs(loss - reference) < 1e-9, "epoch \(epoch + 1): \(loss), not \(reference)")
    }
  }

  @Test func `every optimizer and every activation is held to PyTorch's`() throws {
    func settings(_ sequences: [PyTorchSequence]) throws -> [TrainingConfiguration] {
      try sequences.map {
        var configuration = TrainingConfiguration(data: "iris")
        for setting in $0.settings { try configuration.values.set(assignment: setting) }
        return configuration
      }
    }
    #expect(
      try Set(settings(PyTorchSequence.all).map(\.optimizer)) == Set(OptimizerID.allCases))
    #expect(
      try Set(settings(PyTorchSequence.networks).map(\.activation)) == Set(Activation.allCases))
    #expect(OptimizerCatalog.all.map { $0.id } == OptimizerID.allCases)
  }

  @Test(arguments: PyTorchSequence.all)
  func `float32 stays close to it`(expected: PyTorchSequence) throws {
    var configuration = TrainingConfiguration(data: "iris")
    configuration.validationShare = 0
    configuration.shuffles = false
    for setting in expected.settings { try configuration.values.set(assignment: setting) }
    var trainer = try Trainer(configuration)
    while !trainer.isFinished { _ = trainer.step() }
    let loss = trainer.measure().trainLoss
    #expect(abs(loss - (expected.losses.last ?? .nan)) < 1e-4)
  }

  @Test(arguments: PyTorchSequence.networks)
  func `networks with hidden layers give PyTorch's losses`(expected: PyTorchSequence) throws {
    var configuration = TrainingConfiguration(data: "iris")
    configuration.hidden = [6, 5]
    configuration.validationShare = 0
    configuration.shuffles = false
    configuration.precision = .float64
    for setting in expected.settings { try configuration.values.set(assignment: setting) }
    let start = MultilayerPerceptron.waves(4, 6, 5, 3, activation: configuration.activation)
    var trainer = try Trainer(configuration, start: start)
    for (index, reference) in expected.losses.enumerated() {
      let loss = trainer.finishEpoch()?.trainLoss ?? .nan
      #expect(abs(loss - reference) < 1e-9, "epoch \(index + 1): \(loss), not \(reference)")
    }
  }
}

extension MultilayerPerceptron {
  /// Parameters 0.4 sin(n), n = 1, 2, ... over each layer's weights, input by input, then its biases.
  static func waves(_ widths: Int..., activation: Activation) -> MultilayerPerceptron {
    var number = 0.0
    func next() -> Double {
      number += 1
      return 0.4 * sin(number)
    }
    let layers = zip(widths, widths.dropFirst()).map { inputs, outputs in
      Layer(
        weights: (0..<inputs * outputs).map { _ in next() },
        biases: (0..<outputs).map { _ in next() })
    }
    return MultilayerPerceptron(layers: layers, activation: activation)
  }
}
