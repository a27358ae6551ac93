import Testing

@testable import LossCore

/// A loss of rows with everything that the laws ask of it.
struct LossUnderTest: Sendable, CustomTestStringConvertible {
  typealias Outcome = (result: LossResult<Double>, gradient: [Double])

  let name: String
  var takesShares = true
  /// Whether a perfect answer costs nothing.
  var isZeroWhenPerfect = true
  /// Whether it has kinks, where no numerical slope can be right.
  var isSmooth = true
  /// Probabilities instead of logits.
  var input = LossInput.logits
  let evaluate:
    @Sendable ([Double], ClassShape, Target<Double>, LossOptions<Double>) throws -> Outcome

  var testDescription: String { name }

  static func logits<Loss: ClassLoss<Logits<Double>>>(
    _ name: String, _ loss: Loss, takesShares: Bool = true, isZeroWhenPerfect: Bool = true,
    isSmooth: Bool = true
  ) -> LossUnderTest {
    LossUnderTest(
      name: name, takesShares: takesShares, isZeroWhenPerfect: isZeroWhenPerfect,
      isSmooth: isSmooth
    ) { values, shape, target, options in
      let (result, gradient) = try loss.valueAndGradient(
        Logits(values, shape: shape), target: target, options: options)
      return (result, gradient)
    }
  }

  static func probabilities<Loss: ClassLoss<Probabilities<Double>>>(
    _ name: String, _ loss: Loss, isSmooth: Bool = true
  ) -> LossUnderTest {
    LossUnderTest(name: name, isSmooth: isSmooth, input: .probabilities) {
      values, shape, target, options in
      let (result, gradient) = try loss.valueAndGradient(
        Probabilities(values, shape: shape, checkingSums: false), target: target,
        options: options)
      return (result, gradient)
    }
  }

  static let all: [LossUnderTest] = [
    .logits("cross-entropy", CategoricalCrossEntropy()),
    .logits(
      "smoothed cross-entropy", CategoricalCrossEntropy(labelSmoothing: 0.1),
      isZeroWhenPerfect: false),
    .logits("focal", CategoricalFocal(gamma: 2)),
    .logits("focal, gamma below 1", CategoricalFocal(gamma: 0.5)),
    .logits("generalized", GeneralizedCrossEntropy(q: 0.7)),
    .logits("generalized, q = 0", GeneralizedCrossEntropy(q: 0)),
    .logits("Brier", MulticlassBrier()),
    .logits("Brier, halved", MulticlassBrier(isHalved: true)),
    .logits("absolute error", MulticlassAbsoluteError(), isSmooth: false),
    .logits("absolute error, halved", MulticlassAbsoluteError(isHalved: true), isSmooth: false),
    .logits("multi-margin", MultiMargin(), takesShares: false, isSmooth: false),
    .logits("multi-margin, squared", MultiMargin(power: 2, margin: 0.7), takesShares: false),
    .logits(
      "Crammer-Singer", LogitLoss(CrammerSingerHinge()), takesShares: false, isSmooth: false),
    .probabilities("cross-entropy of probabilities", ProbabilityCrossEntropy()),
    .probabilities("focal of probabilities", CategoricalFocal(gamma: 2)),
    .probabilities("generalized of probabilities", GeneralizedCrossEntropy(q: 0.7)),
    .probabilities("Brier of probabilities", MulticlassBrier()),
    .probabilities(
      "absolute error of probabilities", MulticlassAbsoluteError(), isSmooth: false),
  ]

  static let ofLogits = all.filter { $0.input == .logits }
}

/// A batch of scores with labels and shares, drawn from a seed.
struct RandomBatch {
  let shape: ClassShape
  let labels: [Int]
  private(set) var values: [Double]
  private(set) var shares: [Double]

  init(_ input: LossInput, seed: UInt64, spread: Double = 3) throws {
    var generator = SplitMix(state: seed)
    let axes = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
      Int.random(in: 1...3, using: &generator)
    }
    let shape = try ClassShape(
      [Int.random(in: 1...4, using: &generator), Int.random(in: 2...6, using: &generator)]
        + axes)
    self.shape = shape
    labels = (0..<shape.rows).map { _ in .random(in: 0..<shape.classes, using: &generator) }
    values = [Double](repeating: 0, count: shape.count)
    shares = values
    for row in 0..<shape.rows {
      let places = (0..<shape.classes).map { shape.index(row: row, column: $0) }
      let logits = places.map { _ in Double.random(in: -spread...spread, using: &generator) }
      let row =
        switch input {
        case .probabilities: softmax(logits)
        default: logits
        }
      let truth = softmax(places.map { _ in Double.random(in: -2...2, using: &generator) })
      for (column, place) in places.enumerated() {
        values[place] = row[column]
        shares[place] = truth[column]
      }
    }
  }
}

extension ClassShape {
  /// Where an entry lies, worked out from the axes.
  func index(row: Int, column: Int) -> Int {
    let places = dimensions.dropFirst(2).reduce(1, *)
    return (row / places * classes + column) * places + row % places
  }
}

/// Steele, Lea and Flood's generator: the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
