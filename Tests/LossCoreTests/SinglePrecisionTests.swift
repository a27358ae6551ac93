import LossCore
import Testing

/// `Float` is the same computation, rounded once to `Float`.
@Suite struct SinglePrecisionTests {
  @Test(arguments: [UInt64](1...6))
  func floatsAreRoundedDoubles(seed: UInt64) throws {
    let batch = try RandomBatch(.logits, seed: seed, spread: 20)
    let singles = batch.values.map { Float($0) }
    let doubles = singles.map { Double($0) }
    let (single, slopes) = try GeneralizedCrossEntropy<Logits<Float>>(q: 0.5).valueAndGradient(
      Logits(singles, shape: batch.shape), target: .classes(batch.labels))
    let (double, exact) = try GeneralizedCrossEntropy<Logits<Double>>(q: 0.5).valueAndGradient(
      Logits(doubles, shape: batch.shape), target: .classes(batch.labels))
    #expect(single.value == Float(double.value))
    #expect(slopes == exact.map { Float($0) })
    for row in 0..<batch.shape.rows {
      let places = (0..<batch.shape.classes).map { batch.shape.index(row: row, column: $0) }
      #expect(
        softmax(places.map { singles[$0] }) == softmax(places.map { doubles[$0] }).map(Float.init))
    }
  }

  @Test(arguments: [Float](arrayLiteral: -1e4, -104, -90, -1.5, 0, 3, 88, 1e4))
  func scalarsAreRoundedDoubles(x: Float) throws {
    #expect(sigmoid(x) == Float(sigmoid(Double(x))))
    #expect(softplus(x) == Float(softplus(Double(x))))
    #expect(logSigmoid(x) == Float(logSigmoid(Double(x))))
    let (value, slope) = try binaryCrossEntropy(logit: x, target: 1)
    let (exact, exactSlope) = try binaryCrossEntropy(logit: Double(x), target: 1)
    #expect(value == Float(exact))
    #expect(slope == Float(exactSlope))
  }

  /// The way through the caller's memory gives what the values give, and writes where it was told.
  @Test func memoryOfTheCallers() throws {
    let batch = try RandomBatch(.logits, seed: 9)
    let shape = try ClassShape(rows: batch.shape.rows, classes: batch.shape.classes)
    for reduction in Reduction.allCases {
      let options = LossOptions<Double>(reduction: reduction, ignoreIndex: batch.labels[0])
      let (result, slopes) = try CategoricalCrossEntropy<Double>().valueAndGradient(
        Logits(batch.values, shape: shape), target: .classes(batch.labels), options: options)
      var losses = [Double](repeating: .nan, count: shape.rows)
      var gradient = [Double](repeating: .nan, count: shape.count)
      let value = try evaluate(
        batch.values, batch.labels, shape, options, gradient: &gradient, losses: &losses)
      #expect(gradient == slopes)
      if reduction == .none {
        #expect(losses == result.values)
      } else {
        #expect(value == result.value || (value.isNaN && result.value.isNaN))
      }

      let single = batch.values.map { Float($0) }
      var singleLosses = [Float](repeating: .nan, count: shape.rows)
      var singleGradient = [Float](repeating: .nan, count: shape.count)
      let singleValue = try evaluate(
        single, batch.labels, shape,
        LossOptions(reduction: reduction, ignoreIndex: batch.labels[0]),
        gradient: &singleGradient, losses: &singleLosses)
      #expect(zip(singleGradient, gradient).allSatisfy { abs(Double($0) - $1) < 1e-6 })
      #expect(zip(singleLosses, losses).allSatisfy { abs(Double($0) - $1) < 1e-5 })
      if !value.isNaN { #expect(abs(Double(singleValue) - value) < 1e-5) }
    }
  }

  @Test func aNaNInMemoryIsNamedWithItsPlace() throws {
    let shape = try ClassShape(rows: 2, classes: 2)
    var gradient = [Float](repeating: 0, count: 4)
    var losses = [Float](repeating: 0, count: 2)
    #expect(throws: LossError.notANumber(input: .scores, row: 1, column: 1)) {
      try evaluate(
        [0, 1, 2, .nan], [0, 1], shape, LossOptions<Float>(), gradient: &gradient,
        losses: &losses)
    }
  }

  private func evaluate<T: LossScalar>(
    _ logits: [T], _ labels: [Int], _ shape: ClassShape, _ options: LossOptions<T>,
    gradient: inout [T], losses: inout [T]
  ) throws -> T {
    try logits.withUnsafeBufferPointer { logits in
      try labels.withUnsafeBufferPointer { labels in
        try gradient.withUnsafeMutableBufferPointer { gradient in
          try losses.withUnsafeMutableBufferPointer { losses in
            try categoricalCrossEntropy(
              logits: logits, shape: shape, labels: labels, options: options, gradient: gradient,
              losses: losses)
          }
        }
      }
    }
  }
}
