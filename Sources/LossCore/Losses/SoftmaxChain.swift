/// From slopes with respect to probabilities to slopes with respect to logits, without cancellation.
enum SoftmaxChain {
  /// Given d_i = dL / d ln p_i, writes dL / dz_j = d_j (1 - p_j) - p_j (sum of the other d_i).
  ///
  /// For a single true class the second term is exactly 0 at that class: its gradient is minus the
  /// sum of the other probabilities, never p - 1. `slopes` is overwritten.
  static func write(
    logSlopes slopes: RowGradient, _ row: UnsafeBufferPointer<Double>, _ softmax: RowExponentials
  ) {
    var total = DoubleDouble.zero
    for slope in slopes { total += slope }
    for index in row.indices {
      let (probability, complement) = softmax.shares(index, row[index])
      let own = slopes[index]
      slopes[index] = own * complement - probability * (total - own)
    }
  }

  /// The same for one class with a slope and all others without. `gradient` must hold the
  /// exponentials of the row.
  static func write(
    logSlope slope: DoubleDouble, label: Int, over gradient: RowGradient,
    _ softmax: RowExponentials
  ) {
    let own = softmax.complement(label, ofWeight: gradient[label])
    let others = -slope
    for index in gradient.indices {
      let probability = softmax.probability(ofWeight: gradient[index])
      gradient[index] = others == .one ? probability : others * probability
    }
    gradient[label] = slope * own
  }

  /// Given g_i = dL / dp_i, writes dL / dz_j = p_j (g_j (1 - p_j) - sum of the other p_i g_i).
  ///
  /// The largest probability stays out of the sum, because it alone could drown the others.
  static func write(
    slopes: RowGradient, _ row: UnsafeBufferPointer<Double>, _ softmax: RowExponentials
  ) {
    let largest = softmax.maximumIndex
    let atLargest = softmax.probability(largest, row[largest]) * slopes[largest]
    var others = DoubleDouble.zero
    for index in row.indices where index != largest {
      others += softmax.probability(index, row[index]) * slopes[index]
    }
    for index in row.indices {
      let (probability, complement) = softmax.shares(index, row[index])
      let own = slopes[index]
      let rest = index == largest ? others : others + atLargest - probability * own
      slopes[index] = probability * (own * complement - rest)
    }
  }
}
