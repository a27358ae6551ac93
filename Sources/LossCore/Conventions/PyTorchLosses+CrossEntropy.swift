extension PyTorchLosses {
  /// `cross_entropy`: -ln softmax(x) of the true class, or the mean of it under a target of
  /// probabilities.
  ///
  /// - Parameters:
  ///   - input: logits, K or N x K x d1 x ...
  ///   - target: class indices in the shape without K, or probabilities in the shape of the input
  ///     (they are not checked: any numbers do).
  ///   - weight: one a class. With indices a mean divides by the weights of the true classes, with
  ///     probabilities by the number of rows.
  ///   - ignoreIndex: rows with this index count for nothing, and are left out of a mean.
  ///   - labelSmoothing: the share of the target that is spread over all classes, 0...1.
  /// - Returns: NaN for a mean over nothing.
  /// - Throws: `LossError.shapeMismatch`, `labelNotInteger`, `labelOutOfRange`, or
  ///   `parameterOutOfRange` for smoothing outside 0...1, and for an ignored index of 0 or more
  ///   beside a target of probabilities.
  public static func crossEntropy<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<Double>, weight: Tensor<T>? = nil,
    ignoreIndex: Int = standardIgnoreIndex, labelSmoothing: Double = 0,
    reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossOutcome<T> {
    guard labelSmoothing >= 0, labelSmoothing <= 1 else {
      throw .parameterOutOfRange(
        name: "label_smoothing", value: labelSmoothing, lowest: 0, highest: 1)
    }
    let rows = try ClassRows(shape: input.shape, as: .logits)
    let weights = try rows.classWeights(weight)
    guard target.shape != input.shape else {
      guard ignoreIndex < 0 else {
        throw .parameterOutOfRange(
          name: "ignore_index", value: Double(ignoreIndex), lowest: -.infinity, highest: -1)
      }
      return softTarget(
        input, target, rows, weights, labelSmoothing, reduction: reduction, gradient: gradient)
    }
    let indices = try rows.indices(target, ignoring: ignoreIndex)
    var result = ClassReduction<T>(
      rows, shape: input.shape, reduction: reduction,
      divisor: usedWeight(indices, weights), gradient: gradient)
    var buffer = [Double](repeating: 0, count: rows.classes)
    for (row, truth) in indices.enumerated() {
      if truth == nil, !result.wantsSlopes || rows.classes == 0 {
        result.add(loss: .zero)
        continue
      }
      rows.load(row, of: input.values, into: &buffer)
      let exponentials = TorchRow(buffer)
      guard let truth else {
        result.add(loss: .zero)
        if exponentials.isNaN { result.setNaN(row: row) }
        continue
      }
      if labelSmoothing == 0 {
        let own = weights?[truth] ?? 1
        result.add(loss: exponentials.surprisal(truth) * own)
        guard result.wantsSlopes else { continue }
        // The others' probabilities sum to 1 minus the true class's, without cancellation.
        var others = DoubleDouble(exponentials.isNaN ? .nan : 0)
        for index in 0..<rows.classes where index != truth {
          let probability = exponentials.probability(index)
          others += probability
          result.set(slope: probability * own, row: row, class: index)
        }
        result.set(slope: -(others * own), row: row, class: truth)
      } else {
        smoothed(row, truth, exponentials, weights, labelSmoothing, into: &result, rows)
      }
    }
    return result.outcome(gradient: gradient)
  }

  /// One row whose target is smoothed: (1 - s) of the true class's loss, and s / K of everyone's.
  private static func smoothed<T: LossScalar>(
    _ row: Int, _ truth: Int, _ exponentials: TorchRow, _ weights: [Double]?, _ smoothing: Double,
    into result: inout ClassReduction<T>, _ rows: ClassRows
  ) {
    // The true class's part is then 0 / 0, which no other part can mend.
    if result.dividesByZero {
      result.add(loss: DoubleDouble(.nan))
      if result.wantsSlopes { result.setNaN(row: row) }
      return
    }
    let share = DoubleDouble(smoothing) / Double(rows.classes)
    let rest = DoubleDouble(difference: 1, smoothing)
    var even = DoubleDouble.zero
    var evenWeight = DoubleDouble.zero
    for index in 0..<rows.classes {
      let weight = weights?[index] ?? 1
      even += exponentials.surprisal(index) * weight
      evenWeight += weight
    }
    let own = weights?[truth] ?? 1
    result.add(loss: rest * (exponentials.surprisal(truth) * own) + share * even)
    guard result.wantsSlopes else { return }
    let total = rest * own + share * evenWeight
    for index in 0..<rows.classes {
      var target = share * (weights?[index] ?? 1)
      if index == truth { target += rest * own }
      result.set(
        slope: exponentials.probability(index) * total - target, row: row, class: index)
    }
  }

  /// Targets that are probabilities, or any numbers.
  private static func softTarget<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<Double>, _ rows: ClassRows, _ weights: [Double]?,
    _ smoothing: Double, reduction: Reduction, gradient: Bool
  ) -> LossOutcome<T> {
    var result = ClassReduction<T>(
      rows, shape: input.shape, reduction: reduction,
      divisor: DoubleDouble(Double(rows.classes == 0 ? 0 : rows.rows)), gradient: gradient)
    var buffer = [Double](repeating: 0, count: rows.classes)
    var shares = [DoubleDouble](repeating: .zero, count: rows.classes)
    let uniform = DoubleDouble(smoothing) / Double(max(rows.classes, 1))
    for row in 0..<rows.rows {
      guard rows.classes > 0 else {
        result.add(loss: .zero)
        continue
      }
      rows.load(row, of: input.values, into: &buffer)
      let exponentials = TorchRow(buffer)
      var loss = DoubleDouble.zero
      var total = DoubleDouble.zero
      for index in 0..<rows.classes {
        // The target is rounded to the scalar first, as the array that holds it would be.
        var share = DoubleDouble(T(target.values[rows.position(row, index)]).asDouble)
        if smoothing > 0 { share = share * DoubleDouble(difference: 1, smoothing) + uniform }
        if let weights { share = share * weights[index] }
        shares[index] = share
        loss += exponentials.surprisal(index) * share
        total += share
      }
      result.add(loss: loss)
      guard result.wantsSlopes else { continue }
      for index in 0..<rows.classes {
        result.set(
          slope: exponentials.probability(index) * total - shares[index], row: row, class: index)
      }
    }
    return result.outcome(gradient: gradient)
  }

  /// `nll_loss`: minus the input at the true class, for an input of log-probabilities.
  ///
  /// - Parameters: as `crossEntropy` has them, for class indices.
  /// - Throws: `LossError.shapeMismatch`, `labelNotInteger` or `labelOutOfRange`.
  public static func negativeLogLikelihood<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<Double>, weight: Tensor<T>? = nil,
    ignoreIndex: Int = standardIgnoreIndex, reduction: Reduction = .mean, gradient: Bool = false
  ) throws(LossError) -> LossOutcome<T> {
    let rows = try ClassRows(shape: input.shape, as: .logProbabilities)
    let weights = try rows.classWeights(weight)
    let indices = try rows.indices(target, ignoring: ignoreIndex)
    var result = ClassReduction<T>(
      rows, shape: input.shape, reduction: reduction,
      divisor: usedWeight(indices, weights), gradient: gradient)
    for (row, truth) in indices.enumerated() {
      guard let truth else {
        result.add(loss: .zero)
        continue
      }
      let own = DoubleDouble(weights?[truth] ?? 1)
      result.add(loss: -(own * input.values[rows.position(row, truth)].asDouble))
      if result.wantsSlopes { result.set(slope: -own, row: row, class: truth) }
    }
    return result.outcome(gradient: gradient)
  }

  /// The weights of the rows that count, summed.
  private static func usedWeight(_ indices: [Int?], _ weights: [Double]?) -> DoubleDouble {
    indices.reduce(into: .zero) { sum, truth in
      if let truth { sum += weights?[truth] ?? 1 }
    }
  }
}
