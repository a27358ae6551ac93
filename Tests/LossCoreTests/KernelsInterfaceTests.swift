import LossCore
import Testing

extension KernelsSuite {
  /// The losses over `Float` that go through the kernels agree with the same over `Double`, which do not.
  @Suite struct Interface {
    @Test("Every reduction, divisor, ignored label and class weight", arguments: Reduction.allCases)
    func categorical(reduction: Reduction) throws {
      var numbers = KernelTestNumbers(seed: 21)
      for divisor: MeanDivisor in [.weights, .count, .fixed(7)] {
        for weights: [Float]? in [nil, [0.5, 0, 2, 1, 3]] {
          let logits = (0..<60).map { _ in numbers.float(in: -9...9) }
          let labels = (0..<12).map { $0 % 4 == 1 ? -1 : numbers.index(below: 5) }
          let found = try CategoricalCrossEntropy<Float>(classWeights: weights).valueAndGradient(
            Logits(logits, shape: ClassShape([12, 5])), target: .classes(labels),
            options: LossOptions(reduction: reduction, ignoreIndex: -1, meanDivisor: divisor))
          let wanted = try CategoricalCrossEntropy<Double>(
            classWeights: weights?.map(Double.init)
          ).valueAndGradient(
            Logits(logits.map(Double.init), shape: ClassShape([12, 5])), target: .classes(labels),
            options: LossOptions(reduction: reduction, ignoreIndex: -1, meanDivisor: divisor))
          #expect(found.result.values.count == wanted.result.values.count)
          for (a, b) in zip(found.result.values, wanted.result.values) {
            #expect(isNear(a, b, 2e-6, 0), "\(divisor)")
          }
          for (a, b) in zip(found.gradient, wanted.gradient) {
            #expect(isNear(a, b, 2e-6, 1e-7), "\(divisor)")
          }
        }
      }
    }

    @Test("Binary losses", arguments: Reduction.allCases)
    func binary(reduction: Reduction) throws {
      var numbers = KernelTestNumbers(seed: 22)
      let logits = (0..<40).map { _ in numbers.float(in: -20...20) }
      let targets = (0..<40).map { _ in numbers.float(in: 0...1) }
      let found = try BinaryCrossEntropyWithLogits<Float>().valueAndGradient(
        logits, target: targets, options: LossOptions(reduction: reduction))
      let wanted = try BinaryCrossEntropyWithLogits<Double>().valueAndGradient(
        logits.map(Double.init), target: targets.map(Double.init),
        options: LossOptions(reduction: reduction))
      #expect(found.result.values.count == wanted.result.values.count)
      for (a, b) in zip(found.result.values, wanted.result.values) {
        #expect(isNear(a, b, 2e-6, 0))
      }
      for (a, b) in zip(found.gradient, wanted.gradient) { #expect(isNear(a, b, 2e-6, 1e-7)) }
    }

    @Test("Errors are those of the reference path")
    func errors() throws {
      let loss = CategoricalCrossEntropy<Float>()
      let logits = try Logits<Float>([1, 2, 3, 4], shape: ClassShape([2, 2]))
      #expect(throws: LossError.labelOutOfRange(label: 2, classes: 2, row: 1)) {
        try loss.value(logits, target: .classes([0, 2]))
      }
      // Of several bad labels the first is named; the one that is ignored is not bad.
      let many = try Logits([Float](repeating: 0, count: 12), shape: ClassShape([6, 2]))
      #expect(throws: LossError.labelOutOfRange(label: 5, classes: 2, row: 2)) {
        try loss.value(
          many, target: .classes([0, -1, 5, 1, -7, 2]), options: LossOptions(ignoreIndex: -1))
      }
      #expect(throws: LossError.shapeMismatch(input: .gradient, expected: [2, 2], found: [3])) {
        var short: [Float] = [0, 0, 0]
        _ = try loss.value(logits, target: .classes([0, 1]), gradient: &short)
      }
      #expect(throws: LossError.self) {
        try BinaryCrossEntropyWithLogits<Float>().value([1], target: [1.5])
      }
    }
  }
}
