import LossCore
import RealModule
import Testing

extension KernelsSuite {
  @Suite struct Elements {
    @Test("exp is within 0.9 ulp, at the plain level 1.2")
    func exponential() {
      let x = (0..<20_000).map { -87.3 * Float($0) / 20_000 } + [0, -1e-30, -1e-8, -0.34657, -0.5]
      atEachLevel { level in
        var result = [Float](repeating: .nan, count: x.count)
        x.withUnsafeBufferPointer { x in
          result.withUnsafeMutableBufferPointer { FloatKernels.expOfNonPositive(x, into: $0) }
        }
        var worst = 0.0
        for index in x.indices {
          let exact = Double.exp(Double(x[index]))
          worst = max(worst, abs(Double(result[index]) - exact) / Double(Float(exact).ulp))
        }
        #expect(worst <= (level == .plain ? 1.2 : 0.9), "level \(level)")
        #expect(worst > 0.1, "suspiciously exact")
      }
    }

    @Test("exp has its limits, and NaN stays", arguments: [1, 16, 17])
    func exponentialLimits(count: Int) {
      for (x, wanted) in [(Float(0), Float(1)), (-.infinity, 0), (-200, 0), (.nan, .nan)] {
        let input = [Float](repeating: x, count: count)
        atEachLevel { level in
          var result = [Float](repeating: 7, count: count)
          input.withUnsafeBufferPointer { x in
            result.withUnsafeMutableBufferPointer { FloatKernels.expOfNonPositive(x, into: $0) }
          }
          for value in result {
            #expect(value == wanted || value.isNaN && wanted.isNaN, "level \(level)")
          }
        }
      }
    }

    @Test("Binary losses and gradients agree with the reference", arguments: [1, 7, 64, 65, 1003])
    func binary(count: Int) throws {
      var numbers = KernelTestNumbers(seed: 11)
      let logits = (0..<count).map { numbers.float(in: $0 % 3 == 0 ? -80...80 : -5...5) }
      let targets = (0..<count).map { index -> Float in
        index % 5 == 0 ? numbers.float(in: 0...1) : Float(index & 1)
      }
      try atEachLevel { level in
        let outcome = try binaryOutcome(logits, targets)
        var sum = 0.0
        for index in 0..<count {
          let z = Double(logits[index])
          let t = Double(targets[index])
          let loss = t * softplus(-z) + (1 - t) * softplus(z)
          let slope = (1 - t) * sigmoid(z) - t * sigmoid(-z)
          sum += loss
          #expect(isNear(outcome.losses[index], loss, 2e-6, 1e-37), "level \(level) at \(z), \(t)")
          #expect(isNear(outcome.gradient[index], slope, 2e-6, 6e-8), "level \(level)")
          if t == 0 || t == 1 { #expect(isNear(outcome.gradient[index], slope, 2e-6, 1e-37)) }
        }
        #expect(isNear(Float(outcome.sum), sum, 2e-6, 0), "level \(level)")
      }
    }

    @Test("Infinite scores have their limits, and NaN stays")
    func binaryLimits() throws {
      let inf = Float.infinity
      let cases: [(Float, Float, Float, Float)] = [
        (inf, 1, 0, 0), (inf, 0, inf, 1), (-inf, 0, 0, 0), (-inf, 1, inf, -1), (inf, 0.5, inf, 0.5),
        (.nan, 1, .nan, .nan), (1e4, 1, 0, 0), (-1e4, 1, 1e4, -1),
      ]
      try atEachLevel { level in
        for (z, t, loss, slope) in cases {
          let outcome = try binaryOutcome([z], [t])
          let found = outcome.losses[0]
          #expect(found == loss || found.isNaN && loss.isNaN, "level \(level): \(z), \(t)")
          let gradient = outcome.gradient[0]
          #expect(gradient == slope || gradient.isNaN && slope.isNaN, "level \(level): \(z), \(t)")
        }
      }
    }

    @Test("The number of threads changes nothing")
    func binaryThreads() throws {
      var numbers = KernelTestNumbers(seed: 12)
      let logits = (0..<200_001).map { _ in numbers.float(in: -9...9) }
      let targets = logits.indices.map { Float($0 & 1) }
      let one = try binaryOutcome(logits, targets, threads: 1)
      let with2 = try binaryOutcome(logits, targets, threads: 2)
      #expect(one == with2)
      let with5 = try binaryOutcome(logits, targets, threads: 5)
      #expect(one == with5)
    }

    @Test("Softmax rows agree with the reference", arguments: [1, 2, 10, 16, 17, 31, 1000, 5000])
    func softmaxRows(classes: Int) throws {
      var numbers = KernelTestNumbers(seed: 13)
      let rows = classes > 500 ? 2 : 19
      var logits = (0..<rows * classes).map { _ in numbers.float(in: -8...8) }
      if classes > 1 { logits[classes - 1] = .infinity }  // the first row's limit is sure
      atEachLevel { level in
        var found = [Float](repeating: .nan, count: logits.count)
        logits.withUnsafeBufferPointer { logits in
          found.withUnsafeMutableBufferPointer {
            FloatKernels.softmax(logits, classes: classes, into: $0)
          }
        }
        for row in 0..<rows {
          let range = row * classes..<(row + 1) * classes
          for (p, wanted) in zip(found[range], softmax(logits[range].map(Double.init))) {
            #expect(isNear(p, wanted, 2e-6, 1e-37), "level \(level), row \(row)")
          }
        }
      }
    }

    private func binaryOutcome(
      _ logits: [Float], _ targets: [Float], threads: Int = 1
    ) throws -> KernelTestBatch.Outcome {
      var outcome = KernelTestBatch.Outcome(
        sum: 0, losses: [Float](repeating: 7, count: logits.count),
        gradient: [Float](repeating: 7, count: logits.count))
      outcome.sum = try logits.withUnsafeBufferPointer { logits in
        try targets.withUnsafeBufferPointer { targets in
          try outcome.losses.withUnsafeMutableBufferPointer { losses in
            try outcome.gradient.withUnsafeMutableBufferPointer { gradient in
              try FloatKernels.binaryCrossEntropy(
                logits: logits, targets: targets, dividingBy: .number(1), losses: losses,
                gradient: gradient, threads: threads
              ).sum
            }
          }
        }
      }
      return outcome
    }
  }
}
