internal import LossCore

/// Predictions and labels under one reading of them: what each row costs, and what it answers.
public struct Evaluation: Sendable {
  /// What each counted row costs, in nats; infinite where the truth was given probability 0.
  public let losses: [Double]
  /// Which rows count.
  public let rows: [Int]
  /// The truth of each counted row; nil where it is not one class.
  public let truths: [Int?]
  /// The most probable class of each counted row.
  public let answers: [Int]
  /// The probability of the answer.
  public let confidences: [Double]
  /// Probabilities of the counted rows: rows x K; empty for multi-label.
  public let probabilities: [Double]
  /// K.
  public let classes: Int

  /// The mean loss.
  public var mean: Double { losses.isEmpty ? .nan : losses.reduce(0, +) / Double(losses.count) }
  /// The sum of the losses.
  public var sum: Double { losses.reduce(0, +) }

  /// The places of the costliest rows among those that count, the costliest first.
  func costliest(_ count: Int) -> [Int] {
    var best: [Int] = []
    guard count > 0 else { return best }
    for index in losses.indices {
      if best.count == count, losses[index] <= losses[best[count - 1]] { continue }
      let place = best.firstIndex { losses[$0] < losses[index] } ?? best.count
      best.insert(index, at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }

  /// The share of rows whose answer is their truth.
  public var accuracy: Double {
    guard !rows.isEmpty, truths.allSatisfy({ $0 != nil }) else { return .nan }
    return Double(zip(truths, answers).count { $0 == $1 }) / Double(rows.count)
  }

  /// Rows of K probabilities against one class each.
  ///
  /// - Parameter probabilities: rows x K, of all rows; a row may sum to something else than 1.
  public init(probabilities all: [Double], classes: Int, truths: [Int?]) {
    self.classes = classes
    let rows = truths.indices.filter { truths[$0] != nil }
    self.rows = rows
    self.truths = rows.map { truths[$0] }
    var losses: [Double] = []
    var answers: [Int] = []
    var confidences: [Double] = []
    losses.reserveCapacity(rows.count)
    answers.reserveCapacity(rows.count)
    confidences.reserveCapacity(rows.count)
    let isWhole = rows.count == truths.count
    var kept: [Double] = []
    if !isWhole { kept.reserveCapacity(rows.count * classes) }
    all.withUnsafeBufferPointer { all in
      for row in rows {
        let start = row * classes
        var best = 0
        for k in 1..<max(classes, 1) where all[start + k] > all[start + best] { best = k }
        answers.append(best)
        confidences.append(all[start + best])
        let p = all[start + (truths[row] ?? 0)]
        losses.append(p > 0 ? Self.cost(p) : .infinity)
        if !isWhole { kept.append(contentsOf: all[start..<start + classes]) }
      }
    }
    self.losses = losses
    self.answers = answers
    self.confidences = confidences
    probabilities = isWhole ? all : kept
  }

  /// A probability that was rounded, or is a score, may lie above 1.
  static func cost(_ p: Double) -> Double {
    p <= 1 ? surprisal(p) : -surprisal(1 / p)
  }

  /// Rows of K probabilities against shares of the classes.
  public init(probabilities all: [Double], classes: Int, shares: [Double]) {
    self.classes = classes
    let count = classes > 0 ? all.count / classes : 0
    rows = Array(0..<count)
    truths = [Int?](repeating: nil, count: count)
    probabilities = all
    var losses: [Double] = []
    var answers: [Int] = []
    var confidences: [Double] = []
    for row in 0..<count {
      let start = row * classes
      var (best, sum) = (0, 0.0)
      for k in 0..<classes {
        if all[start + k] > all[start + best] { best = k }
        let share = shares[start + k]
        if share > 0 { sum += share * (all[start + k] > 0 ? Self.cost(all[start + k]) : .infinity) }
      }
      losses.append(sum)
      answers.append(best)
      confidences.append(all[start + best])
    }
    self.losses = losses
    self.answers = answers
    self.confidences = confidences
  }

  /// Cells of probabilities against cells of 0 and 1, or shares: the mean over the cells of a row.
  public init(cells all: [Double], classes: Int, shares: [Double]) {
    self.classes = classes
    let count = classes > 0 ? all.count / classes : 0
    rows = Array(0..<count)
    truths = [Int?](repeating: nil, count: count)
    probabilities = []
    var losses: [Double] = []
    var answers: [Int] = []
    var confidences: [Double] = []
    for row in 0..<count {
      var (sum, best) = (0.0, 0)
      for k in 0..<classes {
        let (p, share) = (all[row * classes + k], shares[row * classes + k])
        if all[row * classes + best] < p { best = k }
        if share > 0 { sum += share * (p > 0 ? Self.cost(p) : .infinity) }
        if share < 1 { sum += (1 - share) * (p < 1 ? surprisal(1 - p) : .infinity) }
      }
      losses.append(sum / Double(max(classes, 1)))
      answers.append(best)
      confidences.append(all[row * classes + best])
    }
    self.losses = losses
    self.answers = answers
    self.confidences = confidences
  }
}

extension Predictions {
  /// Rows of probabilities of `classes` classes under a reading: softmax for scores, or sigmoid where
  /// there is one column; as they stand for probabilities.
  public func probabilities(as kind: PredictionKind) -> [Double] {
    if columns == 1 {
      var all: [Double] = []
      all.reserveCapacity(rows * 2)
      for value in values {
        let p: Double
        switch kind {
        case .logits: p = sigmoid(value)
        case .logProbabilities: p = perplexity(meanLoss: value)
        case .probabilities: p = value
        case .percent: p = value / 100
        }
        all.append(1 - p)
        all.append(p)
      }
      return all
    }
    switch kind {
    case .probabilities: return values
    case .percent: return values.map { $0 / 100 }
    case .logProbabilities: return values.map { perplexity(meanLoss: $0) }
    case .logits:
      var all: [Double] = []
      all.reserveCapacity(values.count)
      for row in 0..<rows { all += softmax(Array(self.row(row))) }
      return all
    }
  }

  /// Cells of probabilities under a reading: each column on its own.
  func cells(as kind: PredictionKind) -> [Double] {
    switch kind {
    case .logits: values.map { sigmoid($0) }
    case .logProbabilities: values.map { perplexity(meanLoss: $0) }
    case .probabilities: values
    case .percent: values.map { $0 / 100 }
    }
  }

  /// How many classes they decide among.
  public var classes: Int { columns == 1 ? 2 : columns }
}
