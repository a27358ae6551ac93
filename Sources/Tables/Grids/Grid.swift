/// Columns of numbers or words out of a file, whatever its format: comma-, semicolon- or tab-separated
/// text with or without a header, JSON Lines, or NPY.
package struct Grid: Sendable {
  /// One column.
  package enum Column: Sendable {
    /// Numbers; a value that is missing or says NaN is NaN, and one that says Inf is infinite.
    case numbers([Double])
    /// Words, each by its number among `names`, which are in the order in which they came.
    case words([Int32], names: [String])
  }

  /// The file's name as the person gave it.
  package let file: String
  /// What kind of file it is: "csv", "jsonl", "json" or "npy".
  package let format: String
  /// The names of the columns; nil where the file has none.
  package let columnNames: [String]?
  /// The numbers row by row, as the losses want them; 0 where a column holds words.
  package let values: [Double]
  /// The columns of words, by their places.
  private let words: [Int: Column]
  /// How many columns there are.
  package let columnCount: Int
  /// How many rows there are.
  package let rowCount: Int
  /// The line of the first row, for messages; 0 where rows are no lines.
  package let firstLine: Int
  /// The line of each row, where they do not follow one by one.
  private let lines: [Int]?
  /// Whether every number of a column was written without a point.
  package let areWhole: [Bool]
  /// The most decimals with which a number was written; nil for arrays and numbers with exponents.
  package let decimals: Int?
  /// The first row, from 0, in which a column of text has nothing; by the column.
  package let emptyCells: [Int: Int]

  /// A grid out of its rows; see the properties.
  init(
    file: String, format: String, columnNames: [String]?, values: [Double],
    words: [Int: Column] = [:], columnCount: Int, rowCount: Int, firstLine: Int,
    lines: [Int]? = nil, areWhole: [Bool], decimals: Int?, emptyCells: [Int: Int] = [:]
  ) {
    self.lines = lines
    self.emptyCells = emptyCells
    self.file = file
    self.format = format
    self.columnNames = columnNames
    self.values = values
    self.words = words
    self.columnCount = columnCount
    self.rowCount = rowCount
    self.firstLine = firstLine
    self.areWhole = areWhole
    self.decimals = decimals
  }

  /// A grid out of columns of the same length; see the properties.
  package init(
    file: String, format: String, columnNames: [String]?, columns: [Column], rowCount: Int,
    firstLine: Int, lines: [Int]? = nil, areWhole: [Bool], decimals: Int?
  ) {
    var values = [Double](repeating: 0, count: rowCount * columns.count)
    var words: [Int: Column] = [:]
    for (place, column) in columns.enumerated() {
      switch column {
      case .numbers(let numbers):
        for row in 0..<rowCount { values[row * columns.count + place] = numbers[row] }
      case .words: words[place] = column
      }
    }
    self.init(
      file: file, format: format, columnNames: columnNames, values: values, words: words,
      columnCount: columns.count, rowCount: rowCount, firstLine: firstLine,
      lines: lines, areWhole: areWhole, decimals: decimals)
  }

  /// Whether rows are lines of a text.
  package var hasLines: Bool { firstLine > 0 }

  /// The line of a row, counted from 1; where rows are no lines, the number of the row from 0.
  package func line(ofRow row: Int) -> Int { lines?[row] ?? firstLine + row }

  /// The lines of the rows behind the first ones, for a grid of these alone.
  func lines(behind count: Int) -> [Int]? { lines.map { Array($0.dropFirst(count)) } }

  /// The column at a place.
  package func column(_ place: Int) -> Column {
    words[place] ?? .numbers(strided(place))
  }

  /// Whether a column holds words.
  package func areWords(_ place: Int) -> Bool { words[place] != nil }

  /// The numbers of a column; nil for words.
  package func numbers(_ place: Int) -> [Double]? {
    words[place] == nil ? strided(place) : nil
  }

  private func strided(_ place: Int) -> [Double] {
    if columnCount == 1 { return values }
    return [Double](unsafeUninitializedCapacity: rowCount) { target, count in
      count = rowCount
      values.withUnsafeBufferPointer { values in
        for row in 0..<rowCount {
          target.initializeElement(at: row, to: values[row * columnCount + place])
        }
      }
    }
  }

  /// The columns at some places, in that order.
  package func selecting(_ places: [Int]) -> Grid {
    if places == Array(0..<columnCount) { return self }
    let (width, count) = (columnCount, places.count)
    let chosen = [Double](unsafeUninitializedCapacity: rowCount * count) { target, filled in
      filled = rowCount * count
      guard let memory = target.baseAddress else { return }
      Pieces.map(rowCount, size: 1 << 15, room: { memory + $0.lowerBound * count }) {
        rows, memory in
        values.withUnsafeBufferPointer { values in
          var next = memory
          for row in rows {
            for place in places {
              next.initialize(to: values[row * width + place])
              next += 1
            }
          }
        }
      }
    }
    return Grid(
      file: file, format: format,
      columnNames: columnNames.map { names in places.map { names[$0] } }, values: chosen,
      words: Dictionary(
        uniqueKeysWithValues: places.enumerated().compactMap { index, place in
          words[place].map { (index, $0) }
        }), columnCount: count, rowCount: rowCount, firstLine: firstLine, lines: lines,
      areWhole: places.map { areWhole[$0] }, decimals: decimals,
      emptyCells: Dictionary(
        uniqueKeysWithValues: places.enumerated().compactMap { index, place in
          emptyCells[place].map { (index, $0) }
        }))
  }
}
