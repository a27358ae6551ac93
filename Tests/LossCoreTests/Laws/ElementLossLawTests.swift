import Testing

@testable import LossCore

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
    Item(name: "hinge", targets: [-1, 1], perfect: { 2 * $0 }, loss: Points(loss: BinaryHinge())),
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
    let direct = try klDivergence(p, q)
    let outcome = try PyTorchLosses.divergence(Tensor(logs), Tensor(p), reduction: .sum)
    #expect(abs(outcome.value - direct) < 1e-15)
    let fromLogs = try PyTorchLosses.divergence(
      Tensor(logs), Tensor(p.map { -surprisal($0) }), logTarget: true, reduction: .sum,
      gradient: true)
    #expect(abs(fromLogs.value - direct) < 1e-15)
    let slopes = try #require(fromLogs.gradient).values
    #expect(zip(slopes, p).allSatisfy { abs($0 + $1) < 1e-15 })
    // What has no share costs nothing; PyTorch multiplies the 0 by the infinity.
    #expect(try klDivergence([0, 1], [0, 1]) == 0)
    let endless = try PyTorchLosses.divergence(Tensor([-.infinity]), Tensor([0.0]))
    #expect(endless.value.isNaN)
  }
}

/// A loss of single numbers that the library offers only with a convention of PyTorch or scikit-learn.
private struct Points<Loss: PointLoss>: ElementLoss {
  let loss: Loss

  func evaluate(
    _ inputs: UnsafeBufferPointer<Double>, target: UnsafeBufferPointer<Double>,
    options: LossOptions<Double>, gradient: UnsafeMutableBufferPointer<Double>?
  ) throws(LossError) -> LossResult<Double> {
    try evaluateElements(loss, inputs, target, options, gradient)
  }
}
