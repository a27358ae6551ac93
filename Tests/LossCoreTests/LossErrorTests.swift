import LossCore
import Testing

/// Bad numbers are named with their place; nothing traps and nothing is repaired in silence.
@Suite struct LossErrorTests {
  let loss = CategoricalCrossEntropy<Double>()

  @Test func shapesThatHoldNothing() {
    #expect(throws: LossError.noClasses) { try ClassShape([]) }
    #expect(throws: LossError.noClasses) { try ClassShape([0]) }
    #expect(throws: LossError.noClasses) { try ClassShape([3, 0]) }
    #expect(throws: LossError.emptyBatch) { try ClassShape([0, 3]) }
    #expect(throws: LossError.emptyBatch) { try ClassShape([2, 3, 0]) }
    #expect(throws: LossError.self) { try ClassShape([2, -3]) }
    #expect(throws: LossError.self) { try ClassShape([.max, .max]) }
  }

  @Test func countsThatDoNotFit() throws {
    let shape = try ClassShape([2, 3])
    #expect(throws: LossError.shapeMismatch(input: .logits, expected: [2, 3], found: [5])) {
      try Logits([Double](repeating: 0, count: 5), shape: shape)
    }
    let logits = try Logits([Double](repeating: 0, count: 6), shape: shape)
    #expect(throws: LossError.shapeMismatch(input: .target, expected: [2], found: [1])) {
      try loss.value(logits, target: .classes([0]))
    }
    #expect(throws: LossError.shapeMismatch(input: .target, expected: [2, 3], found: [3])) {
      try loss.value(logits, target: .distributions([1, 0, 0]))
    }
    #expect(throws: LossError.shapeMismatch(input: .classWeights, expected: [3], found: [2])) {
      try CategoricalCrossEntropy(classWeights: [1, 2]).value(logits, target: .classes([0, 1]))
    }
    #expect(throws: LossError.shapeMismatch(input: .sampleWeights, expected: [2], found: [1])) {
      try loss.value(logits, target: .classes([0, 1]), options: LossOptions(weights: [1]))
    }
    var gradient = [0.0]
    #expect(throws: LossError.shapeMismatch(input: .gradient, expected: [2, 3], found: [1])) {
      try loss.value(logits, target: .classes([0, 1]), gradient: &gradient)
    }
    #expect(throws: LossError.emptyBatch) {
      try SquaredError<Double>().value([], target: [])
    }
    #expect(throws: LossError.shapeMismatch(input: .target, expected: [2], found: [1])) {
      try SquaredError<Double>().value([1, 2], target: [1])
    }
    #expect(throws: LossError.shapeMismatch(input: .sampleWeights, expected: [3], found: [2])) {
      try SquaredError<Double>().value(
        [1, 2, 3], target: [1, 2, 3], options: LossOptions(weights: [1, 2]))
    }
  }

  @Test func rowsOfDifferentLength() throws {
    #expect(throws: LossError.ragged(row: 1, expected: 3, found: 2)) {
      try Tensor([[2, 0.5, -1], [0, 1], [0]])
    }
    #expect(
      try Tensor([[2, 0.5, -1], [0, 1, 0]])
        == Tensor(shape: [2, 3], values: [2, 0.5, -1, 0, 1, 0]))
    #expect(try Tensor([[Double]]()).shape == [0, 0])
  }

  @Test(arguments: [3, -1, 4, .max, .min])
  func labelsThatAreNoClass(label: Int) throws {
    let logits = try Logits([Double](repeating: 0, count: 6), shape: ClassShape([2, 3]))
    #expect(throws: LossError.labelOutOfRange(label: label, classes: 3, row: 1)) {
      try loss.value(logits, target: .classes([0, label]))
    }
    // The same label as the one to ignore is no mistake.
    #expect(
      try loss.value(
        logits, target: .classes([0, label]), options: LossOptions(ignoreIndex: label)
      ).value == 1.0986122886681098)
  }

  @Test(arguments: [0.5, .nan, .infinity, 1e30])
  func labelsThatAreNoWholeNumber(value: Double) {
    #expect {
      try Target<Double>.labels([1, value])
    } throws: { error in
      guard case LossError.labelNotInteger(let found, row: 1) = error else { return false }
      return found == value || (found.isNaN && value.isNaN)
    }
    #expect(throws: LossError.notOneHot(row: 1)) {
      try Target<Double>.oneHot([0, 1, 0.5, 0.5], shape: ClassShape([2, 2]))
    }
  }

  @Test func notANumberAnywhere() throws {
    let shape = try ClassShape([2, 2, 2])
    var values = [Double](repeating: 0.5, count: 8)
    // Example 1, class 0, second place: row 3.
    values[5] = .nan
    #expect(throws: LossError.notANumber(input: .logits, row: 3, column: 0)) {
      try Logits(values, shape: shape)
    }
    #expect(throws: LossError.notANumber(input: .probabilities, row: 3, column: 0)) {
      try Probabilities(values, shape: shape)
    }
    #expect(throws: LossError.notANumber(input: .target, row: 3, column: 0)) {
      try loss.value(
        Logits([Double](repeating: 0, count: 8), shape: shape), target: .distributions(values))
    }
    #expect(throws: LossError.notANumber(input: .scores, row: 1, column: 0)) {
      try BinaryCrossEntropyWithLogits<Double>().value([0, .nan], target: [0, 1])
    }
    // In memory of the caller's nothing was checked before.
    let raw: [Double] = [0, 0, .nan, 0]
    #expect(throws: LossError.notANumber(input: .scores, row: 1, column: 0)) {
      try raw.withUnsafeBufferPointer { logits in
        try [0, 1].withUnsafeBufferPointer { labels in
          try categoricalCrossEntropy(
            logits: logits, shape: ClassShape(rows: 2, classes: 2), labels: labels)
        }
      }
    }
  }

  @Test func probabilitiesThatAreNone() throws {
    let shape = try ClassShape([2, 2])
    #expect(
      throws: LossError.probabilityOutOfRange(
        input: .probabilities, value: 1.5, row: 1, column: 0)
    ) { try Probabilities([0.5, 0.5, 1.5, -0.5], shape: shape) }
    #expect(throws: LossError.rowSum(input: .probabilities, sum: 0.5, row: 1)) {
      try Probabilities([0.5, 0.5, 0.25, 0.25], shape: shape)
    }
    #expect(throws: Never.self) {
      try Probabilities([0.5, 0.5, 0.25, 0.25], shape: shape, checkingSums: false)
    }
    #expect(throws: LossError.rowSum(input: .target, sum: 1.5, row: 0)) {
      try loss.value(
        Logits([0, 0, 0, 0], shape: shape), target: .distributions([1, 0.5, 0.5, 0.5]))
    }
    #expect(
      throws: LossError.probabilityOutOfRange(input: .target, value: -1, row: 0, column: 0)
    ) { try BinaryCrossEntropy<Double>().value([0.5], target: [-1]) }
    #expect(throws: LossError.labelsExpected) {
      try MultiMargin<Double>().value(
        Logits([0, 0], shape: ClassShape([2])), target: .distributions([1, 0]))
    }
  }

  @Test func settingsOutOfRange() throws {
    let logits = try Logits([0.0, 0])
    let target = Target<Double>.classes([0])
    #expect(throws: LossError.self) {
      try CategoricalCrossEntropy(labelSmoothing: 1.5).value(logits, target: target)
    }
    #expect(throws: LossError.self) {
      try GeneralizedCrossEntropy(q: -.infinity).value(logits, target: target)
    }
    #expect(throws: LossError.self) {
      try CategoricalFocal(gamma: .nan).value(logits, target: target)
    }
    #expect(throws: LossError.self) { try MultiMargin(power: 3).value(logits, target: target) }
    #expect(throws: LossError.notFinite(input: .classWeights, value: .infinity, row: 1, column: 0))
    {
      try CategoricalCrossEntropy(classWeights: [1, .infinity]).value(logits, target: target)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func weightsThatAreNotFinite(weight: Double) throws {
    let weights = [1, weight, 1]
    func isNamed(_ input: LossInput, _ error: any Error) -> Bool {
      switch error as? LossError {
      case .notANumber(let found, row: 1, column: 0): found == input && weight.isNaN
      case .notFinite(let found, let value, row: 1, column: 0): found == input && value == weight
      default: false
      }
    }
    let options = LossOptions<Double>(weights: weights)
    let logits = try Logits([Double](repeating: 0, count: 6), shape: ClassShape([3, 2]))
    #expect { try loss.value(logits, target: .classes([0, 1, 0]), options: options) } throws: {
      isNamed(.sampleWeights, $0)
    }
    #expect {
      try BinaryCrossEntropyWithLogits<Double>().value(
        [0, 1, 2], target: [0, 1, 0], options: options)
    } throws: { isNamed(.sampleWeights, $0) }
    #expect {
      try BinaryCrossEntropyWithLogits(positiveWeights: weights).value(
        [0, 1, 2], target: [0, 1, 0])
    } throws: { isNamed(.positiveWeights, $0) }
    #expect {
      try ScikitLearnLosses.brierScore(
        Tensor([0.2, 0.3, 0.4]), .classes([0, 1, 0]), sampleWeight: Tensor(weights))
    } throws: { isNamed(.sampleWeights, $0) }
  }

  @Test func zerosAreExplicit() throws {
    let sure = try Probabilities([0.0, 1, 0.5, 0.5], shape: ClassShape([2, 2]))
    let target = Target<Double>.classes([0, 0])
    let options = LossOptions<Double>(reduction: .none)
    func values(_ policy: ZeroPolicy) throws -> LossResult<Double> {
      try ProbabilityCrossEntropy(zeroPolicy: policy).value(sure, target: target, options: options)
    }
    let open = try values(.infinite)
    #expect(open.values == [.infinity, 0.6931471805599453])
    #expect(open.clampedRows == 0)
    let clamped = try values(.scikitLearn(Double.self))
    #expect(clamped.values == [36.04365338911715, 0.6931471805599453])
    #expect(clamped.clampedRows == 1)
    let logs = try values(.pytorch)
    #expect(logs.values == [100, 0.6931471805599453])
    #expect(logs.clampedRows == 1)
    let single = try BinaryCrossEntropy<Float>(zeroPolicy: .scikitLearn(Float.self)).value(
      [1], target: [0])
    #expect(single.value == 15.942385)
    #expect(single.clampedRows == 1)
  }
}
