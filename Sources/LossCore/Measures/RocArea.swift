/// The area under the receiver operating characteristic: how often a positive example scores above a
/// negative one, ties counting half. 0.5 is chance, below it the order is upside down.
///
/// - Parameters:
///   - scores: one number an example, the larger the more positive; anything but NaN.
///   - labels: 1 for positive examples, 0 for negative ones.
/// - Throws: `LossError` for unequal lengths, NaN, labels other than 0 and 1, and
///   `oneClassOnly` where there is nothing to compare.
public func rocArea<T: LossScalar>(scores: [T], labels: [Int]) throws(LossError) -> Double {
  guard !scores.isEmpty else { throw .emptyBatch }
  guard scores.count == labels.count else {
    throw .shapeMismatch(input: .target, expected: [scores.count], found: [labels.count])
  }
  for row in scores.indices {
    if scores[row].isNaN { throw .notANumber(input: .scores, row: row, column: 0) }
    guard labels[row] == 0 || labels[row] == 1 else {
      throw .labelOutOfRange(label: labels[row], classes: 2, row: row)
    }
  }
  let positives = labels.count(where: { $0 == 1 })
  let negatives = labels.count - positives
  guard positives > 0, negatives > 0 else { throw .oneClassOnly(label: labels[0]) }

  // Twice the number of pairs in the right order, so that ties count whole numbers.
  var doubledWins = 0.0
  var negativesBelow = 0
  let order = scores.indices.sorted { scores[$0] < scores[$1] }
  var start = 0
  while start < order.count {
    var end = start
    var tiedPositives = 0
    while end < order.count, scores[order[end]] == scores[order[start]] {
      tiedPositives += labels[order[end]]
      end += 1
    }
    let tiedNegatives = end - start - tiedPositives
    doubledWins += Double(tiedPositives) * Double(2 * negativesBelow + tiedNegatives)
    negativesBelow += tiedNegatives
    start = end
  }
  return doubledWins / (2 * Double(positives) * Double(negatives))
}
