import LossCore
import Parameters
import Testing

@testable import Training

struct SnapshotTests {
  @Test func `a snapshot says of the rows held out what the model says of each`() throws {
    var trainer = try Trainer(
      TrainingConfiguration(data: "wine", epochs: 3, learningRate: 0.2, batchSize: 16))
    _ = trainer.finishEpoch()
    let snapshot = trainer.snapshot()
    #expect(snapshot.rows == trainer.split.validation)
    let expected = trainer.probabilities(ofRows: snapshot.rows)
    #expect(expected.count == snapshot.probabilities.count)
    for (a, b) in zip(expected, snapshot.probabilities) { #expect(abs(a - b) < 1e-5) }
    // Taking it changes nothing.
    var other = trainer
    #expect(other.step().batchLoss == trainer.step().batchLoss)
  }

  @Test(arguments: [BatchReduction.mean, .sum])
  func `the gradient norm is that of numerical derivatives`(_ reduction: BatchReduction) throws {
    var settings = TrainingConfiguration(data: "iris", epochs: 1, batchSize: 1000)
    settings.reduction = reduction
    settings.precision = .float64
    var trainer = try Trainer(settings)
    let norm = trainer.snapshot().gradientNorm
    // Plain descent by one full batch moves the parameters by the rate times the gradient.
    let before = trainer.model
    settings.learningRate = 1e-3
    _ = trainer.configure(settings)
    _ = trainer.step()
    var squares = 0.0
    for (a, b) in zip(before.layers, trainer.model.layers) {
      for (x, y) in zip(a.weights + a.biases, b.weights + b.biases) { squares += (x - y) * (x - y) }
    }
    #expect(abs(squares.squareRoot() / 1e-3 - norm) < 1e-9 * max(1, norm))
  }

  @Test func `idle settings do nothing and live settings do something`() throws {
    let settings = TrainingConfiguration(data: "iris", epochs: 2)
    let idle = settings.idleSettings
    #expect(idle.isSuperset(of: ["momentum", "beta1", "gamma", "rows", "dropout", "decay"]))
    #expect(idle.isDisjoint(with: ["lr", "batch", "epochs", "optimizer", "hidden", "loss"]))
    func loss(_ settings: TrainingConfiguration) throws -> Double {
      var trainer = try Trainer(settings)
      _ = trainer.finishEpoch()
      return trainer.finishEpoch()?.trainLoss ?? .nan
    }
    let plain = try loss(settings)
    for name in idle where name != "target" {
      var other = settings
      other.values.step(name, by: 1)
      if other == settings { other.values.step(name, by: -1) }
      #expect(other != settings, "\(name) should move")
      #expect(try loss(other) == plain, "\(name)")
    }
  }
}
