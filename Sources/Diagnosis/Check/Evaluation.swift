internal import LossCore
internal import Tables

/// Predictions and labels under one reading of them: what each row costs, and what it answers.
package struct Evaluation: Sendable {
  /// What each counted row costs, in nats; infinite where the truth was given probability 0.
  package let losses: [Double]
  /// Which rows count.
  package let rows: [Int]
  /// The truth of each counted row; nil where it is not one class.
  package let truths: [Int?]
  /// The most probable class of each counted row.
  package let answers: [Int]
  /// The probability of the answer.
  package let confidences: [Double]
  /// Probabilities of the counted rows: rows x K; empty for multi-label.
  package let probabilities: [Double]
  /// K.
  package let classes: Int
  /// The sum of the losses.
  package let sum: Double
  /// The share of rows whose answer is their truth; NaN where rows have no single class.
  package let accuracy: Double
  /// The mean squared distance from one-hot labels (Brier score); nil where rows have no single class.
  package let brier: Double?
  /// The least and the largest sum of a row of probabilities, and the least probability.
  let sums: ClosedRange<Double>, least: Double

  /// Rows that share a piece of work.
  static let piece = 1 << 14

  /// The mean loss.
  package var mean: Double { losses.isEmpty ? .nan : sum / Double(losses.count) }

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

  /// Rows of K probabilities against one class each.
  ///
  /// - Parameter probabilities: rows x K, of all rows; a row may sum to something else than 1.
  package init(probabilities: [Double], classes: Int, truths: [Int?]) {
    self.init(probabilities, .probabilities, classes: classes, truths: truths)
  }

  /// Rows of K numbers of a kind against one class each; the loss of a row comes from the numbers as they are.
  ///
  /// - Parameters:
  ///   - values: rows x K, of all rows.
  ///   - kind: logits, log-probabilities or probabilities.
  init(_ values: [Double], _ kind: PredictionKind, classes: Int, truths all: [Int?]) {
    self.classes = classes
    let isWhole = !all.contains(nil)
    let rows = isWhole ? Array(all.indices) : all.indices.filter { all[$0] != nil }
    let truths = isWhole ? all : rows.map { all[$0] }
    let counted =
      isWhole ? values : rows.flatMap { values[$0 * classes..<($0 + 1) * classes] }
    (self.rows, self.truths) = (rows, truths)
    let count = rows.count
    var (answers, confidences, probabilities) = ([Int](), [Double](), counted)
    var scores = RowScores()
    losses = Self.array(count) { losses in
      answers = Self.array(count) { answers in
        confidences = Self.array(count) { confidences in
          let places = RowScores.Places(losses: losses, answers: answers, confidences: confidences)
          if kind == .probabilities || kind == .percent {
            scores = Self.score(counted, classes, truths, places)
          } else {
            probabilities = Self.array(counted.count) {
              scores = Self.score(counted, classes, truths, places, $0, kind == .logits)
            }
          }
        }
      }
    }
    self.answers = answers
    self.confidences = confidences
    self.probabilities = probabilities
    sum = scores.loss
    accuracy = count > 0 ? Double(scores.right) / Double(count) : .nan
    brier = count > 0 ? scores.squares / Double(count) : nil
    sums = count > 0 ? scores.leastSum...scores.greatestSum : 1...1
    least = scores.least
  }

  /// An array of which every element is written by `fill`.
  private static func array<T>(_ count: Int, _ fill: (UnsafeMutablePointer<T>) -> Void) -> [T] {
    [T](unsafeUninitializedCapacity: count) { target, filled in
      if let memory = target.baseAddress, count > 0 { fill(memory) }
      filled = count
    }
  }

  /// The rows' scores in pieces; `shares` receives probabilities where the values are none.
  private static func score(
    _ values: [Double], _ classes: Int, _ truths: [Int?], _ places: RowScores.Places,
    _ shares: UnsafeMutablePointer<Double>? = nil, _ areLogits: Bool = false
  ) -> RowScores {
    values.withUnsafeBufferPointer { values in
      let parts = Pieces.map(
        truths.count, size: piece,
        room: { rows in
          let first = rows.lowerBound
          let into = RowScores.Places(
            losses: places.losses + first, answers: places.answers + first,
            confidences: places.confidences + first)
          return (values.baseAddress! + first * classes, into, shares.map { $0 + first * classes })
        }
      ) { rows, room in
        let (own, into, shares) = room
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: rows.count) { labels in
          for row in rows {
            labels.initializeElement(at: row - rows.lowerBound, to: truths[row] ?? 0)
          }
          let labels = UnsafeBufferPointer(labels)
          guard let shares else {
            return RowScores(probabilities: own, classes: classes, labels: labels, into: into)
          }
          return areLogits
            ? RowScores(
              logits: own, classes: classes, labels: labels, probabilities: shares, into: into)
            : RowScores(
              logProbabilities: own, classes: classes, labels: labels, probabilities: shares,
              into: into)
        }
      }
      var total = RowScores()
      for part in parts { total.add(part) }
      return total
    }
  }

  /// A probability that was rounded, or is a score, may lie above 1.
  static func cost(_ p: Double) -> Double {
    p <= 1 ? surprisal(p) : -surprisal(1 / p)
  }

  /// Rows of K probabilities against shares of the classes.
  package init(probabilities all: [Double], classes: Int, shares: [Double]) {
    self.init(shares: all, classes: classes, probabilities: all) { row, answer in
      let start = row * classes
      var sum = 0.0
      for k in 0..<classes {
        if all[start + k] > all[start + answer] { answer = k }
        let share = shares[start + k]
        if share > 0 { sum += share * (all[start + k] > 0 ? Self.cost(all[start + k]) : .infinity) }
      }
      return sum
    }
  }

  /// Cells of probabilities against cells of 0 and 1, or shares: the mean over the cells of a row.
  package init(cells all: [Double], classes: Int, shares: [Double]) {
    self.init(shares: all, classes: classes, probabilities: []) { row, answer in
      var sum = 0.0
      for k in 0..<classes {
        let (p, share) = (all[row * classes + k], shares[row * classes + k])
        if all[row * classes + answer] < p { answer = k }
        if share > 0 { sum += share * (p > 0 ? Self.cost(p) : .infinity) }
        if share < 1 { sum += (1 - share) * (p < 1 ? surprisal(1 - p) : .infinity) }
      }
      return sum / Double(max(classes, 1))
    }
  }

  /// Rows that have no single class, with what each costs and answers.
  private init(
    shares all: [Double], classes: Int, probabilities: [Double],
    _ cost: @Sendable (_ row: Int, _ answer: inout Int) -> Double
  ) {
    self.classes = classes
    self.probabilities = probabilities
    let count = classes > 0 ? all.count / classes : 0
    rows = Array(0..<count)
    truths = [Int?](repeating: nil, count: count)
    let parts = Pieces.map(count, size: Self.piece) { rows in
      rows.map { row in
        var answer = 0
        return (loss: cost(row, &answer), answer: answer)
      }
    }
    let costs = parts.flatMap { $0 }
    losses = costs.map(\.loss)
    answers = costs.map(\.answer)
    confidences = costs.enumerated().map { all[$0.offset * classes + $0.element.answer] }
    sum = losses.reduce(0, +)
    accuracy = .nan
    brier = nil
    (sums, least) = (1...1, 0)
  }
}
