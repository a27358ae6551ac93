import LossCore
import Testing

/// What holds for every loss of class scores, over batches of random shape.
@Suite struct ClassLossLawTests {
  static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test(arguments: LossUnderTest.all.filter(\.isSmooth), seeds)
  func theGradientIsTheNumericalSlope(_ loss: LossUnderTest, seed: UInt64) throws {
    let batch = try RandomBatch(loss.input, seed: seed)
    for target in targets(loss, batch) {
      for reduction in [Reduction.mean, .sum] {
        let options = LossOptions<Double>(
          reduction: reduction, ignoreIndex: batch.labels.count > 3 ? batch.labels[0] : nil)
        let gradient = try loss.evaluate(batch.values, batch.shape, target, options).gradient
        for index in batch.values.indices {
          let step = 1e-5
          var moved = batch.values
          moved[index] = min(batch.values[index] + step, loss.input == .probabilities ? 1 : 1e9)
          let above = moved[index]
          let high = try loss.evaluate(moved, batch.shape, target, options).result.value
          moved[index] = max(batch.values[index] - step, loss.input == .probabilities ? 0 : -1e9)
          let low = try loss.evaluate(moved, batch.shape, target, options).result.value
          let slope = (high - low) / (above - moved[index])
          #expect(
            abs(slope - gradient[index]) <= 1e-5 * max(1, abs(slope)),
            "entry \(index) of \(batch.shape.dimensions), \(reduction)")
        }
      }
    }
  }

  @Test(arguments: LossUnderTest.all, seeds)
  func noLossIsNegative(_ loss: LossUnderTest, seed: UInt64) throws {
    let batch = try RandomBatch(loss.input, seed: seed, spread: 30)
    for target in targets(loss, batch) {
      let options = LossOptions<Double>(reduction: .none)
      let losses = try loss.evaluate(batch.values, batch.shape, target, options).result.values
      #expect(losses.count == batch.shape.rows)
      #expect(losses.allSatisfy { $0 >= 0 })
    }
  }

  @Test(arguments: LossUnderTest.ofLogits, seeds)
  func addingToAllLogitsChangesNothing(_ loss: LossUnderTest, seed: UInt64) throws {
    let batch = try RandomBatch(.logits, seed: seed)
    // Multiples of a power of two, so that the shift itself is exact.
    let values = batch.values.map { ($0 * 1024).rounded() / 1024 }
    for target in targets(loss, batch) {
      let still = try loss.evaluate(values, batch.shape, target, LossOptions())
      for shift in [-4096.0, 0.5, 8192] {
        let moved = try loss.evaluate(
          values.map { $0 + shift }, batch.shape, target, LossOptions())
        #expect(moved.result.value == still.result.value)
        #expect(moved.gradient == still.gradient)
      }
    }
  }

  @Test(arguments: LossUnderTest.ofLogits, seeds)
  func theGradientOfARowSumsToNothing(_ loss: LossUnderTest, seed: UInt64) throws {
    let batch = try RandomBatch(.logits, seed: seed)
    for target in targets(loss, batch) {
      let gradient = try loss.evaluate(
        batch.values, batch.shape, target, LossOptions(reduction: .sum)
      ).gradient
      for row in 0..<batch.shape.rows {
        let sum = (0..<batch.shape.classes).reduce(0) {
          $0 + gradient[batch.shape.index(row: row, column: $1)]
        }
        #expect(abs(sum) < 1e-14)
      }
    }
  }

  @Test(arguments: LossUnderTest.all.filter(\.isZeroWhenPerfect))
  func aPerfectAnswerCostsNothing(_ loss: LossUnderTest) throws {
    let row: [Double] =
      switch loss.input {
      case .probabilities: [0, 1, 0]
      default: [-1e4, 0, -1e4]
      }
    let outcome = try loss.evaluate(row, ClassShape([3]), .classes([1]), LossOptions())
    #expect(outcome.result.value == 0)
  }

  @Test(arguments: LossUnderTest.ofLogits)
  func extremeLogitsStayFinite(_ loss: LossUnderTest) throws {
    for row in [[1e4, -1e4, 0], [-1e4, -1e4, -1e4], [1e4, 1e4, 1e4], [0, 1e4, 1e4]] {
      for label in 0..<3 {
        let outcome = try loss.evaluate(row, ClassShape([3]), .classes([label]), LossOptions())
        #expect(outcome.result.value.isFinite)
        #expect(outcome.gradient.allSatisfy { $0.isFinite })
      }
    }
  }

  @Test(arguments: LossUnderTest.all, seeds)
  func reductionsAgree(_ loss: LossUnderTest, seed: UInt64) throws {
    let batch = try RandomBatch(loss.input, seed: seed)
    let ignored = batch.labels[0]
    for target in targets(loss, batch) {
      let each = try loss.evaluate(
        batch.values, batch.shape, target, LossOptions(reduction: .none, ignoreIndex: ignored))
      let sum = try loss.evaluate(
        batch.values, batch.shape, target, LossOptions(reduction: .sum, ignoreIndex: ignored))
      let mean = try loss.evaluate(
        batch.values, batch.shape, target, LossOptions(reduction: .mean, ignoreIndex: ignored))
      var used = batch.shape.rows
      if case .classes = target { used = batch.labels.count(where: { $0 != ignored }) }
      #expect(abs(each.result.values.reduce(0, +) - sum.result.value) < 1e-13)
      #expect(each.gradient == sum.gradient)
      if used == 0 {
        #expect(mean.result.value.isNaN)
        #expect(mean.gradient.allSatisfy { $0 == 0 })
      } else {
        #expect(abs(sum.result.value / Double(used) - mean.result.value) < 1e-14)
      }
    }
  }

  @Test(arguments: LossUnderTest.all, seeds)
  func ranksOnlyArrange(_ loss: LossUnderTest, seed: UInt64) throws {
    let batch = try RandomBatch(loss.input, seed: seed)
    let options = LossOptions<Double>(reduction: .none)
    let whole = try loss.evaluate(
      batch.values, batch.shape, .classes(batch.labels), options)
    for row in 0..<batch.shape.rows {
      let places = (0..<batch.shape.classes).map { batch.shape.index(row: row, column: $0) }
      let single = try loss.evaluate(
        places.map { batch.values[$0] }, ClassShape([places.count]),
        .classes([batch.labels[row]]), options)
      #expect(single.result.value == whole.result.values[row])
      #expect(single.gradient == places.map { whole.gradient[$0] })
    }
  }

  @Test(arguments: LossUnderTest.all.filter(\.takesShares), seeds)
  func anIndexIsAOneHotShare(_ loss: LossUnderTest, seed: UInt64) throws {
    let batch = try RandomBatch(loss.input, seed: seed)
    var oneHot = [Double](repeating: 0, count: batch.shape.count)
    for (row, label) in batch.labels.enumerated() {
      oneHot[batch.shape.index(row: row, column: label)] = 1
    }
    let target = try Target.oneHot(oneHot, shape: batch.shape)
    #expect(target == .classes(batch.labels))
    let byIndex = try loss.evaluate(batch.values, batch.shape, target, LossOptions())
    let byShare = try loss.evaluate(
      batch.values, batch.shape, .distributions(oneHot), LossOptions())
    #expect(byIndex.result.value == byShare.result.value)
    for (a, b) in zip(byIndex.gradient, byShare.gradient) {
      #expect(abs(a - b) <= 2 * a.ulp)
    }
  }

  @Test func weightsOfRowsScaleThem() throws {
    let logits = try Logits([1.0, 2, 0.5, -1], shape: ClassShape([2, 2]))
    let loss = CategoricalCrossEntropy<Double>()
    let each = try loss.value(
      logits, target: .classes([0, 1]), options: LossOptions(reduction: .none)
    ).values
    let mean = try loss.value(
      logits, target: .classes([0, 1]), options: LossOptions(weights: [3, 1]))
    #expect(abs(mean.value - (3 * each[0] + each[1]) / 4) < 1e-15)
    let counted = try loss.value(
      logits, target: .classes([0, 1]),
      options: LossOptions(weights: [3, 1], meanDivisor: .count))
    #expect(abs(counted.value - (3 * each[0] + each[1]) / 2) < 1e-15)
    let fixed = try loss.value(
      logits, target: .classes([0, 1]), options: LossOptions(meanDivisor: .fixed(8)))
    #expect(abs(fixed.value - (each[0] + each[1]) / 8) < 1e-15)
  }

  private func targets(_ loss: LossUnderTest, _ batch: RandomBatch) -> [Target<Double>] {
    [.classes(batch.labels)] + (loss.takesShares ? [.distributions(batch.shares)] : [])
  }
}
