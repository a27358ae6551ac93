extension Grid {
  /// Names that a column has when it numbers the rows, as `to_csv` of pandas writes it.
  private static let usual: Set<String> = ["", "unnamed: 0", "index", "id", "row", "row_id"]

  /// The column that numbers the rows: the first, when its name says so and it holds whole numbers of which
  /// no two are equal. Nil where there is none, or where it is the only column.
  public var rowNumbers: Int? {
    guard columnCount > 1, let name = columnNames?.first, Self.usual.contains(name.lowercased()),
      let numbers = numbers(0), areWhole[0], numbers.allSatisfy(\.isFinite)
    else { return nil }
    // Numbers in order need no set of a million.
    if zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) { return 0 }
    return Set(numbers).count == numbers.count ? 0 : nil
  }

  /// Whether a column holds words of which none is a number: no mistake in a column of numbers.
  public func holdsOnlyWords(_ place: Int) -> Bool {
    guard case .words(_, let names) = column(place) else { return false }
    return names.allSatisfy { Double($0) == nil }
  }

  /// The grid without the column that numbers the rows, the name of that column, and its numbers.
  public var withoutRowNumbers: (grid: Grid, leftOut: String?, numbers: [Double]?) {
    guard let place = rowNumbers else { return (self, nil, nil) }
    return (
      selecting((0..<columnCount).filter { $0 != place }), columnNames?[place], numbers(place)
    )
  }

  /// Where each of some numbers stands among others; nil where they are not the same numbers, or are in the
  /// same order.
  public static func order(of numbers: [Double], in others: [Double]) -> [Int]? {
    guard numbers.count == others.count, numbers != others else { return nil }
    let places = Dictionary(zip(others, others.indices)) { first, _ in first }
    let order = numbers.compactMap { places[$0] }
    return order.count == numbers.count && places.count == numbers.count ? order : nil
  }

  /// Rows as columns and columns as rows, without names; itself where a column holds words.
  public var transposed: Grid {
    guard !(0..<columnCount).contains(where: areWords) else { return self }
    var turned = [Double](repeating: 0, count: values.count)
    for row in 0..<rowCount {
      for column in 0..<columnCount {
        turned[column * rowCount + row] = values[row * columnCount + column]
      }
    }
    return Grid(
      file: file, format: format, columnNames: nil, values: turned, columnCount: rowCount,
      rowCount: columnCount, firstLine: firstLine,
      areWhole: [Bool](repeating: areWhole.allSatisfy { $0 }, count: rowCount),
      decimals: decimals, isFortranOrder: isFortranOrder)
  }

  /// All rows but the first.
  public var withoutFirstRow: Grid {
    guard rowCount > 0, !(0..<columnCount).contains(where: areWords) else { return self }
    return Grid(
      file: file, format: format, columnNames: columnNames,
      values: Array(values.dropFirst(columnCount)), columnCount: columnCount,
      rowCount: rowCount - 1, firstLine: firstLine + 1, areWhole: areWhole, decimals: decimals,
      isFortranOrder: isFortranOrder)
  }

  /// Whether the first row alone is made of whole numbers; every other number of the only column has a part
  /// behind the point.
  public var isFirstRowAloneWhole: Bool {
    columnCount == 1 && rowCount > 1 && values[0] == values[0].rounded()
      && values.dropFirst().allSatisfy { $0 != $0.rounded() }
  }

  /// The one column without which rows are probabilities that sum to 1, such as a number of a customer or an
  /// answer beside them; nil where there is none, or more than one. A thousand rows are looked at.
  public var columnBesideShares: Int? {
    guard columnCount > 2, rowCount > 2, !(0..<columnCount).contains(where: areWords) else {
      return nil
    }
    func isOne(_ sum: Double) -> Bool { abs(sum - 1) < 2e-3 }
    var candidates = Array(0..<columnCount)
    var isWhole = true
    for sample in 0..<min(rowCount, 1000) {
      let row = values[(sample * rowCount / min(rowCount, 1000)) * columnCount..<values.count]
        .prefix(columnCount)
      let sum = row.reduce(0, +)
      let outside = row.count { !($0 >= 0 && $0 <= 1) }
      if outside > 0 || !isOne(sum) { isWhole = false }
      candidates.removeAll { column in
        let value = row[row.startIndex + column]
        return outside > (value >= 0 && value <= 1 ? 0 : 1) || !isOne(sum - value)
      }
      if candidates.isEmpty { return nil }
    }
    return !isWhole && candidates.count == 1 ? candidates[0] : nil
  }
}
