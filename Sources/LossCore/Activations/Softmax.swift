/// The probabilities that logits stand for: exp(z_i / t) / sum of exp(z_j / t).
///
/// - Parameters:
///   - logits: one score a class; no class gives no probability.
///   - temperature: what the logits are divided by; above 0. Infinity gives equal shares; anything
///     else outside its range gives NaN.
/// - Returns: probabilities, each within 2 ulp (of `Double`; `Float` is rounded once). One infinite
///   logit takes everything; several, or a NaN, make every entry NaN.
public func softmax<T: LossScalar>(_ logits: [T], temperature: T = 1) -> [T] {
  withRowExponentials(logits, temperature) { row, exponentials in
    row.indices.map { T(exponentials.probability($0, row[$0]).high) }
  }
}

/// ln softmax, computed without taking the logarithm of a probability.
///
/// - Parameters: as `softmax`.
/// - Returns: numbers of at most 0; -infinity for a class at -infinity.
public func logSoftmax<T: LossScalar>(_ logits: [T], temperature: T = 1) -> [T] {
  withRowExponentials(logits, temperature) { row, exponentials in
    let logTotal = exponentials.logTotal
    return row.indices.map { T(-exponentials.surprisal($0, row[$0], logTotal: logTotal).high) }
  }
}

/// ln of the sum of exp(z_i): the smooth maximum. -infinity of nothing.
public func logSumExp<T: LossScalar>(_ logits: [T]) -> T {
  if let infinite = logits.max(), infinite.isInfinite, !logits.contains(where: \.isNaN) {
    return infinite
  }
  let result = withRowExponentials(logits, 1) { _, exponentials in
    [T((exponentials.logTotal + exponentials.maximum).high)]
  }
  return result.first ?? -.infinity
}

private func withRowExponentials<T: LossScalar>(
  _ logits: [T], _ temperature: T,
  _ body: (UnsafeBufferPointer<Double>, RowExponentials) -> [T]
) -> [T] {
  guard !logits.isEmpty else { return [] }
  guard temperature > 0 else { return logits.map { _ in .nan } }
  let row = logits.map(\.asDouble)
  return row.withUnsafeBufferPointer { buffer in
    body(buffer, RowExponentials(buffer, temperature: temperature.asDouble))
  }
}
