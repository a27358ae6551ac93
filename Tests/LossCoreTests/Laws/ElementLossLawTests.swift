import LossCore
import Testing

/// What holds for every loss of single numbers.
@Suite struct ElementLossLawTests {
  /// A loss with the targets that it takes, and where it may be asked.
  struct Item: Sendable, CustomTestStringConvertible {
    let name: String
    var inputs: ClosedRange<Double> = -8...8
    var targets: [Double] = [0, 0.3, 1]
    /// An answer that is right for a target, if there is one.
    var perfect: (@Sendable (Double) -> Double)?
    let loss: any ElementLoss<Double>
    var testDescription: String { name }
  }

  static let all: [Item] = [
    Item(name: "binary", loss: BinaryCrossEntropyWithLogits<Double>()),
    Item(
      name: "binary, positive weight",
      loss: BinaryCrossEntropyWithLogits<Double>(positiveWeights: [2.5])),
    Item(
      name: "binary of probabilities", inputs: 0.01...0.99, loss: BinaryCrossEntropy<Double>()),
    Item(
      name: "binary of probabilities, PyTorch", inputs: 0.01...0.99,
      loss: BinaryCrossEntropy<Double>(zeroPolicy: .pytorch)),
    Item(name: "focal", loss: SigmoidFocal<Double>()),
    Item(name: "focal, no alpha", loss: SigmoidFocal<Double>(gamma: 0.7, alpha: nil)),
    Item(name: "squared error", perfect: { $0 }, loss: SquaredError<Double>()),
    Item(
      name: "Brier", inputs: 0.01...0.99, perfect: { $0 },
      loss: SquaredError<Double>(takesProbabilities: true)),
    Item(name: "absolute error", perfect: { $0 }, loss: AbsoluteError<Double>()),
    Item(name: "hinge", targets: [-1, 1], perfect: { 2 * $0 }, loss: BinaryHinge<Double>()),
    Item(
      name: "hinge embedding", inputs: 0...8, targets: [-1, 1], perfect: { $0 > 0 ? 0 : 1 },
      loss: HingeEmbedding<Double>()),
  ]

  @Test(arguments: all)
  func theSlopeIsTheNumericalOne(_ item: Item) throws {
    var generator = SplitMix(state: 7)
    for target in item.targets {
      for _ in 0..<20 {
        let x = Double.random(in: item.inputs, using: &generator)
        let step = 1e-6
        let gradient = try item.loss.valueAndGradient([x], target: [target]).gradient[0]
        let high = try item.loss.value([x + step], target: [target]).value
        let low = try item.loss.value([x - step], target: [target]).value
        let slope = (high - low) / ((x + step) - (x - step))
        #expect(abs(slope - gradient) <= 2e-7 * max(1, abs(slope)), "at \(x), \(target)")
      }
    }
  }

  @Test(arguments: all)
  func noLossIsNegative(_ item: Item) throws {
    for target in item.targets {
      for x in [item.inputs.lowerBound, 0.5, item.inputs.upperBound] {
        #expect(try item.loss.value([x], target: [target]).value >= 0)
      }
      if let perfect = item.perfect {
        #expect(try item.loss.value([perfect(target)], target: [target]).value == 0)
      }
    }
  }

  @Test(arguments: all)
  func reductionsAgree(_ item: Item) throws {
    var generator = SplitMix(state: 11)
    let inputs = (0..<12).map { _ in Double.random(in: item.inputs, using: &generator) }
    let targets = (0..<12).map { item.targets[$0 % item.targets.count] }
    let weights = (0..<4).map { Double($0) + 0.5 }
    func outcome(_ reduction: Reduction, _ divisor: MeanDivisor = .weights) throws -> (
      values: [Double], gradient: [Double]
    ) {
      let (result, gradient) = try item.loss.valueAndGradient(
        inputs, target: targets,
        options: LossOptions(reduction: reduction, weights: weights, meanDivisor: divisor))
      return (result.values, gradient)
    }
    let each = try outcome(.none)
    let sum = try outcome(.sum)
    #expect(abs(each.values.reduce(0, +) - sum.values[0]) < 1e-12 * max(1, sum.values[0]))
    #expect(each.gradient == sum.gradient)
    // Four weights, repeated three times: their sum is 24.
    #expect(abs(try outcome(.mean).values[0] - sum.values[0] / 24) < 1e-13)
    #expect(abs(try outcome(.mean, .count).values[0] - sum.values[0] / 12) < 1e-13)
    #expect(abs(try outcome(.mean, .fixed(3)).values[0] - sum.values[0] / 3) < 1e-13)
    #expect(zip(try outcome(.mean).gradient, sum.gradient).allSatisfy { abs($0 - $1 / 24) < 1e-13 })
  }

  @Test(arguments: [-1e4, 1e4, -800, 800])
  func extremeLogitsStayFinite(logit: Double) throws {
    for item in Self.all where item.inputs.contains(-8) && item.targets.contains(0) {
      for target in item.targets {
        let (result, gradient) = try item.loss.valueAndGradient([logit], target: [target])
        #expect(result.value.isFinite, "\(item.name)")
        #expect(gradient[0].isFinite, "\(item.name)")
      }
    }
  }

  @Test func infiniteLogitsHaveTheirLimit() throws {
    let loss = BinaryCrossEntropyWithLogits<Double>()
    let (right, still) = try loss.valueAndGradient([.infinity], target: [1])
    #expect(right.value == 0)
    #expect(still == [0])
    let (wrong, steep) = try loss.valueAndGradient([.infinity], target: [0])
    #expect(wrong.value == .infinity)
    #expect(steep == [1])
  }

  @Test func theDivergenceOfRowsIsKLDivergence() throws {
    let p = [0.2, 0.5, 0.3]
    let q = [0.3, 0.3, 0.4]
    let logs = q.map { -surprisal($0) }
    let terms = try KLDivergenceLoss<Double>().value(
      logs, target: p, options: LossOptions(reduction: .sum)
    ).value
    let direct = try klDivergence(p, q)
    #expect(abs(terms - direct) < 1e-15)
    let (fromLogs, slopes) = try KLDivergenceLoss<Double>(takesLogTarget: true).valueAndGradient(
      logs, target: p.map { -surprisal($0) }, options: LossOptions(meanDivisor: .fixed(1)))
    #expect(abs(fromLogs.value - direct) < 1e-15)
    #expect(zip(slopes, p).allSatisfy { abs($0 + $1) < 1e-15 })
    #expect(try KLDivergenceLoss<Double>().value([-.infinity], target: [0]).value == 0)
  }
}
