internal import Tables

extension Grid {
  /// Names that a column has when it numbers the rows, as `to_csv` of pandas writes it.
  private static let usual: Set<String> = ["", "unnamed: 0", "index", "id", "row", "row_id"]
  /// How far the sum of a row may be from 1, to be one of probabilities: that of three written with three
  /// decimals is off by 0.0015.
  private static let sumSlack = 2e-3
  /// How many rows tell whether they sum to 1.
  private static let sampleRows = 1000

  /// The column that numbers the rows: the first, when its name says so and it holds whole numbers of which
  /// no two are equal. Nil where there is none, or where it is the only column.
  var rowNumbers: Int? {
    guard columnCount > 1, let name = columnNames?.first, Self.usual.contains(name.lowercased()),
      let numbers = numbers(0), areWhole[0], numbers.allSatisfy(\.isFinite)
    else { return nil }
    // Numbers in order need no set of a million.
    if zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) { return 0 }
    return Set(numbers).count == numbers.count ? 0 : nil
  }

  /// Whether a column holds words of which none is a number: no mistake in a column of numbers.
  func holdsOnlyWords(_ place: Int) -> Bool {
    guard case .words(_, let names) = column(place) else { return false }
    return names.allSatisfy { Double($0) == nil }
  }

  /// Where each of some numbers stands among others; nil where they are not the same numbers, or are in the
  /// same order.
  static func order(of numbers: [Double], in others: [Double]) -> [Int]? {
    guard numbers.count == others.count, numbers != others else { return nil }
    let places = Dictionary(zip(others, others.indices)) { first, _ in first }
    let order = numbers.compactMap { places[$0] }
    return order.count == numbers.count && places.count == numbers.count ? order : nil
  }

  /// The one of some columns without which the rows of the others are probabilities that sum to 1, such as a
  /// number of a customer or an answer beside them; nil where there is none, or more than one.
  func columnBesideShares(among places: [Int]) -> Int? {
    guard places.count > 2, rowCount > 2, !places.contains(where: areWords) else { return nil }
    func isOne(_ sum: Double) -> Bool { abs(sum - 1) < Self.sumSlack }
    var candidates = places
    var areAllShares = true
    let samples = min(rowCount, Self.sampleRows)
    for sample in 0..<samples {
      let start = sample * rowCount / samples * columnCount
      let sum = places.reduce(0) { $0 + values[start + $1] }
      let outside = places.count { !(0...1).contains(values[start + $0]) }
      if outside > 0 || !isOne(sum) { areAllShares = false }
      candidates.removeAll { place in
        let value = values[start + place]
        return outside > ((0...1).contains(value) ? 0 : 1) || !isOne(sum - value)
      }
      if candidates.isEmpty { return nil }
    }
    return !areAllShares && candidates.count == 1 ? candidates[0] : nil
  }
}
