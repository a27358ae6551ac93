import RealModule

/// What many rows of predictions cost, answer and are sure of, against one class each: all in one pass, for
/// files of millions of rows. Sums over the rows; the rows' own numbers go into the caller's memory.
///
/// A loss is -ln of the probability of the truth in nats, and within one unit in the last place: of logits by
/// the log-sum-exp, so that it is finite where the probability is too small for a number.
public struct RowScores: Sendable {
  /// Where the numbers of each row go; all have room for every row.
  public struct Places {
    /// -ln p of the truth, in nats.
    public let losses: UnsafeMutablePointer<Double>
    /// The most probable class.
    public let answers: UnsafeMutablePointer<Int>
    /// Its probability.
    public let confidences: UnsafeMutablePointer<Double>

    /// - Parameters:
    ///   - losses: -ln p of the truth, in nats; infinite where p is 0, and below 0 where it is above 1.
    ///   - answers: the most probable class, the first of equal ones.
    ///   - confidences: its probability.
    public init(
      losses: UnsafeMutablePointer<Double>, answers: UnsafeMutablePointer<Int>,
      confidences: UnsafeMutablePointer<Double>
    ) {
      self.losses = losses
      self.answers = answers
      self.confidences = confidences
    }
  }

  /// The sum of the losses, in nats.
  public private(set) var loss = 0.0
  /// How many answers are the truth.
  public private(set) var right = 0
  /// The sum of the squared distances from one-hot labels: rows x the Brier score.
  public private(set) var squares = 0.0
  /// The least and the largest sum of a row, and the least probability.
  public private(set) var leastSum = Double.infinity, greatestSum = -Double.infinity, least = 1.0

  /// The sums over no row.
  public init() {}

  /// The sums over these rows and those of `other`.
  public mutating func add(_ other: RowScores) {
    loss += other.loss
    right += other.right
    squares += other.squares
    leastSum = min(leastSum, other.leastSum)
    greatestSum = max(greatestSum, other.greatestSum)
    least = min(least, other.least)
  }

  /// Rows of probabilities, which need not sum to 1.
  ///
  /// - Parameters:
  ///   - probabilities: rows x classes.
  ///   - labels: the true class of each row, 0..<classes.
  public init(
    probabilities: UnsafePointer<Double>, classes: Int, labels: UnsafeBufferPointer<Int>,
    into places: Places
  ) {
    for (row, label) in labels.enumerated() {
      let p = take(probabilities + row * classes, classes, label, row, places)
      // 0 - x, so that a sure row costs 0 and not -0.
      let cost = p > 0 ? 0 - Double.log(p) : .infinity
      places.losses[row] = cost
      loss += cost
    }
  }

  /// Rows of logarithms of probabilities.
  ///
  /// - Parameter probabilities: receives their exponentials; rows x classes.
  public init(
    logProbabilities: UnsafePointer<Double>, classes: Int, labels: UnsafeBufferPointer<Int>,
    probabilities: UnsafeMutablePointer<Double>, into places: Places
  ) {
    for index in 0..<labels.count * classes {
      probabilities[index] = Double.exp(logProbabilities[index])
    }
    for (row, label) in labels.enumerated() {
      _ = take(probabilities + row * classes, classes, label, row, places)
      let cost = 0 - logProbabilities[row * classes + label]
      places.losses[row] = cost
      loss += cost
    }
  }

  /// Rows of logits.
  ///
  /// - Parameter probabilities: receives their softmax; rows x classes.
  public init(
    logits: UnsafePointer<Double>, classes: Int, labels: UnsafeBufferPointer<Int>,
    probabilities: UnsafeMutablePointer<Double>, into places: Places
  ) {
    for (row, label) in labels.enumerated() {
      let (scores, shares) = (logits + row * classes, probabilities + row * classes)
      var top = 0
      for k in 1..<max(classes, 1) where scores[k] > scores[top] { top = k }
      // The others' sum apart from the largest, whose exponential is 1: a sure row keeps its digits.
      var rest = 0.0
      for k in 0..<classes where k != top {
        let part = Double.exp(scores[k] - scores[top])
        shares[k] = part
        rest += part
      }
      shares[top] = 1
      let total = 1 + rest
      for k in 0..<classes { shares[k] /= total }
      _ = take(shares, classes, label, row, places)
      let cost = scores[top] - scores[label] + Double.log(onePlus: rest)
      places.losses[row] = cost
      loss += cost
    }
  }

  /// Everything of a row but its loss; the probability of its truth.
  private mutating func take(
    _ row: UnsafePointer<Double>, _ classes: Int, _ label: Int, _ index: Int, _ places: Places
  ) -> Double {
    var (best, sum, distance) = (0, 0.0, 0.0)
    for k in 0..<classes {
      let p = row[k]
      if p > row[best] { best = k }
      if p < least { least = p }
      sum += p
      let difference = k == label ? p - 1 : p
      distance += difference * difference
    }
    if sum < leastSum { leastSum = sum }
    if sum > greatestSum { greatestSum = sum }
    squares += distance
    places.answers[index] = best
    places.confidences[index] = row[best]
    if best == label { right += 1 }
    return row[label]
  }
}
