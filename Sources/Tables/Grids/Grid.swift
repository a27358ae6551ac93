/// Columns of numbers or words out of a file, whatever its format: comma-, semicolon- or tab-separated
/// text with or without a header, JSON Lines, or NPY.
public struct Grid: Sendable {
  /// One column.
  public enum Column: Sendable {
    /// Numbers; a value that is missing or says NaN is NaN, and one that says Inf is infinite.
    case numbers([Double])
    /// Words, each by its number among `names`, which are in the order in which they came.
    case words([Int32], names: [String])
  }

  /// The file's name as the person gave it.
  public let file: String
  /// What kind of file it is: "csv", "jsonl" or "npy".
  public let format: String
  /// The names of the columns; nil where the file has none.
  public let columnNames: [String]?
  /// The columns, all of the same length.
  public internal(set) var columns: [Column]
  /// How many rows there are.
  public let rowCount: Int
  /// The line of the first row, for messages; rows that span no lines follow one by one.
  public let firstLine: Int
  /// The shape of an array; rows and columns for text.
  public let shape: [Int]
  /// Whether every number of a column was written without a point.
  public let areWhole: [Bool]
  /// The most decimals with which a number was written; nil for arrays and numbers with exponents.
  public let decimals: Int?
  /// Whether columns follow each other in the file, rather than rows.
  public let isFortranOrder: Bool

  /// A grid out of its parts; see the properties.
  public init(
    file: String, format: String, columnNames: [String]?, columns: [Column], rowCount: Int,
    firstLine: Int, shape: [Int], areWhole: [Bool], decimals: Int?, isFortranOrder: Bool
  ) {
    self.file = file
    self.format = format
    self.columnNames = columnNames
    self.columns = columns
    self.rowCount = rowCount
    self.firstLine = firstLine
    self.shape = shape
    self.areWhole = areWhole
    self.decimals = decimals
    self.isFortranOrder = isFortranOrder
  }

  /// How many columns there are.
  public var columnCount: Int { columns.count }

  /// The line of a row, counted from 1; for arrays the number of the row from 0.
  public func line(ofRow row: Int) -> Int { firstLine + row }

  /// The numbers of a column; nil for words.
  public func numbers(_ column: Int) -> [Double]? {
    if case .numbers(let values) = columns[column] { return values }
    return nil
  }

  /// The columns at some places, in that order.
  public func selecting(_ places: [Int]) -> Grid {
    Grid(
      file: file, format: format,
      columnNames: columnNames.map { names in places.map { names[$0] } },
      columns: places.map { columns[$0] }, rowCount: rowCount, firstLine: firstLine,
      shape: [rowCount, places.count], areWhole: places.map { areWhole[$0] }, decimals: decimals,
      isFortranOrder: isFortranOrder)
  }
}
