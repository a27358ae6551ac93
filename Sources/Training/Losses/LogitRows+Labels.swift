import LossCore

/// Rows whose labels may be true together: every cell, a label of a row, is a question of its own.
extension LogitRows {
  /// Sums the binary cross-entropies of all cells, and writes `scale` times their gradient where it is
  /// wanted. The gradient's padding becomes 0.
  func binaryCrossEntropySum(
    _ loss: any ElementLoss<Scalar>, _ targets: UnsafePointer<Scalar>, scale: Scalar
  ) -> Double {
    if classes == stride {
      return Scalar.binaryCrossEntropyKernel(
        logits, targets: targets, gradient: gradient, count: rows * classes, scale: scale)
        ?? referenceSum(loss, targets, scale: scale)
    }
    var sum = 0.0
    for row in 0..<rows {
      let place = row * stride
      guard
        let part = Scalar.binaryCrossEntropyKernel(
          logits + place, targets: targets + row * classes, gradient: gradient.map { $0 + place },
          count: classes, scale: scale)
      else { return referenceSum(loss, targets, scale: scale) }
      sum += part
      if let gradient { for k in classes..<stride { gradient[place + k] = 0 } }
    }
    return sum
  }

  /// The same with any loss of the loss core, by its reference path. It checks its input and owns its
  /// arrays, so this one allocates.
  func referenceSum(
    _ loss: any ElementLoss<Scalar>, _ targets: UnsafePointer<Scalar>, scale: Scalar
  ) -> Double {
    var values: [Scalar] = []
    values.reserveCapacity(rows * classes)
    for row in 0..<rows {
      for k in 0..<classes { values.append(logits[row * stride + k]) }
    }
    let target = Array(UnsafeBufferPointer(start: targets, count: rows * classes))
    let options = LossOptions<Scalar>(reduction: .sum)
    do {
      guard let gradient else {
        return try loss.value(values, target: target, options: options).value.asDouble
      }
      let result = try loss.value(values, target: target, options: options, gradient: &values)
      for row in 0..<rows {
        for k in 0..<classes {
          gradient[row * stride + k] = scale * values[row * classes + k]
        }
        for k in classes..<stride { gradient[row * stride + k] = 0 }
      }
      return result.value.asDouble
    } catch {
      // Targets are 0 or 1 and the settings were checked: what is left is a logit that is NaN.
      return .nan
    }
  }

  /// How many cells are right, their logit being above 0 exactly where the label is true, and in how
  /// many rows all are.
  func correctLabels(_ targets: UnsafePointer<Scalar>) -> CorrectAnswers {
    var correct = CorrectAnswers()
    for row in 0..<rows {
      var right = 0
      for k in 0..<classes where (logits[row * stride + k] > 0) == (targets[row * classes + k] > 0)
      {
        right += 1
      }
      correct.answers += right
      if right == classes { correct.rows += 1 }
    }
    return correct
  }
}
