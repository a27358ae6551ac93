extension PyTorchLosses {
  /// `softmax` and `log_softmax` along a dimension.
  ///
  /// A row with NaN, with +infinity or with nothing but -infinity is NaN throughout.
  ///
  /// - Parameters:
  ///   - logarithm: log_softmax rather than softmax.
  ///   - dimension: counted from the back when negative; nil for the choice that PyTorch makes
  ///     itself, with a warning: 0 for arrays of 0, 1 and 3 dimensions, else 1.
  /// - Returns: the whole array as its value; the gradient is that of its sum.
  /// - Throws: `LossError.parameterOutOfRange` for a dimension that is not there.
  public static func softmax<T: LossScalar>(
    _ input: Tensor<T>, logarithm: Bool = false, dimension: Int? = nil, gradient: Bool = false
  ) throws(LossError) -> LossResult<T> {
    let rank = max(input.rank, 1)
    let chosen = dimension ?? (rank == 1 || rank == 3 ? 0 : 1)
    guard chosen >= -rank, chosen < rank else {
      throw .parameterOutOfRange(
        name: "dim", value: Double(chosen), lowest: Double(-rank), highest: Double(rank - 1))
    }
    let along = chosen < 0 ? chosen + rank : chosen
    let length = input.rank == 0 ? 1 : input.shape[along]
    let stride = input.shape.dropFirst(along + 1).reduce(1, *)
    var values = [T](repeating: .nan, count: input.values.count)
    var slopes = [T](repeating: .nan, count: gradient ? input.values.count : 0)
    var buffer = [Double](repeating: 0, count: length)
    let rows = length == 0 ? 0 : input.values.count / length
    for row in 0..<rows {
      let start = row / stride * (length * stride) + row % stride
      for index in 0..<length { buffer[index] = input.values[start + index * stride].asDouble }
      let row = TorchRow(buffer)
      for index in 0..<length {
        let position = start + index * stride
        let entry = logarithm ? -row.surprisal(index) : row.probability(index)
        values[position] = T(entry.high)
        guard gradient else { continue }
        // The sum of a softmax is 1 whatever the logits; that of its logarithms is not.
        let slope =
          logarithm
          ? DoubleDouble.one - row.probability(index) * Double(length)
          : DoubleDouble(row.isNaN ? .nan : 0)
        slopes[position] = T(slope.high)
      }
    }
    return LossResult(
      losses: Tensor(fitting: input.shape, values),
      gradient: gradient ? Tensor(fitting: input.shape, slopes) : nil)
  }
}

/// A row of logits with PyTorch's answer to infinities: the maximum is subtracted first, so that a
/// row whose maximum is not finite is NaN throughout.
struct TorchRow {
  private let logits: [Double]
  private let exponentials: RowExponentials
  private let logTotal: DoubleDouble
  /// Every entry is NaN.
  let isNaN: Bool

  /// - Precondition: the row is not empty.
  init(_ logits: [Double]) {
    self.logits = logits
    exponentials = logits.withUnsafeBufferPointer { RowExponentials($0) }
    isNaN = !exponentials.maximum.isFinite
    logTotal = isNaN ? DoubleDouble(.nan) : exponentials.logTotal
  }

  /// -ln of a class's probability.
  func surprisal(_ index: Int) -> DoubleDouble {
    isNaN ? logTotal : exponentials.surprisal(index, logits[index], logTotal: logTotal)
  }

  /// The probability of a class.
  func probability(_ index: Int) -> DoubleDouble {
    isNaN ? logTotal : exponentials.probability(index, logits[index])
  }
}
