/// The probabilities that logits stand for: exp(z_i / t) / sum of exp(z_j / t).
///
/// - Parameters:
///   - logits: one score a class; no class gives no probability.
///   - temperature: what the logits are divided by; above 0. Infinity gives equal shares; anything
///     else outside its range gives NaN.
/// - Returns: probabilities, each within 2 ulp (of `Double`; `Float` is rounded once). One infinite
///   logit takes everything; several, or a NaN, make every entry NaN.
@specialized(where T == Float)
@specialized(where T == Double)
public func softmax<T: LossScalar>(_ logits: [T], temperature: T = 1) -> [T] {
  guard temperature > 0 else { return logits.map { _ in .nan } }
  guard !logits.isEmpty else { return [] }
  let row = logits.map(\.asDouble)
  return withUnsafeTemporaryAllocation(of: DoubleDouble.self, capacity: row.count) { weights in
    weights.initialize(repeating: .zero)
    let exponentials = row.withUnsafeBufferPointer {
      RowExponentials($0, temperature: temperature.asDouble, weights: weights)
    }
    return weights.map { T(exponentials.probability(ofWeight: $0).high) }
  }
}

/// ln softmax, computed without taking the logarithm of a probability.
///
/// - Parameters: as `softmax`.
/// - Returns: numbers of at most 0; -infinity for a class at -infinity.
@specialized(where T == Float)
@specialized(where T == Double)
public func logSoftmax<T: LossScalar>(_ logits: [T], temperature: T = 1) -> [T] {
  guard temperature > 0 else { return logits.map { _ in .nan } }
  guard !logits.isEmpty else { return [] }
  return logits.map(\.asDouble).withUnsafeBufferPointer { row in
    let exponentials = RowExponentials(row, temperature: temperature.asDouble)
    let logTotal = exponentials.logTotal
    return row.indices.map { T(-exponentials.surprisal($0, row[$0], logTotal: logTotal).high) }
  }
}

/// ln of the sum of exp(z_i): the smooth maximum. -infinity of nothing.
@specialized(where T == Float)
@specialized(where T == Double)
public func logSumExp<T: LossScalar>(_ logits: [T]) -> T {
  guard !logits.isEmpty else { return -.infinity }
  return logits.map(\.asDouble).withUnsafeBufferPointer { row in
    let exponentials = RowExponentials(row)
    // One infinity above, or nothing but infinities below, is the answer itself.
    if exponentials.maximum.isInfinite, !row.contains(where: { $0.isNaN }) {
      return T(exponentials.maximum)
    }
    return T((exponentials.logTotal + exponentials.maximum).high)
  }
}
