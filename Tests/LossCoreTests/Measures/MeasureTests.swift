import LossCore
import Testing

/// Entropies, baselines and scores of answers, against numbers worked out by hand.
@Suite struct MeasureTests {
  @Test func bitsAndDigits() throws {
    #expect(surprisal(0.5, base: .bits) == 1)
    #expect(surprisal(0.125, base: .bits) == 3)
    #expect(surprisal(0.01, base: .base10) == 2)
    #expect(try entropy([0.25, 0.25, 0.25, 0.25], base: .bits) == 2)
    #expect(LogBase.bits.convert(nats: 0.6931471805599453) == 1)
    #expect(LogBase.bits.nats(from: 1.0) == 0.6931471805599453)
    #expect(LogBase.nats.convert(nats: 1.25) == 1.25)
    #expect(surprisal(-0.1).isNaN)
    #expect(surprisal(0.0) == .infinity)
  }

  @Test func divergences() throws {
    #expect(try klDivergence([0.5, 0.5], [0.5, 0.5]) == 0)
    // The second sums to a little more than 1, which would make it -2e-9.
    #expect(try klDivergence([0.5, 0.5], [0.500000002, 0.500000002]) == 0)
    #expect(try klDivergence([1.0, 0], [0, 1]) == .infinity)
    #expect(try klDivergence([0.0, 1], [0.5, 0.5]) == 0.6931471805599453)
    #expect(try jensenShannon([1.0, 0], [0, 1]) == 0.6931471805599453)
    #expect(try jensenShannon([0.1, 0.9], [0.6, 0.4]) == jensenShannon([0.6, 0.4], [0.1, 0.9]))
    #expect(try perplexity([0.25, 0.25, 0.25, 0.25]) == 4)
    #expect(perplexity(meanLoss: 0.0) == 1)
    #expect(throws: LossError.rowSum(input: .reference, sum: 0.75, row: 0)) {
      try klDivergence([0.5, 0.5], [0.5, 0.25])
    }
    #expect(throws: LossError.noClasses) { try entropy([Double]()) }
  }

  @Test func baselines() throws {
    let even = try Baseline(labels: [0, 1, 0, 1], classes: 2)
    #expect(even.uniform == 0.6931471805599453)
    #expect(even.shares == 0.6931471805599453)
    #expect(even.majority == 0.5)
    #expect(even.removed(byLoss: 0) == 1)
    #expect(even.removed(byLoss: even.shares) == 0)
    #expect(even.removed(byLoss: 2 * even.shares) == -1)
    let skewed = try Baseline(
      labels: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1], classes: 2, ignoreIndex: -1)
    #expect(skewed.counts == [9, 1])
    #expect(abs(skewed.shares - 0.3250829733914482) < 1e-16)
    let single = try Baseline(labels: [1, 1], classes: 3)
    #expect(single.shares == 0)
    #expect(single.removed(byLoss: 0).isNaN)
    #expect(throws: LossError.emptyBatch) { try Baseline(labels: [], classes: 3) }
    #expect(throws: LossError.labelOutOfRange(label: 3, classes: 3, row: 0)) {
      try Baseline(labels: [3], classes: 3)
    }
  }

  @Test func accuracies() throws {
    let scores = try Logits([3.0, 1, 2, 0, 0, 0, 1, 5, 4], shape: ClassShape([3, 3]))
    #expect(answers(scores) == [0, 0, 1])
    #expect(try accuracy(scores, labels: [0, 1, 2]) == 1.0 / 3)
    #expect(try topAccuracy(scores, labels: [2, 1, 2], count: 2) == 1)
    #expect(try topAccuracy(scores, labels: [1, 2, 0], count: 2) == 0)
    #expect(try topAccuracy(scores, labels: [1, 2, 0], count: 3) == 1)
    #expect(try accuracy(scores, labels: [0, 9, 9], ignoreIndex: 9) == 1)
    #expect(try accuracy(scores, labels: [9, 9, 9], ignoreIndex: 9).isNaN)
  }

  @Test func confusion() throws {
    let matrix = try ConfusionMatrix(
      labels: [0, 0, 1, 2, 2], answers: [0, 1, 1, 0, 2], classes: 4)
    #expect(matrix[truth: 0, answer: 1] == 1)
    #expect(matrix[truth: 2, answer: 2] == 1)
    #expect(matrix[truth: 9, answer: 0] == 0)
    #expect(matrix.total == 5)
    #expect(matrix.accuracy == 0.6)
    #expect(matrix.recall(0) == 0.5)
    #expect(matrix.precision(1) == 0.5)
    #expect(matrix.recall(3).isNaN)
    #expect(throws: LossError.labelOutOfRange(label: 4, classes: 4, row: 1)) {
      try ConfusionMatrix(labels: [0, 1], answers: [0, 4], classes: 4)
    }
    #expect(throws: LossError.self) {
      try ConfusionMatrix(labels: [], answers: [], classes: 1_000_000)
    }
  }

  @Test func areaUnderTheCurve() throws {
    #expect(try rocArea(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1]) == 0.75)
    #expect(try rocArea(scores: [1.0, 2, 3], labels: [0, 1, 1]) == 1)
    #expect(try rocArea(scores: [3.0, 2, 1], labels: [0, 1, 1]) == 0)
    #expect(try rocArea(scores: [1.0, 1, 1, 1], labels: [0, 1, 1, 0]) == 0.5)
    #expect(try rocArea(scores: [1.0, 1, 2], labels: [0, 1, 1]) == 0.75)
    #expect(throws: LossError.oneClassOnly(label: 1)) {
      try rocArea(scores: [1.0, 2], labels: [1, 1])
    }
  }
}

/// Confidence against the share of right answers, and the temperature that mends it.
@Suite struct CalibrationTests {
  @Test func binsCountAndMeasure() throws {
    // Confidences 0.9 (right), 0.9 (wrong), 0.6 (right), 0.5 (right).
    let probabilities = try Probabilities(
      [0.9, 0.1, 0.9, 0.1, 0.4, 0.6, 0.5, 0.5], shape: ClassShape([4, 2]))
    let reliability = try Reliability(probabilities, labels: [0, 1, 1, 0], bins: 10)
    #expect(reliability.bins.map(\.count) == [0, 0, 0, 0, 1, 1, 0, 0, 2, 0])
    #expect(reliability.bins[8].confidence == 0.9)
    #expect(reliability.bins[8].accuracy == 0.5)
    #expect(abs(reliability.bins[5].gap - -0.4) < 1e-15)
    // (2 x 0.4 + 0.4 + 0.5) / 4
    #expect(abs(reliability.expectedCalibrationError - 0.425) < 1e-15)
    #expect(reliability.maximumCalibrationError == 0.5)
    let one = try Reliability(probabilities, labels: [0, 1, 1, 0], bins: 1)
    #expect(abs(one.expectedCalibrationError - 0.025) < 1e-15)
    #expect(throws: LossError.self) {
      try Reliability(probabilities, labels: [0, 1, 1, 0], bins: 0)
    }
  }

  @Test func theFittedTemperatureIsTheLeast() throws {
    var generator = SplitMix(state: 5)
    let rows = 200
    let honest = (0..<rows * 3).map { _ in Double.random(in: -2...2, using: &generator) }
    var labels: [Int] = []
    for row in 0..<rows {
      let p = softmax(Array(honest[row * 3..<row * 3 + 3]))
      let drawn = Double.random(in: 0..<1, using: &generator)
      labels.append(drawn < p[0] ? 0 : drawn < p[0] + p[1] ? 1 : 2)
    }
    let sure = try Logits(honest.map { $0 * 4 }, shape: ClassShape([rows, 3]))
    let fit = try TemperatureFit(sure, labels: labels)
    #expect(!fit.isAtLimit)
    #expect(fit.temperature > 2.5 && fit.temperature < 7)
    #expect(fit.lossAfter < fit.lossBefore)
    func loss(_ temperature: Double) throws -> Double {
      try categoricalCrossEntropy(
        logits: Logits(sure.values.map { $0 / temperature }, shape: sure.shape),
        target: .classes(labels))
    }
    #expect(abs(try loss(1) - fit.lossBefore) < 1e-14)
    #expect(abs(try loss(fit.temperature) - fit.lossAfter) < 1e-14)
    #expect(try loss(fit.temperature * 1.001) > fit.lossAfter)
    #expect(try loss(fit.temperature / 1.001) > fit.lossAfter)
  }

  @Test func withoutAMinimumTheEndIsNamed() throws {
    let right = try Logits([2.0, 0, 0, 3], shape: ClassShape([2, 2]))
    let cold = try TemperatureFit(right, labels: [0, 1])
    #expect(cold.isAtLimit)
    #expect(cold.temperature == TemperatureFit.range.lowerBound)
    let hot = try TemperatureFit(right, labels: [1, 0])
    #expect(hot.isAtLimit)
    #expect(hot.temperature == TemperatureFit.range.upperBound)
    #expect(throws: LossError.emptyBatch) {
      try TemperatureFit(right, labels: [7, 7], ignoreIndex: 7)
    }
  }
}
