import CFloor
import LossCore

/// Numbers for a benchmark: a million normal ones, repeated.
enum BenchmarkNumbers {
  static func fill(_ memory: UnsafeMutableBufferPointer<Float>, spread: Float) {
    var generator = Xorshift(state: 88_172_645_463_325_252)
    for index in memory.indices.prefix(1 << 20) {
      // The sum of twelve even numbers is near enough to normal.
      var sum: Float = -6
      for _ in 0..<12 { sum += Float(generator.next() >> 40) / Float(1 << 24) }
      memory.initializeElement(at: index, to: sum * spread)
    }
    for index in memory.indices.dropFirst(1 << 20) {
      memory.initializeElement(at: index, to: memory[index - (1 << 20)])
    }
  }
}

/// Random bits with a fixed start: the same data in every run.
struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Rows of logits with class indices, and memory for their gradient that is used again and again.
struct CategoricalBatch {
  let rows: Int
  let classes: Int
  private let logits: UnsafeMutableBufferPointer<Float>
  private let gradient: UnsafeMutableBufferPointer<Float>
  private let losses: UnsafeMutableBufferPointer<Float>
  private let labels: UnsafeMutableBufferPointer<Int>

  init(rows: Int, classes: Int) {
    self.rows = rows
    self.classes = classes
    logits = .allocate(capacity: rows * classes)
    gradient = .allocate(capacity: rows * classes)
    losses = .allocate(capacity: rows)
    labels = .allocate(capacity: rows)
    BenchmarkNumbers.fill(logits, spread: 2)
    gradient.initialize(repeating: 0)
    losses.initialize(repeating: 0)
    for row in 0..<rows { labels.initializeElement(at: row, to: row &* 7919 % classes) }
  }

  func deallocate() {
    logits.deallocate()
    gradient.deallocate()
    losses.deallocate()
    labels.deallocate()
  }

  func run(withGradient: Bool, threads: Int, losses: UnsafeMutableBufferPointer<Float>? = nil) {
    do {
      let loss = try FloatKernels.crossEntropy(
        logits: UnsafeBufferPointer(logits), labels: UnsafeBufferPointer(labels),
        classes: classes, losses: losses, gradient: withGradient ? gradient : nil, threads: threads)
      precondition(loss.mean > 0)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// Seconds of the loop that is written for ten classes; nil for others, and where this processor has none.
  func floor(withGradient: Bool) -> Double? {
    guard classes == 10, floor_has_cross_entropy() != 0 else { return nil }
    return labels.withMemoryRebound(to: Int64.self) { labels in
      Timing {
        let sum = floor_cross_entropy(
          logits.baseAddress, labels.baseAddress, rows, withGradient ? gradient.baseAddress : nil,
          1 / Float(rows))
        precondition(sum > 0)
      }.best
    }
  }

  /// The largest error of what is compared with the Double path: rows spread over the batch,
  /// about 200,000 logits in all. A gradient's is relative to the largest entry of its row.
  func worstError(withGradient: Bool) -> Double {
    run(withGradient: withGradient, threads: 2, losses: losses)
    var worst = 0.0
    let step = max(1, rows * classes / 200_000)
    for row in Swift.stride(from: 0, to: rows, by: step) {
      let z = logits[row * classes..<(row + 1) * classes].map(Double.init)
      let label = labels[row]
      let loss = -logSoftmax(z)[label]
      worst = max(worst, abs(Double(losses[row]) - loss) / loss)
      guard withGradient else { continue }
      var slopes = softmax(z)
      slopes[label] = 0
      slopes[label] = -slopes.reduce(0, +)
      let largest = slopes.reduce(0) { max($0, abs($1)) }
      for (index, slope) in slopes.enumerated() {
        let found = Double(gradient[row * classes + index]) * Double(rows)
        worst = max(worst, abs(found - slope) / largest)
      }
    }
    return worst
  }
}

/// Independent scores with targets of 0 and 1.
struct BinaryBatch {
  let count: Int
  private let logits: UnsafeMutableBufferPointer<Float>
  private let targets: UnsafeMutableBufferPointer<Float>
  private let gradient: UnsafeMutableBufferPointer<Float>
  private let losses: UnsafeMutableBufferPointer<Float>

  init(count: Int) {
    self.count = count
    logits = .allocate(capacity: count)
    targets = .allocate(capacity: count)
    gradient = .allocate(capacity: count)
    losses = .allocate(capacity: count)
    BenchmarkNumbers.fill(logits, spread: 3)
    for index in 0..<count { targets.initializeElement(at: index, to: Float(index & 1)) }
    gradient.initialize(repeating: 0)
    losses.initialize(repeating: 0)
  }

  func deallocate() {
    logits.deallocate()
    targets.deallocate()
    gradient.deallocate()
    losses.deallocate()
  }

  func run(withGradient: Bool, threads: Int, losses: UnsafeMutableBufferPointer<Float>? = nil) {
    do {
      let loss = try FloatKernels.binaryCrossEntropy(
        logits: UnsafeBufferPointer(logits), targets: UnsafeBufferPointer(targets), losses: losses,
        gradient: withGradient ? gradient : nil, threads: threads)
      precondition(loss.mean > 0)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The largest relative error of losses and slopes, over at most 200,000 of them.
  func worstError(withGradient: Bool) -> Double {
    run(withGradient: withGradient, threads: 2, losses: losses)
    var worst = 0.0
    for index in Swift.stride(from: 0, to: count, by: max(1, count / 200_000)) {
      let z = Double(logits[index])
      let isTrue = targets[index] == 1
      let loss = softplus(isTrue ? -z : z)
      worst = max(worst, abs(Double(losses[index]) - loss) / loss)
      guard withGradient else { continue }
      let slope = isTrue ? -sigmoid(-z) : sigmoid(z)
      worst = max(worst, abs(Double(gradient[index]) * Double(count) / slope - 1))
    }
    return worst
  }
}
