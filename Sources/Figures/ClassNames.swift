internal import CellGrid

/// The names of classes from a list typed by a person; classes without one are numbered from 0.
struct ClassNames {
  let all: [String]

  init(_ text: String, count: Int) {
    let given = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      String(part.drop(while: \.isWhitespace))
    }
    all = (0..<count).map { index in
      given.indices.contains(index) && !given[index].isEmpty ? given[index] : "\(index)"
    }
  }

  /// The columns that the widest takes, at most `limit`.
  func columns(limit: Int) -> Int {
    min(limit, all.map { TextWidth.columns(of: $0) }.max() ?? 0)
  }
}

/// Shares out of weights: each weight over the sum of all; nil when they are all 0.
func shares(ofWeights weights: [Double]) -> [Double]? {
  let sum = weights.reduce(0, +)
  guard sum > 0, sum.isFinite else { return nil }
  return weights.map { $0 / sum }
}
