import LossCore

/// What the loss says about a number of rows.
struct RowSummary {
  /// The sum of the losses of the rows, or of their cells where labels may be true together; in nats.
  var loss = 0.0
  /// What a mean divides that sum by: rows, the weights of their classes, or cells.
  var weight = 0.0
  /// How many answers are right, and in how many rows all are.
  var correct = CorrectAnswers()
  /// The logits that the sum came from, looked at only when it is not finite.
  var logits: LogitSizes?

  /// The mean loss.
  var mean: Double { loss / weight }

  mutating func add(_ other: RowSummary) {
    loss += other.loss
    weight += other.weight
    correct.add(other.correct)
    logits = logits ?? other.logits
  }
}

/// How many answers are right: one a row where each has one class, else one for each label.
struct CorrectAnswers {
  /// The rows that give their own class the largest logit (the first of them, if several do); or the
  /// cells, each a label of a row, whose logit is above 0 exactly where the label is true.
  var answers = 0
  /// The rows of which every answer is right.
  var rows = 0

  mutating func add(_ other: CorrectAnswers) {
    answers += other.answers
    rows += other.rows
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
final class Objective<Scalar: TrainingScalar>: Sendable {
  private let kind: TrainingLoss
  private let loss: any ClassLoss<Logits<Scalar>>
  /// The same where labels may be true together; what has no such form is never asked for it.
  private let labelLoss: any ElementLoss<Scalar>
  private let classWeights: [Scalar]?
  private let averages: Bool

  init(_ configuration: TrainingConfiguration, classWeights: [Double]?) {
    kind = configuration.loss
    self.classWeights = kind.weighsClasses ? classWeights?.map(Scalar.init) : nil
    averages = configuration.reduction == .mean
    loss = kind.loss(configuration, classWeights: self.classWeights)
    labelLoss = kind.labelLoss(configuration)
  }

  /// Sums the losses of `rows`; their gradient is multiplied by `scale`, and divided by the divisor of
  /// the mean unless the run sums. The gradient's padding becomes 0.
  func evaluate(_ rows: LogitRows<Scalar>, scale: Scalar) -> RowSummary {
    var summary = RowSummary()
    summary.weight = weight(of: rows)
    let factor = averages ? scale / Scalar(summary.weight) : scale
    switch rows.truth {
    case .classes(let labels):
      if kind == .crossEntropy, let sum = kernelSum(rows, labels, scale: factor) {
        summary.loss = sum
      } else {
        summary.loss = referenceSum(rows, labels, scale: factor)
      }
    case .labels(let targets):
      summary.loss =
        kind == .crossEntropy
        ? rows.binaryCrossEntropySum(labelLoss, targets, scale: factor)
        : rows.referenceSum(labelLoss, targets, scale: factor)
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

  /// How many answers are right.
  func correct(_ rows: LogitRows<Scalar>) -> CorrectAnswers {
    let labels: UnsafePointer<Int64>
    switch rows.truth {
    case .classes(let pointer): labels = pointer
    case .labels(let targets): return rows.correctLabels(targets)
    }
    var count = 0
    for index in 0..<rows.rows {
      let row = rows.logits + index * rows.stride
      var best = 0
      for k in 1..<max(rows.classes, 1) where row[k] > row[best] { best = k }
      if best == Int(labels[index]) { count += 1 }
    }
    return CorrectAnswers(answers: count, rows: count)
  }

  private func weight(of rows: LogitRows<Scalar>) -> Double {
    switch rows.truth {
    case .labels: return Double(rows.rows * rows.classes)
    case .classes(let labels):
      guard kind.dividesByWeights, let classWeights else { return Double(rows.rows) }
      var sum = 0.0
      for index in 0..<rows.rows { sum += classWeights[Int(labels[index])].asDouble }
      return sum
    }
  }

  private func kernelSum(
    _ rows: LogitRows<Scalar>, _ labels: UnsafePointer<Int64>, scale: Scalar
  ) -> Double? {
    guard let classWeights else {
      return Scalar.crossEntropyKernel(rows, labels: labels, classWeights: nil, scale: scale)
    }
    return classWeights.withUnsafeBufferPointer { weights in
      Scalar.crossEntropyKernel(
        rows, labels: labels, classWeights: weights.baseAddress, scale: scale)
    }
  }

  /// The loss core's reference path. It checks its input and owns its arrays, so this one allocates.
  private func referenceSum(
    _ rows: LogitRows<Scalar>, _ classes: UnsafePointer<Int64>, scale: Scalar
  ) -> Double {
    let (count, width) = (rows.rows, rows.classes)
    var values: [Scalar] = []
    values.reserveCapacity(count * width)
    for index in 0..<count {
      let row = rows.logits + index * rows.stride
      for k in 0..<width { values.append(row[k]) }
    }
    let labels = (0..<count).map { Int(classes[$0]) }
    let options = LossOptions<Scalar>(reduction: .sum)
    do {
      let logits = try Logits(values, shape: ClassShape(rows: count, classes: width))
      guard let gradient = rows.gradient else {
        return try loss.value(logits, target: .classes(labels), options: options).value.asDouble
      }
      let result = try loss.value(
        logits, target: .classes(labels), options: options, gradient: &values)
      for index in 0..<count {
        let row = gradient + index * rows.stride
        for k in 0..<width { row[k] = scale * values[index * width + k] }
        for k in width..<rows.stride { row[k] = 0 }
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
