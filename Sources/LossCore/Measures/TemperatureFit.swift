import RealModule

/// The temperature that makes logits fit their labels best: the one that minimizes the mean
/// cross-entropy of softmax(z / t) (Guo et al. 2017). Above 1 the model was too sure of itself.
public struct TemperatureFit: Hashable, Sendable {
  /// The best temperature.
  public let temperature: Double
  /// The mean loss at temperature 1, in nats.
  public let lossBefore: Double
  /// The mean loss at the best temperature, in nats.
  public let lossAfter: Double
  /// Whether the loss still fell at an end of the range searched: nothing but right answers (low
  /// end), or answers no better than chance (high end). The temperature is that end.
  public let isAtLimit: Bool

  /// The temperatures searched.
  public static let range = 1e-3...1e3

  /// Fits one temperature to all rows that are not labelled `ignoreIndex`.
  ///
  /// The loss is convex in 1 / t, so its slope there, the mean of (expected logit - logit of the
  /// truth), has one root, which Newton's steps find between bounds that close in.
  ///
  /// - Throws: `LossError` for labels that do not fit the logits, infinite logits, and `emptyBatch`
  ///   where every row is ignored.
  public init<T: LossScalar>(
    _ logits: Logits<T>, labels: [Int], ignoreIndex: Int? = nil
  ) throws(LossError) {
    let shape = logits.shape
    try Target<T>.classes(labels).check(shape, ignoring: ignoreIndex)
    var rows: [(row: [Double], label: Int)] = []
    for (row, label) in labels.enumerated() where label != ignoreIndex {
      let offset = shape.offset(ofRow: row)
      var scores: [Double] = []
      for index in 0..<shape.classes {
        let score = logits.values[offset + index * shape.stride].asDouble
        if score.isInfinite {
          throw .notFinite(input: .logits, value: score, row: row, column: index)
        }
        scores.append(score)
      }
      rows.append((scores, label))
    }
    guard !rows.isEmpty else { throw .emptyBatch }

    lossBefore = Self.loss(rows, temperature: 1)
    var low = 1 / Self.range.upperBound
    var high = 1 / Self.range.lowerBound
    if Self.derivatives(rows, inverse: low).slope >= 0 {
      high = low
    } else if Self.derivatives(rows, inverse: high).slope <= 0 {
      low = high
    }
    isAtLimit = low == high
    // Near its minimum the loss changes with the square of the distance: 12 digits are plenty.
    var middle = min(max(1, low), high)
    // Halving alone needs 45 steps; rounding may keep Newton's from settling.
    for _ in 0..<100 where high / low > 1 + 1e-12 {
      let (slope, curvature) = Self.derivatives(rows, inverse: middle)
      if slope < 0 { low = middle } else { high = middle }
      if slope == 0 { break }
      // A step of Newton's where it stays between the two, and half their distance otherwise.
      let next = middle - slope / curvature
      let isInside = next > low && next < high
      if isInside, abs(next / middle - 1) < 1e-12 {
        (low, high) = (next, next)
        break
      }
      middle = isInside ? next : (low * high).squareRoot()
    }
    temperature = 1 / high
    lossAfter = Self.loss(rows, temperature: temperature)
  }

  private typealias Row = (row: [Double], label: Int)

  /// The mean loss at a temperature.
  private static func loss(_ rows: [Row], temperature: Double) -> Double {
    var sum = DoubleDouble.zero
    for (row, label) in rows {
      row.withUnsafeBufferPointer { row in
        sum += RowExponentials(row, temperature: temperature).surprisal(label, row[label])
      }
    }
    return Reduction.mean.combine(sum: sum, weight: DoubleDouble(Double(rows.count))).high
  }

  /// The slope of the mean loss with respect to 1 / t, and the slope of that: the variance of the logits.
  private static func derivatives(
    _ rows: [Row], inverse: Double
  ) -> (slope: Double, curvature: Double) {
    var (slope, curvature) = (0.0, 0.0)
    for (row, label) in rows {
      let maximum = row.max() ?? 0
      var (total, moment, square) = (0.0, 0.0, 0.0)
      for score in row {
        let distance = score - maximum
        let weight = Double.exp(distance * inverse)
        guard weight > 0 else { continue }
        total += weight
        moment += weight * distance
        square += weight * distance * distance
      }
      let mean = moment / total
      slope += mean - (row[label] - maximum)
      curvature += square / total - mean * mean
    }
    return (slope / Double(rows.count), curvature / Double(rows.count))
  }
}
