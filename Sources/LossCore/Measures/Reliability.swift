/// How well confidence matches the share of right answers, in bins of equal width.
///
/// The confidence of a row is its largest probability; bin b of B takes those in (b/B, (b+1)/B], the
/// first also 0 (Guo et al. 2017, "On Calibration of Modern Neural Networks").
public struct Reliability: Hashable, Sendable {
  /// Rows of similar confidence.
  public struct Bin: Hashable, Sendable {
    /// The confidences it takes: above the lower end, up to the upper.
    public let range: ClosedRange<Double>
    /// The number of rows in it.
    public let count: Int
    /// The mean confidence of its rows; NaN where it has none.
    public let confidence: Double
    /// The share of right answers among its rows; NaN where it has none.
    public let accuracy: Double

    /// How far confidence lies above accuracy; 0 where it has no row.
    public var gap: Double { count == 0 ? 0 : confidence - accuracy }
  }

  /// The bins, in order of confidence.
  public let bins: [Bin]

  /// - Parameters:
  ///   - probabilities: of all classes.
  ///   - labels: the true class of each row; rows labelled `ignoreIndex` are left out.
  ///   - bins: how many, 1 to 1000.
  /// - Throws: `LossError` for labels that do not fit, and a number of bins out of range.
  public init<T: LossScalar>(
    _ probabilities: Probabilities<T>, labels: [Int], bins count: Int = 15,
    ignoreIndex: Int? = nil
  ) throws(LossError) {
    try checkRange("bins", Double(count), 1, 1000)
    try Target<T>.classes(labels).check(probabilities.shape, ignoring: ignoreIndex)
    let shape = probabilities.shape
    let answers = answers(probabilities)
    let rows = labels.indices.filter { labels[$0] != ignoreIndex }
    try self.init(
      confidences: rows.map {
        probabilities.values[shape.offset(ofRow: $0) + answers[$0] * shape.stride].asDouble
      }, areRight: rows.map { answers[$0] == labels[$0] }, bins: count)
  }

  /// - Parameters:
  ///   - confidences: the probability of each row's answer, in 0...1.
  ///   - areRight: whether the answer is the truth; as many.
  ///   - bins: how many, 1 to 1000.
  /// - Throws: `LossError` for a number of bins out of range, and different numbers of rows.
  public init(
    confidences rows: [Double], areRight: [Bool], bins count: Int = 15
  ) throws(LossError) {
    try checkRange("bins", Double(count), 1, 1000)
    guard rows.count == areRight.count else {
      throw .shapeMismatch(input: .target, expected: [rows.count], found: [areRight.count])
    }
    var counts = [Int](repeating: 0, count: count)
    var right = counts
    var confidences = [DoubleDouble](repeating: .zero, count: count)
    for (row, confidence) in rows.enumerated() {
      let bin = min(max(Int((confidence * Double(count)).rounded(.up)) - 1, 0), count - 1)
      counts[bin] += 1
      confidences[bin] += confidence
      if areRight[row] { right[bin] += 1 }
    }
    bins = (0..<count).map { bin in
      let width = Double(count)
      let rows = Double(counts[bin])
      return Bin(
        range: Double(bin) / width...Double(bin + 1) / width, count: counts[bin],
        confidence: (confidences[bin] / rows).high, accuracy: Double(right[bin]) / rows)
    }
  }

  /// The mean gap between confidence and accuracy, bins weighted by their rows; NaN without rows.
  public var expectedCalibrationError: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    var sum = DoubleDouble.zero
    for bin in bins { sum += DoubleDouble(product: abs(bin.gap), Double(bin.count)) }
    return (sum / Double(total)).high
  }

  /// The largest gap of any bin that has rows; NaN without rows.
  public var maximumCalibrationError: Double {
    bins.filter { $0.count > 0 }.map { abs($0.gap) }.max() ?? .nan
  }
}
