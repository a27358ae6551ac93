/// The share of rows whose largest score is the true class's. Of equal scores the first is the
/// answer. Rows labelled `ignoreIndex` are left out; NaN where none remains.
///
/// - Throws: `LossError` for labels that do not fit the scores.
public func accuracy<Scores: ClassScores>(
  _ scores: Scores, labels: [Int], ignoreIndex: Int? = nil
) throws(LossError) -> Double {
  try topAccuracy(scores, labels: labels, count: 1, ignoreIndex: ignoreIndex)
}

/// The share of rows whose true class is among the `count` largest scores. Among equal scores
/// earlier classes come first. NaN where every row is ignored.
///
/// - Throws: `LossError` for labels that do not fit the scores, and a count below 1.
public func topAccuracy<Scores: ClassScores>(
  _ scores: Scores, labels: [Int], count: Int, ignoreIndex: Int? = nil
) throws(LossError) -> Double {
  try checkRange("k", Double(count), 1, Double(Int.max))
  let shape = scores.shape
  try Target<Scores.Scalar>.classes(labels).check(shape, ignoring: ignoreIndex)
  var right = 0
  var used = 0
  for (row, label) in labels.enumerated() where label != ignoreIndex {
    let offset = shape.offset(ofRow: row)
    let own = scores.values[offset + label * shape.stride]
    var ahead = 0
    for index in 0..<shape.classes where index != label {
      let other = scores.values[offset + index * shape.stride]
      if other > own || (other == own && index < label) { ahead += 1 }
    }
    used += 1
    if ahead < count { right += 1 }
  }
  return Double(right) / Double(used)
}

/// The class that each row's largest score names: of equal scores the first.
public func answers<Scores: ClassScores>(_ scores: Scores) -> [Int] {
  let shape = scores.shape
  return (0..<shape.rows).map { row in
    let offset = shape.offset(ofRow: row)
    var best = 0
    for index in 1..<max(shape.classes, 1)
    where scores.values[offset + index * shape.stride]
      > scores.values[offset + best * shape.stride]
    {
      best = index
    }
    return best
  }
}
