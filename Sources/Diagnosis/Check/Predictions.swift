package import Tables

/// Numbers of predictions, row by row, and what they are.
package struct Predictions: Sendable {
  /// N x K numbers, row by row.
  package let values: [Double]
  /// N.
  package let rows: Int
  /// K: the columns there are; 1 for binary predictions.
  package let columns: Int
  /// The names of the columns; nil where the file has none.
  package let names: [String]?
  /// What they are.
  package var kind: PredictionKind
  /// What else they could be.
  package var alternatives: [PredictionKind] = []
  /// What their ranges and sums are.
  package let profile: Profile

  /// Ranges and sums of predictions.
  package struct Profile: Hashable, Sendable {
    /// The least and the largest finite number.
    package var least = Double.infinity, greatest = -Double.infinity
    /// The least and the largest sum of a row.
    package var leastSum = Double.infinity, greatestSum = -Double.infinity
    /// How many numbers are NaN or infinite.
    package var notFinite = 0
    /// Where the first of them is; nil where there is none.
    package var firstNotFinite: Place?
    /// How many of them are minus infinity.
    package var negativeInfinite = 0
    /// Whether all numbers are 0 or 1.
    package var areHard = true
    /// Whether all numbers are whole multiples of 0.01.
    package var areHundredths = true
    /// Whether all rows are equal, and how many differ from the first.
    package var differentRows = 0

    /// A number's place: row and column from 0.
    package struct Place: Hashable, Sendable {
      package let row, column: Int
    }

    /// Whether all finite numbers can be probabilities.
    var isInUnit: Bool { least >= -Predictions.leastSlack && greatest <= 1 + Predictions.mostSlack }

    /// Takes a row in; `first` begins with the first row of all.
    fileprivate mutating func add(
      _ values: UnsafeBufferPointer<Double>, first: UnsafeBufferPointer<Double>, row: Int
    ) {
      var sum = 0.0
      var (low, high) = (Double.infinity, -Double.infinity)
      for value in values {
        if value < low { low = value }
        if value > high { high = value }
        sum += value
      }
      if !sum.isFinite { (sum, low, high) = finite(values, row) }
      if low < least { least = low }
      if high > greatest { greatest = high }
      if areHard { areHard = values.allSatisfy { $0 == 0 || $0 == 1 || !$0.isFinite } }
      if areHundredths {
        areHundredths = values.allSatisfy {
          !$0.isFinite || abs($0 * 100 - ($0 * 100).rounded()) <= 1e-9
        }
      }
      let differs = values.indices.contains {
        values[$0] != first[$0] && values[$0].isFinite
      }
      if sum < leastSum { leastSum = sum }
      if sum > greatestSum { greatestSum = sum }
      if differs { differentRows += 1 }
    }

    /// The sum of the finite numbers of a row, the least and the largest; counts the others.
    private mutating func finite(
      _ values: UnsafeBufferPointer<Double>, _ row: Int
    ) -> (sum: Double, low: Double, high: Double) {
      var (sum, low, high) = (0.0, Double.infinity, -Double.infinity)
      for (column, value) in values.enumerated() {
        guard value.isFinite else {
          if firstNotFinite == nil { firstNotFinite = Place(row: row, column: column) }
          notFinite += 1
          if value == -.infinity { negativeInfinite += 1 }
          continue
        }
        low = min(low, value)
        high = max(high, value)
        sum += value
      }
      return (sum, low, high)
    }

    /// Takes in the rows that follow.
    fileprivate mutating func add(_ other: Profile) {
      least = min(least, other.least)
      greatest = max(greatest, other.greatest)
      leastSum = min(leastSum, other.leastSum)
      greatestSum = max(greatestSum, other.greatestSum)
      firstNotFinite = firstNotFinite ?? other.firstNotFinite
      notFinite += other.notFinite
      negativeInfinite += other.negativeInfinite
      areHard = areHard && other.areHard
      areHundredths = areHundredths && other.areHundredths
      differentRows += other.differentRows
    }
  }

  /// Predictions out of the columns of a grid.
  ///
  /// - Parameter kind: what they are; nil to find out.
  package init(_ grid: Grid, kind: PredictionKind?) throws(CheckError) {
    guard grid.columnCount > 0 else { throw .noPredictions }
    for place in 0..<grid.columnCount where grid.areWords(place) {
      guard case .words(let codes, let names) = grid.column(place) else { continue }
      let row = codes.firstIndex { Double(names[Int($0)]) == nil } ?? 0
      throw .wordsInPredictions(
        column: grid.columnNames?[place] ?? "\(place + 1)", text: names[Int(codes[row])],
        line: grid.line(ofRow: row))
    }
    if let (place, row) = grid.emptyCells.min(by: { $0.value < $1.value }) {
      throw .emptyCell(
        column: grid.columnNames?[place] ?? "\(place + 1)", line: grid.line(ofRow: row))
    }
    self.init(
      values: grid.values, rows: grid.rowCount, columns: grid.columnCount, names: grid.columnNames,
      decimals: grid.decimals, kind: kind)
  }

  /// Predictions out of numbers.
  package init(
    values: [Double], rows: Int, columns: Int, names: [String]? = nil, decimals: Int? = nil,
    kind: PredictionKind? = nil
  ) {
    self.values = values
    self.rows = rows
    self.columns = columns
    self.names = names
    let profile = Self.profile(values, rows, columns)
    self.profile = profile
    let guess = Self.guess(
      profile, columns, values, rows, tolerance: Self.tolerance(columns, decimals))
    self.kind = kind ?? guess.first ?? .logits
    alternatives = guess.filter { [chosen = self.kind] in $0 != chosen }
  }

  private static func profile(_ values: [Double], _ rows: Int, _ columns: Int) -> Profile {
    values.withUnsafeBufferPointer { values in
      let parts = Pieces.map(rows, size: Evaluation.piece, room: { _ in values }) { part, values in
        var profile = Profile()
        for row in part {
          profile.add(
            UnsafeBufferPointer(rebasing: values[row * columns..<(row + 1) * columns]),
            first: values, row: row)
        }
        return profile
      }
      return parts.reduce(into: Profile()) { $0.add($1) }
    }
  }

  /// Whether every number has a meaning: minus infinity is the logarithm of 0, or a score that is masked.
  var areUsable: Bool {
    profile.notFinite == 0
      || (profile.notFinite == profile.negativeInfinite && columns > 1
        && (kind == .logits || kind == .logProbabilities))
  }

  /// The numbers of a row.
  package func row(_ index: Int) -> ArraySlice<Double> {
    values[index * columns..<(index + 1) * columns]
  }

  /// Whether every row sums to 1, as far as the decimals tell.
  package func sumToOne(within tolerance: Double) -> Bool {
    abs(profile.leastSum - 1) <= tolerance && abs(profile.greatestSum - 1) <= tolerance
  }
}
