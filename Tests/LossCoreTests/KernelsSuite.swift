import LossCore
import Testing

/// Everything about the float32 kernels. One after the other, since the level is one for the process.
@Suite(.serialized) enum KernelsSuite {}

/// Runs `body` at every level that this machine has, and puts the former level back.
func atEachLevel(_ body: (FloatKernels.Level) throws -> Void) rethrows {
  let before = FloatKernels.level
  defer { FloatKernels.use(before) }
  for level in FloatKernels.availableLevels {
    #expect(FloatKernels.use(level) == level)
    try body(level)
  }
}

/// Numbers that are the same in every run: SplitMix64.
struct KernelTestNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Evenly in `range`.
  mutating func float(in range: ClosedRange<Float>) -> Float {
    let share = Float(next() >> 40) / Float(1 << 24)
    return range.lowerBound + (range.upperBound - range.lowerBound) * share
  }

  mutating func index(below count: Int) -> Int { Int(next() % UInt64(count)) }
}

/// A batch for the kernels, with what the reference path says about each row.
struct KernelTestBatch {
  let rows: Int
  let classes: Int
  let logits: [Float]
  let labels: [Int]
  /// -ln p of the label, in Double.
  let losses: [Double]
  /// Softmax minus the label's 1, in Double, row after row.
  let gradient: [Double]

  init(rows: Int, classes: Int, spread: Float, seed: UInt64) {
    var numbers = KernelTestNumbers(seed: seed &+ UInt64(classes &* 1000 &+ rows))
    let logits = (0..<rows * classes).map { _ in numbers.float(in: -spread...spread) }
    let labels = (0..<rows).map { _ in numbers.index(below: classes) }
    self.init(classes: classes, logits: logits, labels: labels)
  }

  init(classes: Int, logits: [Float], labels: [Int]) {
    self.classes = classes
    rows = labels.count
    self.logits = logits
    self.labels = labels
    var losses: [Double] = []
    var gradient: [Double] = []
    for (row, label) in labels.enumerated() {
      let z = logits[row * classes..<(row + 1) * classes].map(Double.init)
      losses.append(-logSoftmax(z)[label])
      var slopes = softmax(z)
      // 1 - p by the others, as p - 1 would lose it.
      slopes[label] = 0
      slopes[label] = -slopes.reduce(0, +)
      gradient += slopes
    }
    self.losses = losses
    self.gradient = gradient
  }

  /// What a kernel made of the batch.
  struct Outcome: Equatable {
    var sum: Double
    var losses: [Float]
    var gradient: [Float]
  }

  /// The sum over the rows, with losses and gradient.
  func outcome(threads: Int = 1, ignoring: Int? = nil, weights: [Float]? = nil) throws -> Outcome {
    var outcome = Outcome(
      sum: 0, losses: [Float](repeating: .nan, count: rows),
      gradient: [Float](repeating: .nan, count: logits.count))
    let result = try logits.withUnsafeBufferPointer { logits in
      try labels.withUnsafeBufferPointer { labels in
        try outcome.losses.withUnsafeMutableBufferPointer { losses in
          try outcome.gradient.withUnsafeMutableBufferPointer { gradient in
            try (weights ?? [Float](repeating: 1, count: classes)).withUnsafeBufferPointer {
              try FloatKernels.crossEntropy(
                logits: logits, labels: labels, classes: classes,
                classWeights: weights == nil ? nil : $0, ignoring: ignoring, dividingBy: .number(1),
                losses: losses, gradient: gradient, threads: threads)
            }
          }
        }
      }
    }
    outcome.sum = result.sum
    return outcome
  }

  /// The sum over the rows, without a gradient.
  func forward(threads: Int = 1) throws -> Double {
    try logits.withUnsafeBufferPointer { logits in
      try labels.withUnsafeBufferPointer {
        try FloatKernels.crossEntropy(
          logits: logits, labels: $0, classes: classes, threads: threads
        ).sum
      }
    }
  }

  /// The rows and entries of an outcome that are further from the reference than the kernels promise.
  func deviations(of outcome: Outcome) -> [String] {
    var found: [String] = []
    for row in 0..<rows where !isNear(outcome.losses[row], losses[row], 2e-6, 1e-36) {
      found.append("loss of row \(row): \(outcome.losses[row]), not \(losses[row])")
    }
    for index in gradient.indices
    where !isNear(outcome.gradient[index], gradient[index], 2e-6, 5e-8) {
      found.append("gradient \(index): \(outcome.gradient[index]), not \(gradient[index])")
    }
    for row in 0..<rows {
      let index = row * classes + labels[row]
      if !isNear(outcome.gradient[index], gradient[index], 2e-6, 1e-36) {
        found.append("at the label \(index): \(outcome.gradient[index]), not \(gradient[index])")
      }
    }
    if !isNear(Float(outcome.sum), losses.reduce(0, +), 2e-6, 1e-36) {
      found.append("sum \(outcome.sum), not \(losses.reduce(0, +))")
    }
    return found
  }
}

/// Whether a number is within a relative and an absolute tolerance; equal infinities are.
func isNear(_ found: Float, _ wanted: Double, _ relative: Double, _ absolute: Double) -> Bool {
  if Double(found) == wanted { return true }
  return abs(Double(found) - wanted) <= relative * abs(wanted) + absolute
}
