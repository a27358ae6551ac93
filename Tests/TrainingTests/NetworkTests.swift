import Testing

@testable import Training

struct NetworkTests {
  private func configuration(
    _ change: (inout TrainingConfiguration) -> Void
  ) -> TrainingConfiguration {
    var configuration = TrainingConfiguration(data: "iris", learningRate: 1e-4, batchSize: 8)
    configuration.hidden = [5, 3]
    configuration.precision = .float64
    configuration.initialization = .glorot
    configuration.shuffles = false
    change(&configuration)
    return configuration
  }

  /// One plain step moves each parameter by -rate times its derivative, so the derivative can be read
  /// off the step and compared with a difference quotient of the batch loss.
  @Test(arguments: Activation.allCases, TrainingLoss.allCases)
  func `a step goes along the numerical derivative`(
    activation: Activation, loss: TrainingLoss
  ) throws {
    let settings = configuration {
      $0.activation = activation
      $0.loss = loss
      $0.classWeights = .balanced
    }
    let dataset = try DatasetCatalog.load("iris")
    let before = try Trainer(settings, dataset: dataset)
    var after = before
    _ = after.step()
    func batchLoss(_ model: MultilayerPerceptron) throws -> Double {
      var trainer = try Trainer(settings, dataset: dataset, start: model)
      return trainer.step().batchLoss
    }
    for (layer, index) in [(0, 2), (0, 17), (1, 4), (2, 0), (2, 8)] {
      let moved =
        after.model.layers[layer].weights[index] - before.model.layers[layer].weights[index]
      let size = 1e-5
      let difference =
        try batchLoss(before.model.shifted(layer, index, by: size))
        - batchLoss(before.model.shifted(layer, index, by: -size))
      #expect(abs(-moved / 1e-4 - difference / (2 * size)) < 1e-6)
    }
  }

  @Test(arguments: [[], [7], [5, 3], [20, 17, 4]])
  func `the model that is handed out gives the loss that was measured`(hidden: [Int]) throws {
    var trainer = try Trainer(
      configuration {
        $0.hidden = hidden
        $0.learningRate = 0.05
        $0.activation = .gelu
      })
    let report = trainer.finishEpoch()
    let measured = try #require(report)
    let model = trainer.model
    var correct = 0
    for row in trainer.split.training {
      let features = (0..<4).map {
        trainer.scaler.scaled(trainer.dataset.value(row: row, column: $0), column: $0)
      }
      let logits = model.logits(features)
      if logits.firstIndex(of: logits.max() ?? 0) == trainer.dataset.labels[row] { correct += 1 }
    }
    #expect(measured.trainAccuracy == Double(correct) / Double(trainer.split.training.count))
  }

  @Test func `a larger batch size keeps what the optimizer remembers`() throws {
    func losses(_ sizes: [Int]) throws -> [Double] {
      var settings = configuration { $0.optimizer = .adam }
      settings.batchSize = sizes[0]
      settings.data = "digits"
      var trainer = try Trainer(settings)
      return sizes.map { size in
        trainer.setBatchSize(size)
        return trainer.step().batchLoss
      }
    }
    // A capacity of 256 rows is there from the beginning; 300 moves everything.
    let grown = try losses([200, 300, 100])
    let roomy = try losses([300, 300, 100])
    #expect(grown[0] != roomy[0])
    var settings = configuration {
      $0.optimizer = .adam
      $0.batchSize = 1000
    }
    settings.data = "digits"
    var trainer = try Trainer(settings)
    trainer.setBatchSize(200)
    var expected = [trainer.step().batchLoss]
    trainer.setBatchSize(300)
    expected.append(trainer.step().batchLoss)
    trainer.setBatchSize(100)
    expected.append(trainer.step().batchLoss)
    #expect(grown == expected)
  }

  @Test func `dropped units come back, and measuring drops none`() throws {
    var trainer = try Trainer(
      configuration {
        $0.dropout = 0.5
        $0.hidden = [64]
        $0.learningRate = 0
      })
    let first = trainer.step().batchLoss
    for _ in 1..<15 { _ = trainer.step() }
    // The rate is 0 and the rows of the next epoch are the same: only the dropped units differ.
    let again = trainer.step().batchLoss
    #expect(first != again)
    #expect(trainer.measure().trainLoss == trainer.measure().trainLoss)
  }

  @Test func `a step that ends in no finite number stops the run and keeps the parameters`() throws
  {
    var trainer = try Trainer(
      configuration {
        $0.precision = .float32
        $0.activation = .relu
        $0.learningRate = 1e6
        $0.loss = .squaredError
        $0.reduction = .sum
        $0.l2 = 1000
      })
    var report = trainer.step()
    while report.failure == nil, report.step < 1000 { report = trainer.step() }
    guard case .nonFinite(_, let epoch, let step, _, let rate) = report.failure else {
      Issue.record("the run should have failed")
      return
    }
    #expect(step == report.step && epoch >= 1 && rate == 1e6)
    let model = trainer.model
    #expect(trainer.step().failure == report.failure)
    #expect(trainer.model == model)
  }

  @Test func `balanced weights make every class count the same`() {
    let weights = ClassWeighting.balanced.weights(labels: [0, 0, 0, 1], classCount: 2)
    #expect(weights == [4.0 / 6, 2])
    #expect(ClassWeighting.equal.weights(labels: [0, 1], classCount: 2) == nil)
  }
}

extension MultilayerPerceptron {
  /// The same network with one weight changed.
  func shifted(_ layer: Int, _ index: Int, by amount: Double) -> MultilayerPerceptron {
    var layers = layers
    var weights = layers[layer].weights
    weights[index] += amount
    layers[layer] = Layer(weights: weights, biases: layers[layer].biases)
    return MultilayerPerceptron(layers: layers, activation: activation)
  }
}
