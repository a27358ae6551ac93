import Testing

@testable import LossCore

/// What PyTorch and scikit-learn do where the mathematics leaves a choice, and where they agree with
/// the rest of the core. Their answers to hundreds of requests are compared in the tests of xent.
struct ConventionTests {
  @Test func meanOverNothingIsNaNWithoutSlope() throws {
    let outcome = try PyTorchLosses.crossEntropy(
      Tensor(fitting: [2, 3], [1.0, 2, 3, 4, 5, 6]), Tensor([-100, -100]), gradient: true)
    #expect(outcome.value.isNaN)
    #expect(outcome.gradient?.values == [0, 0, 0, 0, 0, 0])
  }

  @Test func infiniteLogitIsNaNForPyTorchAndALimitForUs() throws {
    let logits = [Double.infinity, 0]
    #expect(try PyTorchLosses.softmax(Tensor(logits)).values.allSatisfy(\.isNaN))
    #expect(softmax(logits) == [1, 0])
  }

  @Test func binaryLogarithmsStopAtAHundred() throws {
    let outcome = try PyTorchLosses.binaryCrossEntropy(
      Tensor([0.0]), Tensor([1.0]), gradient: true)
    #expect(outcome.values == [100])
    #expect(outcome.gradient?.values == [-1 / Double(1e-12 as Float)])
  }

  @Test func probabilitiesAreClippedAtTheScalarsOwnStep() throws {
    let target = Target<Double>.classes([1])
    let wide = try ScikitLearnLosses.logLoss(Tensor(fitting: [1, 2], [1.0, 0]), target)
    let narrow = try ScikitLearnLosses.logLoss(Tensor(fitting: [1, 2], [Float(1), 0]), target)
    #expect(wide.values == [36.04365338911715])
    #expect(narrow.values == [15.942385])
  }

  @Test func shapesAreBroadcastFromTheEnd() throws {
    let column = Tensor(fitting: [2, 1], [1.0, 2])
    let outcome = try PyTorchLosses.squaredError(
      column, Tensor([1.0, 3, 5]), reduction: .none, gradient: true)
    #expect(outcome.losses.shape == [2, 3])
    #expect(outcome.values == [0, 4, 16, 1, 1, 9])
    #expect(outcome.gradient?.shape == [2, 1])
    #expect(outcome.gradient?.values == [-12, -6])
    #expect(throws: LossError.shapeMismatch(input: .target, expected: [2, 1], found: [2, 3, 2])) {
      _ = try PyTorchLosses.squaredError(
        column, Tensor(fitting: [2, 3, 2], .init(repeating: 0, count: 12)))
    }
  }

  /// Two ways into the core, one number.
  @Test(arguments: [Reduction.mean, .sum]) func agreesWithTheCheckedLosses(_ reduction: Reduction)
    throws
  {
    let values = (0..<24).map { Double(($0 * 37) % 23) / 4 - 3 }
    let labels = [0, 3, -100, 2, 1, 1]
    let weights = [0.5, 1, 2, 0.25]
    let shape = try ClassShape([3, 4, 2])
    let checked = try CategoricalCrossEntropy(classWeights: weights, labelSmoothing: 0.1)
      .valueAndGradient(
        try Logits(values, shape: shape), target: .classes(labels),
        options: LossOptions(reduction: reduction, ignoreIndex: -100))
    let convention = try PyTorchLosses.crossEntropy(
      Tensor(fitting: [3, 4, 2], values), Tensor(fitting: [3, 2], labels.map(Double.init)),
      weight: Tensor(weights), labelSmoothing: 0.1, reduction: reduction, gradient: true)
    #expect(isClose(convention.value, checked.result.value))
    for (a, b) in zip(convention.gradient?.values ?? [], checked.gradient) {
      #expect(isClose(a, b))
    }
  }

  @Test func slopesAreThoseOfTheValues() throws {
    let input = Tensor(fitting: [2, 3], [0.2, 0.5, 0.3, 0.6, 0.1, 0.3])
    let truth = Target<Double>.classes([1, 0])
    let weight = Tensor([1.0, 3])
    let losses: [(Tensor<Double>) throws -> LossResult<Double>] = [
      { try ScikitLearnLosses.logLoss($0, truth, sampleWeight: weight, gradient: true) },
      { try ScikitLearnLosses.brierScore($0, truth, sampleWeight: weight, gradient: true) },
      {
        try ScikitLearnLosses.hinge(
          $0, classes: [1, 0], count: 3, sampleWeight: weight, gradient: true)
      },
      { try PyTorchLosses.multiMargin($0, Tensor([1, 0]), power: 2, gradient: true) },
      { try PyTorchLosses.negativeLogLikelihood($0, Tensor([1, 0]), gradient: true) },
      { try PyTorchLosses.absoluteError($0, Tensor([1, 0, 0.4]), gradient: true) },
      { try PyTorchLosses.hingeEmbedding($0, Tensor([1, -1, -1]), margin: 0.4, gradient: true) },
      { try PyTorchLosses.divergence($0, input, gradient: true) },
      { try PyTorchLosses.sigmoidFocal($0, input, gamma: 1.5, reduction: .sum, gradient: true) },
    ]
    for loss in losses {
      let slopes = try #require(try loss(input).gradient?.values)
      for index in input.values.indices {
        var shifted = input.values
        shifted[index] += 1e-6
        let above = try loss(Tensor(fitting: input.shape, shifted)).value
        shifted[index] -= 2e-6
        let below = try loss(Tensor(fitting: input.shape, shifted)).value
        #expect(abs((above - below) / 2e-6 - slopes[index]) < 1e-7)
      }
    }
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-15 * max(1, abs(b)) }
}
