internal import LossCore
public import Tables

/// Numbers of predictions, row by row, and what they are.
public struct Predictions: Sendable {
  /// N x K numbers, row by row.
  public let values: [Double]
  /// N.
  public let rows: Int
  /// K: the columns there are; 1 for binary predictions.
  public let columns: Int
  /// The names of the columns; nil where the file has none.
  public let names: [String]?
  /// What they are.
  public var kind: PredictionKind
  /// What else they could be.
  public var alternatives: [PredictionKind] = []
  /// What their ranges and sums are.
  public let profile: Profile

  /// Ranges and sums of predictions.
  public struct Profile: Hashable, Sendable {
    /// The least and the largest finite number.
    public var least = Double.infinity, greatest = -Double.infinity
    /// The least and the largest sum of a row.
    public var leastSum = Double.infinity, greatestSum = -Double.infinity
    /// How many numbers are NaN or infinite, and where the first is: row and column from 0.
    public var notFinite = 0
    /// Where the first of them is: row and column from 0.
    public var firstNotFinite: (row: Int, column: Int) = (0, 0)
    /// Whether all numbers are 0 or 1.
    public var areHard = true
    /// Whether all numbers are whole multiples of 0.01.
    public var areHundredths = true
    /// Whether all rows are equal, and how many differ from the first.
    public var differentRows = 0

    /// Whether all facts are the same.
    public static func == (left: Profile, right: Profile) -> Bool {
      left.least == right.least && left.greatest == right.greatest
        && left.leastSum == right.leastSum && left.greatestSum == right.greatestSum
        && left.notFinite == right.notFinite && left.areHard == right.areHard
        && left.differentRows == right.differentRows
    }

    /// Hashes some of the facts.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(least)
      hasher.combine(greatest)
    }
  }

  /// Predictions out of the columns of a grid.
  ///
  /// - Parameter kind: what they are; nil to find out.
  public init(_ grid: Grid, kind: PredictionKind?) throws(CheckError) {
    guard grid.columnCount > 0 else { throw .noPredictions }
    var columns: [[Double]] = []
    for index in 0..<grid.columnCount {
      guard let numbers = grid.numbers(index) else {
        let name = grid.columnNames?[index] ?? "\(index + 1)"
        guard case .words(let codes, let names) = grid.columns[index] else { throw .noPredictions }
        let row = codes.indices.first { Double(names[Int(codes[$0])]) == nil } ?? 0
        throw .wordsInPredictions(
          column: name, text: names[Int(codes[row])], line: grid.line(ofRow: row))
      }
      columns.append(numbers)
    }
    let (count, width) = (grid.rowCount, columns.count)
    let values = [Double](unsafeUninitializedCapacity: count * width) { target, filled in
      filled = count * width
      for (column, numbers) in columns.enumerated() {
        numbers.withUnsafeBufferPointer { numbers in
          for row in 0..<count { target[row * width + column] = numbers[row] }
        }
      }
    }
    self.init(
      values: values, rows: count, columns: width, names: grid.columnNames,
      decimals: grid.decimals, kind: kind)
  }

  /// Predictions out of numbers.
  public init(
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

  /// How far a sum may be from 1 when each number was rounded to so many decimals.
  static func tolerance(_ columns: Int, _ decimals: Int?) -> Double {
    guard let decimals, decimals < 7 else { return 1e-4 }
    var unit = 0.5
    for _ in 0..<decimals { unit /= 10 }
    return max(1e-4, unit * Double(columns) * 1.01)
  }

  private static func profile(_ values: [Double], _ rows: Int, _ columns: Int) -> Profile {
    var profile = Profile()
    values.withUnsafeBufferPointer { values in
      for row in 0..<rows {
        var sum = 0.0
        var differs = false
        for column in 0..<columns {
          let value = values[row * columns + column]
          guard value.isFinite else {
            if profile.notFinite == 0 { profile.firstNotFinite = (row, column) }
            profile.notFinite += 1
            continue
          }
          if value < profile.least { profile.least = value }
          if value > profile.greatest { profile.greatest = value }
          sum += value
          if profile.areHard, value != 0, value != 1 { profile.areHard = false }
          if profile.areHundredths {
            let scaled = value * 100
            if abs(scaled - scaled.rounded()) > 1e-9 { profile.areHundredths = false }
          }
          if value != values[column] { differs = true }
        }
        if sum < profile.leastSum { profile.leastSum = sum }
        if sum > profile.greatestSum { profile.greatestSum = sum }
        if differs { profile.differentRows += 1 }
      }
    }
    return profile
  }

  /// What such numbers can be, the likeliest first.
  private static func guess(
    _ profile: Profile, _ columns: Int, _ values: [Double], _ rows: Int, tolerance: Double
  ) -> [PredictionKind] {
    let (low, high) = (profile.least, profile.greatest)
    if columns == 1 {
      if low >= 0, high <= 1 { return [.probabilities, .logits] }
      if low >= 0, high <= 100, high > 1.5 {
        return low < 1 || high > 20 ? [.percent, .logits] : [.logits, .percent]
      }
      return high <= 0 ? [.logits, .logProbabilities] : [.logits]
    }
    if low >= -1e-9, high <= 1 + 1e-6 {
      let isSure = abs(profile.leastSum - 1) < tolerance && abs(profile.greatestSum - 1) < tolerance
      return isSure ? [.probabilities] : [.probabilities, .logits]
    }
    if low >= -1e-9, abs(profile.leastSum - 100) <= 100 * tolerance + 1,
      abs(profile.greatestSum - 100) <= 100 * tolerance + 1
    {
      return [.percent, .logits]
    }
    if high <= 1e-6 {
      // Logarithms of probabilities: their exponentials sum to 1.
      let sample = stride(from: 0, to: rows, by: max(1, rows / 100))
      let areNormalized = sample.allSatisfy { row in
        abs(logSumExp(Array(values[row * columns..<(row + 1) * columns]))) < 1e-3
      }
      if areNormalized { return [.logProbabilities, .logits] }
    }
    return [.logits]
  }

  /// The numbers of a row.
  public func row(_ index: Int) -> ArraySlice<Double> {
    values[index * columns..<(index + 1) * columns]
  }

  /// Whether every row sums to 1, as far as the decimals tell.
  public func sumToOne(within tolerance: Double) -> Bool {
    abs(profile.leastSum - 1) <= tolerance && abs(profile.greatestSum - 1) <= tolerance
  }
}
