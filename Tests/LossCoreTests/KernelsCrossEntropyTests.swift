import LossCore
import Testing

extension KernelsSuite {
  @Suite struct CrossEntropy {
    @Test("Narrow and just wide rows agree with the reference", arguments: 1...40)
    func everyWidth(classes: Int) throws {
      for rows in [1, 15, 16, 17, 33] {
        let batch = KernelTestBatch(rows: rows, classes: classes, spread: 4, seed: 1)
        try atEachLevel { level in
          let outcome = try batch.outcome()
          #expect(batch.deviations(of: outcome) == [], "level \(level), \(rows) rows")
          let forward = try batch.forward()
          #expect(forward == outcome.sum)
        }
      }
    }

    @Test("Wide rows agree, whatever their number of blocks", arguments: [1000, 4096, 4097, 50257])
    func wide(classes: Int) throws {
      let batch = KernelTestBatch(
        rows: classes > 5000 ? 1 : 3, classes: classes, spread: 6, seed: 2)
      try atEachLevel { level in
        let batchDeviations = try batch.deviations(of: batch.outcome())
        #expect(batchDeviations == [], "level \(level)")
      }
    }

    @Test("A row costs the same alone and among others", arguments: 1...16)
    func alone(classes: Int) throws {
      // None of them so confident that its group takes more care.
      let batch = KernelTestBatch(rows: 20, classes: classes, spread: 0.3, seed: 9)
      try atEachLevel { level in
        let whole = try batch.outcome()
        for row in 0..<batch.rows {
          let range = row * classes..<(row + 1) * classes
          let own = KernelTestBatch(
            classes: classes, logits: Array(batch.logits[range]), labels: [batch.labels[row]])
          let outcome = try own.outcome()
          #expect(outcome.losses[0] == whole.losses[row], "level \(level), row \(row)")
          #expect(outcome.gradient == Array(whole.gradient[range]), "level \(level), row \(row)")
        }
      }
    }

    @Test("Widely spread logits keep the small losses", arguments: [2, 3, 10, 16, 17, 100, 5000])
    func extremes(classes: Int) throws {
      let spread: Float = 42
      let batch = KernelTestBatch(
        rows: classes > 1000 ? 2 : 20, classes: classes, spread: spread, seed: 3)
      // The label at the maximum: the loss is the little that the others have.
      let sure = KernelTestBatch(
        classes: classes, logits: batch.logits,
        labels: (0..<batch.rows).map { row in
          let z = batch.logits[row * classes..<(row + 1) * classes]
          return z.firstIndex(of: z.max() ?? 0).map { $0 - z.startIndex } ?? 0
        })
      try atEachLevel { level in
        let batchDeviations = try batch.deviations(of: batch.outcome())
        #expect(batchDeviations == [], "level \(level)")
        let sureDeviations = try sure.deviations(of: sure.outcome())
        #expect(sureDeviations == [], "sure, level \(level)")
      }
    }

    @Test("Where a library may say 0 the loss is 4.2e-18")
    func forty() throws {
      try atEachLevel { level in
        let outcome = try KernelTestBatch(classes: 2, logits: [40, 0], labels: [0]).outcome()
        #expect(abs(outcome.losses[0] / 4.248354e-18 - 1) < 2e-6, "level \(level)")
        #expect(abs(outcome.gradient[0] / -4.248354e-18 - 1) < 2e-6)
      }
    }

    @Test("Shifted by 10,000 nothing overflows", arguments: [10, 30])
    func shifted(classes: Int) throws {
      for shift: Float in [-1e4, 1e4] {
        let plain = KernelTestBatch(rows: 5, classes: classes, spread: 30, seed: 4)
        let batch = KernelTestBatch(
          classes: classes, logits: plain.logits.map { $0 + shift }, labels: plain.labels)
        try atEachLevel { level in
          let batchDeviations = try batch.deviations(of: batch.outcome())
          #expect(batchDeviations == [], "level \(level)")
        }
      }
    }

    @Test("Equal logits cost ln K", arguments: [1, 2, 10, 16, 17, 50, 9000])
    func equal(classes: Int) throws {
      let batch = KernelTestBatch(
        classes: classes, logits: [Float](repeating: -3, count: classes), labels: [classes / 2])
      try atEachLevel { level in
        let batchDeviations = try batch.deviations(of: batch.outcome())
        #expect(batchDeviations == [], "level \(level)")
      }
    }

    @Test("Ignored rows cost nothing, even where they are not numbers", arguments: [10, 40])
    func ignored(classes: Int) throws {
      let whole = KernelTestBatch(rows: 37, classes: classes, spread: 3, seed: 5)
      var logits = whole.logits
      var labels = whole.labels
      for row in stride(from: 0, to: 37, by: 3) {
        labels[row] = -100
        logits[row * classes] = .nan
      }
      let holed = KernelTestBatch(classes: classes, logits: whole.logits, labels: whole.labels)
      try atEachLevel { level in
        let expected = try holed.outcome()
        var gradient = [Float](repeating: .nan, count: logits.count)
        var losses = [Float](repeating: .nan, count: 37)
        let result = try logits.withUnsafeBufferPointer { logits in
          try labels.withUnsafeBufferPointer { labels in
            try gradient.withUnsafeMutableBufferPointer { gradient in
              try losses.withUnsafeMutableBufferPointer { losses in
                try FloatKernels.crossEntropy(
                  logits: logits, labels: labels, classes: classes, ignoring: -100,
                  dividingBy: .number(1), losses: losses, gradient: gradient)
              }
            }
          }
        }
        #expect(result.weight == 24)
        for row in 0..<37 {
          let range = row * classes..<(row + 1) * classes
          let isIgnored = row % 3 == 0
          #expect(losses[row] == (isIgnored ? 0 : expected.losses[row]), "level \(level)")
          #expect(
            Array(gradient[range])
              == (isIgnored
                ? [Float](repeating: 0, count: classes) : Array(expected.gradient[range])))
        }
      }
    }

    @Test("Class weights multiply losses and gradients", arguments: [3, 20])
    func weighted(classes: Int) throws {
      let batch = KernelTestBatch(rows: 21, classes: classes, spread: 3, seed: 6)
      let weights = (0..<classes).map { Float($0 + 1) / 2 }
      try atEachLevel { level in
        let plain = try batch.outcome()
        let weighted = try batch.outcome(weights: weights)
        for row in 0..<batch.rows {
          let weight = weights[batch.labels[row]]
          #expect(
            isNear(weighted.losses[row], Double(plain.losses[row] * weight), 3e-7, 0),
            "level \(level)")
          for index in row * classes..<(row + 1) * classes {
            #expect(
              isNear(weighted.gradient[index], Double(plain.gradient[index] * weight), 3e-7, 1e-7))
          }
        }
      }
    }

    @Test("Infinite logits have their limits, and NaN stays", arguments: [4, 16, 17, 5000])
    func notFinite(classes: Int) throws {
      let inf = Float.infinity
      func row(_ changes: [Int: Float]) -> [Float] { (0..<classes).map { changes[$0] ?? 0.5 } }
      let rows: [([Float], Int, Float)] = [
        (row([0: .nan]), 1, .nan), (row([1: .nan]), 1, .nan), (row([2: inf]), 2, 0),
        (row([2: inf]), 1, inf), (row([1: inf, 2: inf]), 1, .nan), (row([1: -inf]), 1, inf),
        ([Float](repeating: -inf, count: classes), 0, .nan),
      ]
      try atEachLevel { level in
        for (logits, label, wanted) in rows {
          let batch = KernelTestBatch(classes: classes, logits: logits, labels: [label])
          let outcome = try batch.outcome()
          let found = outcome.losses[0]
          #expect(found == wanted || found.isNaN && wanted.isNaN, "level \(level) \(found)")
          #expect(outcome.gradient.allSatisfy(\.isNaN) == wanted.isNaN)
          if !wanted.isNaN {
            let reference = softmax(logits.map(Double.init))
            for index in 0..<classes {
              let slope = reference[index] - (index == label ? 1 : 0)
              #expect(isNear(outcome.gradient[index], slope, 1e-6, 1e-7), "level \(level)")
            }
          }
        }
      }
    }

    @Test(
      "Padded rows give the same, and zeros in the padding",
      arguments: [
        (35, 3, 4), (35, 10, 16), (35, 20, 32), (1, 2, 4), (1, 4, 8), (1, 7, 8), (1, 10, 16),
        (10, 2, 4), (10, 9, 12),
      ])
    func padded(rows: Int, classes: Int, stride: Int) throws {
      let batch = KernelTestBatch(rows: rows, classes: classes, spread: 3, seed: 7)
      var logits = [Float](repeating: 77, count: rows * stride)
      for index in batch.logits.indices {
        logits[index / classes * stride + index % classes] = batch.logits[index]
      }
      try atEachLevel { level in
        let expected = try batch.outcome()
        var gradient = [Float](repeating: -1, count: logits.count)
        let result = try logits.withUnsafeBufferPointer { logits in
          try batch.labels.withUnsafeBufferPointer { labels in
            try gradient.withUnsafeMutableBufferPointer {
              try FloatKernels.crossEntropy(
                logits: logits, labels: labels, classes: classes, stride: stride,
                dividingBy: .number(1),
                gradient: $0)
            }
          }
        }
        #expect(result.sum == expected.sum, "level \(level)")
        for row in 0..<rows {
          for column in 0..<stride {
            let wanted =
              column < classes ? expected.gradient[row * classes + column] : classes > 16 ? -1 : 0
            #expect(gradient[row * stride + column] == wanted)
          }
        }
      }
    }

    @Test(
      "The number of threads changes nothing", arguments: [(30_001, 10), (700, 301), (3, 60_001)])
    func threads(rows: Int, classes: Int) throws {
      // Without the reference, which is slow at this size.
      var numbers = KernelTestNumbers(seed: 8)
      let logits = (0..<rows * classes).map { _ in numbers.float(in: -3...3) }
      let labels = (0..<rows).map { _ in numbers.index(below: classes) }
      var outcomes: [(Double, [Float])] = []
      for threads in [1, 2, 5] {
        var gradient = [Float](repeating: .nan, count: logits.count)
        let result = try logits.withUnsafeBufferPointer { logits in
          try labels.withUnsafeBufferPointer { labels in
            try gradient.withUnsafeMutableBufferPointer {
              try FloatKernels.crossEntropy(
                logits: logits, labels: labels, classes: classes, gradient: $0, threads: threads)
            }
          }
        }
        outcomes.append((result.mean, gradient))
      }
      #expect(outcomes[0].0.isFinite)
      for outcome in outcomes { #expect(outcome == outcomes[0]) }
    }

    @Test("What does not fit is told with its place")
    func errors() {
      let logits: [Float] = [1, 2, 3, 4]
      func loss(_ labels: [Int], classes: Int) throws(LossError) {
        try logits.withUnsafeBufferPointer { (logits) throws(LossError) in
          try labels.withUnsafeBufferPointer { (labels) throws(LossError) in
            _ = try FloatKernels.crossEntropy(logits: logits, labels: labels, classes: classes)
          }
        }
      }
      // Of several bad labels the first is named.
      #expect(throws: LossError.labelOutOfRange(label: 3, classes: 1, row: 1)) {
        try loss([0, 3, -7, 2], classes: 1)
      }
      #expect(throws: LossError.labelOutOfRange(label: 2, classes: 2, row: 1)) {
        try loss([0, 2], classes: 2)
      }
      #expect(throws: LossError.emptyBatch) { try loss([], classes: 2) }
      #expect(throws: LossError.noClasses) { try loss([0], classes: 0) }
      #expect(throws: LossError.shapeMismatch(input: .logits, expected: [1, 3], found: [4])) {
        try loss([0], classes: 3)
      }
    }
  }
}
