/// How the numbers of a data set are brought to a size that training can work with.
package enum FeatureScaling: String, Sendable, CaseIterable {
  /// `scale` for pictures, `standardize` for everything else.
  case automatic
  /// Each column minus its mean, over its population standard deviation (scikit-learn's
  /// StandardScaler); a column that never changes is only shifted to 0.
  case standardize
  /// Everything over the largest absolute value of all columns: digits become 0 to 1 (over 16).
  case scale
  /// As they are.
  case none
}

/// The numbers that a scaling uses, found on the training rows alone: what is held out must not
/// leak into what the model sees.
package struct FeatureScaler: Hashable, Sendable {
  /// What is subtracted from each column.
  package let offsets: [Double]
  /// What each column is then divided by; never 0.
  package let divisors: [Double]

  /// The scaler that changes nothing.
  package init(identityOver featureCount: Int) {
    offsets = [Double](repeating: 0, count: featureCount)
    divisors = [Double](repeating: 1, count: featureCount)
  }

  /// Finds the numbers for `scaling` on `rows` of the data.
  package init(_ scaling: FeatureScaling, dataset: Dataset, rows: [Int]) {
    let columns = dataset.featureCount
    switch scaling {
    case .automatic:
      self.init(
        dataset.imageSize == nil ? .standardize : .scale, dataset: dataset, rows: rows)
    case .none:
      self.init(identityOver: columns)
    case .scale:
      var largest = 0.0
      for row in rows {
        for column in 0..<columns {
          largest = max(largest, abs(dataset.value(row: row, column: column)))
        }
      }
      self.init(
        found: [Double](repeating: 0, count: columns),
        [Double](repeating: largest > 0 ? largest : 1, count: columns))
    case .standardize:
      let count = Double(max(rows.count, 1))
      var offsets: [Double] = []
      var divisors: [Double] = []
      for column in 0..<columns {
        var sum = 0.0
        for row in rows { sum += dataset.value(row: row, column: column) }
        let mean = sum / count
        var squares = 0.0
        for row in rows {
          let difference = dataset.value(row: row, column: column) - mean
          squares += difference * difference
        }
        let deviation = (squares / count).squareRoot()
        offsets.append(mean)
        // Rounding leaves a constant column with a deviation of some last digits of its mean.
        divisors.append(deviation > 1e-12 * max(abs(mean), 1e-300) ? deviation : 1)
      }
      self.init(found: offsets, divisors)
    }
  }

  /// A scaler of these numbers, one of each for every column; nil when they are not as many, or a
  /// divisor is 0.
  package init?(offsets: [Double], divisors: [Double]) {
    guard offsets.count == divisors.count, !divisors.contains(0) else { return nil }
    self.offsets = offsets
    self.divisors = divisors
  }

  private init(found offsets: [Double], _ divisors: [Double]) {
    self.offsets = offsets
    self.divisors = divisors
  }

  /// The scaled value of one number of column `column`.
  package func scaled(_ value: Double, column: Int) -> Double {
    (value - offsets[column]) / divisors[column]
  }
}
