import Foundation
import Testing

@testable import Training

struct TrainerTests {
  private func iris(_ change: (inout TrainingConfiguration) -> Void = { _ in }) throws -> Trainer {
    var configuration = TrainingConfiguration(data: "iris", epochs: 30, batchSize: 16)
    change(&configuration)
    return try Trainer(configuration)
  }

  @Test func `a model of zeros starts at ln K`() throws {
    var trainer = try iris()
    let start = trainer.measure()
    #expect(abs(start.trainLoss - log(3.0)) < 1e-6)
    #expect(start.epoch == 0 && start.step == 0)
  }

  @Test func `iris is learned, and the reports say when`() throws {
    var trainer = try iris()
    var reports: [EpochReport] = []
    while !trainer.isFinished, let report = trainer.finishEpoch() { reports.append(report) }
    #expect(reports.map(\.epoch) == Array(1...30))
    #expect(reports.map(\.step) == (1...30).map { $0 * 8 })
    let last = try #require(reports.last)
    #expect(last.trainLoss < 0.25)
    #expect(last.trainAccuracy > 0.93)
    #expect(try #require(last.validationAccuracy) > 0.86)
  }

  @Test func `the same seed gives the same run and another seed another`() throws {
    func losses(seed: Int) throws -> [Double] {
      var trainer = try iris { $0.seed = seed }
      return (0..<40).map { _ in trainer.step().batchLoss }
    }
    #expect(try losses(seed: 3) == losses(seed: 3))
    #expect(try losses(seed: 3) != losses(seed: 4))
  }

  @Test func `a copy is the run at that moment`() throws {
    var first = try iris()
    for _ in 0..<10 { _ = first.step() }
    var second = first
    let ahead = (0..<10).map { _ in first.step().batchLoss }
    #expect((0..<10).map { _ in second.step().batchLoss } == ahead)
    #expect(first.model == second.model)
  }

  @Test func `the last batch of an epoch has the rows that are left`() throws {
    var trainer = try iris { $0.batchSize = 50 }
    #expect((0..<3).map { _ in trainer.step().batchRows } == [50, 50, 20])
    #expect(trainer.epoch == 1)
  }

  @Test func `without validation there is nothing measured on it`() throws {
    var trainer = try iris { $0.validationShare = 0 }
    let report = trainer.measure()
    #expect(report.validationLoss == nil && report.validationAccuracy == nil)
    #expect(trainer.split.training == Array(0..<150))
  }

  @Test func `features are brought to size by the training rows alone`() throws {
    let trainer = try iris { $0.scaling = .standardize }
    func scaler(_ rows: [Int]) -> FeatureScaler {
      FeatureScaler(.standardize, dataset: trainer.dataset, rows: rows)
    }
    #expect(trainer.scaler == scaler(trainer.split.training))
    #expect(trainer.scaler != scaler(Array(0..<150)))
  }

  @Test func `each epoch visits every row once, in an order of its own if it shuffles`() throws {
    func epochs(shuffles: Bool) throws -> [[Double]] {
      var trainer = try iris {
        $0.hidden = [4]
        $0.learningRate = 0
        $0.batchSize = 1
        $0.shuffles = shuffles
        $0.precision = .float64
      }
      return (0..<3).map { _ in (0..<120).map { _ in trainer.step().batchLoss } }
    }
    let (still, moving) = (try epochs(shuffles: false), try epochs(shuffles: true))
    #expect(Set(still).count == 1 && Set(moving + still).count == 4)
    // Nothing is learned, so that the losses are those of the same rows.
    for losses in moving { #expect(losses.sorted() == still[0].sorted()) }
  }

  @Test func `rate and batch size change while it runs`() throws {
    var trainer = try iris()
    _ = trainer.step()
    trainer.setLearningRate(0.5)
    trainer.setBatchSize(1000)
    let report = trainer.step()
    #expect(report.learningRate == 0.5)
    #expect(report.batchRows == 104)
    #expect(report.epochReport?.batchSize == 1000)
  }

  @Test func `one full batch goes against the gradient of the mean loss`() throws {
    var trainer = try iris {
      $0.validationShare = 0
      $0.batchSize = 150
      $0.shuffles = false
      $0.learningRate = 1
    }
    _ = trainer.step()
    // From zeros the derivative by a logit is 1/3 - [its class is the label], and setosa has 50 of
    // 150 rows: so biases stay 0, and a weight is the mean of the feature over its class, over 3.
    let model = try #require(trainer.model.softmaxRegression)
    for bias in model.biases { #expect(abs(bias) < 1e-6) }
    for feature in 0..<4 {
      let values = (0..<50).map {
        trainer.scaler.scaled(trainer.dataset.value(row: $0, column: feature), column: feature)
      }
      let expected = values.reduce(0, +) / 150
      #expect(abs(model.weights[feature * 3] - expected) < 1e-6)
    }
  }

  @Test func `a linear model never fails, however high the rate: it oscillates`() throws {
    var trainer = try iris {
      $0.learningRate = 1e6
      $0.scaling = .none
    }
    trainer.setLearningRate(1e6)
    var report = trainer.step()
    var count = 1
    while report.failure == nil, count < 5000 {
      report = trainer.step()
      count += 1
    }
    #expect(report.failure == nil)
    #expect(report.batchLoss.isFinite)
  }
}
