#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the loss says about a number of rows.
struct RowSummary {
  /// The sum of the rows' losses, in nats.
  var loss = 0.0
  /// How many rows give their own class the largest logit (the first of them, if several do).
  var correct = 0
  /// The largest absolute value of a logit; NaN when one is NaN.
  var largestLogit = 0.0
}

/// Cross-entropy of rows of logits, with its gradient written over the logits.
enum RowLoss {
  /// Adds up `rows` rows of `classes` logits, `stride` apart. With `scale`, each logit is replaced by
  /// `scale` times the derivative of its row's loss with respect to it; padding becomes 0.
  static func evaluate<Scalar: BinaryFloatingPoint>(
    _ logits: UnsafeMutablePointer<Scalar>, rows: Int, classes: Int, stride: Int,
    labels: UnsafePointer<Int32>, scale: Scalar?
  ) -> RowSummary {
    var summary = RowSummary()
    for index in 0..<rows {
      let row = logits + index * stride
      let label = Int(labels[index])
      var best = 0
      for k in 0..<classes {
        if row[k] > row[best] { best = k }
        let size = Double(row[k].magnitude)
        if size > summary.largestLogit || size.isNaN { summary.largestLogit = size }
      }
      let maximum = Double(row[best])
      var others = 0.0
      for k in 0..<classes where k != best { others += exp(Double(row[k]) - maximum) }
      summary.loss += (maximum - Double(row[label])) + log1p(others)
      if best == label { summary.correct += 1 }
      guard let scale else { continue }
      let total = 1 + others
      var rest = 0.0
      for k in 0..<classes where k != label {
        let probability = exp(Double(row[k]) - maximum) / total
        rest += probability
        row[k] = scale * Scalar(probability)
      }
      row[label] = -scale * Scalar(rest)
      for k in classes..<stride { row[k] = 0 }
    }
    return summary
  }
}
