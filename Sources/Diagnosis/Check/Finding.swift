/// Something that is wrong, or may be, with predictions and labels.
package struct Finding: Hashable, Sendable {
  /// Which of the known pitfalls it is.
  package let pitfall: Pitfall
  /// How sure that is.
  package let certainty: Certainty
  /// What shows it.
  package let evidence: Evidence
  /// Rows to look at, from 0.
  package let rows: [Int]
  /// The mean loss as the files stand, in nats; infinite or nil where there is none.
  package let lossBefore: Double?
  /// The mean loss under the proposed reading; nil where none is proposed.
  package let lossAfter: Double?
  /// Pitfalls that look like this one's consequence: findings of them that are no surer than this one are
  /// left out of a report.
  let explains: Set<Pitfall>

  /// How many rows a finding names.
  static let mostRows = 5

  /// A finding.
  init(
    _ pitfall: Pitfall, _ certainty: Certainty, _ evidence: Evidence, rows: [Int] = [],
    before: Double? = nil, after: Double? = nil, explains: Set<Pitfall> = []
  ) {
    self.pitfall = pitfall
    self.certainty = certainty
    self.evidence = evidence
    self.rows = Array(rows.prefix(Self.mostRows))
    lossBefore = before
    lossAfter = after
    self.explains = explains
  }
}

/// The numbers that betray a pitfall.
package enum Evidence: Hashable, Sendable {
  /// All probabilities lie where a second softmax or sigmoid puts them.
  case squeezed(low: Double, high: Double, floor: Double, ceiling: Double, isSoftmax: Bool)
  /// Numbers outside [0, 1], where probabilities were said to be.
  case outsideUnit(least: Double, greatest: Double)
  /// Labels from 1 to K.
  case fromOne(classes: Int, accuracyBefore: Double, accuracyAfter: Double)
  /// Labels that are no class.
  case labelsOutOfRange(count: Int, label: Double, classes: Int)
  /// Every row says the same.
  case equalRows(isUniform: Bool)
  /// Surer than right.
  case overconfident(confidence: Double, accuracy: Double, temperature: Double, worstShare: Double)
  /// Whole numbers written with a point.
  case wholeNumbersAsFloats
  /// Two numbers that are not 0 and 1.
  case labelPair(low: Double, high: Double)
  /// Rows that do not sum to 1, where each row has one class.
  case cellsForClasses(
    leastSum: Double, greatestSum: Double, cellAccuracy: Double, accuracy: Double)
  /// Rows that sum to 1, where several labels are true.
  case sharedUnit(labelsPerRow: Double, floor: Double)
  /// Probability 0 for the truth.
  case zeroForTruth(count: Int, capFloat32: Double, capFloat64: Double)
  /// One column in which everything is 1.
  case allOnes
  /// Columns in another order: for each column, the class that it seems to be.
  case permuted(order: [Int], isTextOrder: Bool, accuracyBefore: Double, accuracyAfter: Double)
  /// Only 0 and 1.
  case hard(errors: Double, cap: Double)
  /// Nearly the same in every row, at the entropy of the class shares.
  case constant(loss: Double, entropy: Double, accuracy: Double, largestShare: Double)
  /// Right no more often than by chance; a lag at which it is better, if there is one.
  case chance(accuracy: Double, expected: Double, lag: Int?, accuracyAtLag: Double?)
  /// Row numbers of predictions and labels in different orders: how many rows stand elsewhere.
  case otherOrder(count: Int, accuracyBefore: Double, accuracyAfter: Double)
  /// A label that is no class, and usually says that a row does not count.
  case unknownSentinel(count: Int, label: Int)
  /// Scores that are probabilities.
  case alreadyProbabilities
  /// No row counts.
  case allIgnored(label: Int)
  /// Some rows do not count.
  case someIgnored(count: Int, label: Int)
  /// Sums other than 1.
  case sums(least: Double, greatest: Double, count: Int)
  /// Classes that no row has.
  case absent(classes: [Int])
  /// Shares with an entropy of their own.
  case softFloor(entropy: Double, divergence: Double)
  /// Columns that sum to 1, or rows and columns exchanged.
  case transposed(isShape: Bool)
  /// Predictions of 0 and 1 against labels that are shares.
  case swapped
  /// Worse than chance in a way that is right when turned round.
  case inverted(auc: Double, accuracyBefore: Double, accuracyAfter: Double)
  /// From 0 to 100.
  case percent(greatest: Double)
  /// Rounded to hundredths, with zeros where the truth is.
  case rounded(zeros: Int)
  /// Scores beyond what a naive exponential can take.
  case largeScores(greatest: Double, limit: Double)
  /// One label in long stretches at hardly any loss: its share, the mean length, mean losses.
  case padding(label: Int, share: Double, length: Double, loss: Double, others: Double)
  /// Other predictions of the same rows: how many rows differ, the largest distance, their loss.
  case differsAgain(count: Int, of: Int, largest: Double, loss: Double?)
  /// Numbers that are NaN or infinite, and the column of the first, from 0; its row is that of the finding.
  case notFinite(count: Int, column: Int)
}

/// Finds one pitfall, or a few that show in the same numbers.
protocol Detector: Sendable {
  /// What it finds, or nothing; it need not ask whether another detector explains it.
  static func find(_ input: CheckInput) -> [Finding]
}
