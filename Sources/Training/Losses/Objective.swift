import LossCore

/// What the loss says about a number of rows.
struct RowSummary {
  /// The sum of the rows' losses, in nats.
  var loss = 0.0
  /// What a mean divides that sum by: rows, or the weights of their classes.
  var weight = 0.0
  /// How many rows give their own class the largest logit (the first of them, if several do).
  var correct = 0
  /// The logits that the sum came from, looked at only when it is not finite.
  var logits: LogitSizes?

  /// The mean loss.
  var mean: Double { loss / weight }

  mutating func add(_ other: RowSummary) {
    loss += other.loss
    weight += other.weight
    correct += other.correct
    logits = logits ?? other.logits
  }
}

/// How large logits are.
struct LogitSizes {
  /// The largest absolute value of those that are finite; infinite when none is.
  var largest: Double
  /// True when all are finite.
  var areFinite: Bool
}

/// The loss of a run with its settings: sums, weights and gradients of rows of logits.
struct Objective<Scalar: TrainingScalar>: Sendable {
  private let kind: TrainingLoss
  private let loss: any ClassLoss<Logits<Scalar>>
  private let classWeights: [Scalar]?
  private let averages: Bool

  init(_ configuration: TrainingConfiguration, classWeights: [Double]?) {
    kind = configuration.loss
    self.classWeights = kind.weighsClasses ? classWeights?.map(Scalar.init) : nil
    averages = configuration.reduction == .mean
    loss = kind.loss(configuration, classWeights: self.classWeights)
  }

  /// Sums the losses of `rows`; their gradient is multiplied by `scale`, and divided by the divisor of
  /// the mean unless the run sums. The gradient's padding becomes 0.
  func evaluate(_ rows: LogitRows<Scalar>, scale: Scalar) -> RowSummary {
    var summary = RowSummary()
    summary.weight = weight(of: rows)
    let factor = averages ? scale / Scalar(summary.weight) : scale
    if kind == .crossEntropy, let sum = kernelSum(rows, scale: factor) {
      summary.loss = sum
    } else {
      summary.loss = referenceSum(rows, scale: factor)
    }
    if !summary.loss.isFinite { summary.logits = sizes(rows) }
    return summary
  }

  /// What the gradient of these rows must be multiplied by to be a sum, not a mean.
  func scale(of rows: LogitRows<Scalar>) -> Scalar {
    averages ? Scalar(weight(of: rows)) : 1
  }

  /// What a sum of gradients is divided by, given the weight of its rows.
  func divisor(_ weight: Double) -> Double { averages ? weight : 1 }

  /// How many rows give their own class the largest logit.
  func correct(_ rows: LogitRows<Scalar>) -> Int {
    var count = 0
    for index in 0..<rows.rows {
      let row = rows.logits + index * rows.stride
      var best = 0
      for k in 1..<max(rows.classes, 1) where row[k] > row[best] { best = k }
      if best == Int(rows.labels[index]) { count += 1 }
    }
    return count
  }

  private func weight(of rows: LogitRows<Scalar>) -> Double {
    guard kind.dividesByWeights, let classWeights else { return Double(rows.rows) }
    var sum = 0.0
    for index in 0..<rows.rows { sum += classWeights[Int(rows.labels[index])].asDouble }
    return sum
  }

  private func kernelSum(_ rows: LogitRows<Scalar>, scale: Scalar) -> Double? {
    guard let classWeights else { return Scalar.crossEntropyKernel(rows, scale: scale) }
    return classWeights.withUnsafeBufferPointer { weights in
      Scalar.crossEntropyKernel(
        LogitRows(
          logits: rows.logits, labels: rows.labels, classWeights: weights.baseAddress,
          gradient: rows.gradient, rows: rows.rows, classes: rows.classes, stride: rows.stride),
        scale: scale)
    }
  }

  /// The loss core's reference path. It checks its input and owns its arrays, so this one allocates.
  private func referenceSum(_ rows: LogitRows<Scalar>, scale: Scalar) -> Double {
    let (count, classes) = (rows.rows, rows.classes)
    var values: [Scalar] = []
    values.reserveCapacity(count * classes)
    for index in 0..<count {
      let row = rows.logits + index * rows.stride
      for k in 0..<classes { values.append(row[k]) }
    }
    let labels = (0..<count).map { Int(rows.labels[$0]) }
    let options = LossOptions<Scalar>(reduction: .sum)
    do {
      let logits = try Logits(values, shape: ClassShape(rows: count, classes: classes))
      guard let gradient = rows.gradient else {
        return try loss.value(logits, target: .classes(labels), options: options).value.asDouble
      }
      let result = try loss.value(
        logits, target: .classes(labels), options: options, gradient: &values)
      for index in 0..<count {
        let row = gradient + index * rows.stride
        for k in 0..<classes { row[k] = scale * values[index * classes + k] }
        for k in classes..<rows.stride { row[k] = 0 }
      }
      return result.value.asDouble
    } catch {
      // The labels are in range and the settings were checked: what is left is a logit that is NaN.
      return .nan
    }
  }

  private func sizes(_ rows: LogitRows<Scalar>) -> LogitSizes {
    var largest: Double?
    var areFinite = true
    for index in 0..<rows.rows {
      for k in 0..<rows.classes {
        let size = rows.logits[index * rows.stride + k].magnitude.asDouble
        if size.isFinite { largest = max(largest ?? 0, size) } else { areFinite = false }
      }
    }
    return LogitSizes(largest: largest ?? .infinity, areFinite: areFinite)
  }
}
