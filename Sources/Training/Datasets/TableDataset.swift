import FoundationEssentials
import Tables

/// A data set out of somebody's own CSV file.
///
/// A column is numbers when every cell that has a value is one; otherwise it is words, and becomes one
/// column of 0 and 1 for each word, if they are few. Rows with a cell without value are left out.
/// All of it is told in the data set's notes.
struct TableDataset {
  let path: String
  /// The column of the classes; empty means the last one.
  let target: String

  /// More different words than this make a column useless to learn from.
  private static let mostWords = 20

  /// True when the path names something that can be read.
  static func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  func load() throws(DatasetError) -> Dataset {
    let table: Table
    let targetColumn: Int
    do throws(TableError) {
      table = try Table(commaSeparatedFile: path)
      targetColumn = try target.isEmpty ? table.columnCount - 1 : table.column(named: target)
    } catch {
      throw .table(error)
    }
    return try dataset(table, targetColumn)
  }

  private func dataset(_ table: Table, _ targetColumn: Int) throws(DatasetError) -> Dataset {
    guard table.rowCount > 0 else { throw .noRows(dataset: path) }
    let columns = (0..<table.columnCount).filter { $0 != targetColumn }
    let kinds = columns.map { TableColumn(table, $0, mostWords: Self.mostWords) }
    let used = kinds.filter(\.isUsed)
    guard !used.isEmpty else { throw .noFeatures(dataset: path) }
    var notes = kinds.compactMap(\.note)
    var kept: [Int] = []
    for row in 0..<table.rowCount {
      let needed = used.map(\.index) + [targetColumn]
      if let gap = needed.first(where: { table.isMissing(row: row, column: $0) }) {
        notes.append(.rowLeftOut(line: table.line(ofRow: row), column: table.columnNames[gap]))
      } else {
        kept.append(row)
      }
    }
    guard !kept.isEmpty else { throw .everyRowLeftOut(dataset: path, rows: table.rowCount) }
    let classes = try classNames(table, targetColumn, kept)
    let places = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
    var values: [Double] = []
    for row in kept {
      for column in used { column.append(row: row, to: &values) }
    }
    return try Dataset(
      id: path, title: path, values: values,
      labels: kept.compactMap { places[table[$0, targetColumn]] },
      featureNames: used.flatMap(\.featureNames), classNames: classes, notes: notes)
  }

  /// The classes that the rows have, in the order of numbers when all are numbers.
  private func classNames(
    _ table: Table, _ column: Int, _ rows: [Int]
  ) throws(DatasetError) -> [String] {
    let names = Set(rows.map { table[$0, column] })
    guard names.count >= 2 else {
      throw .tooFewClasses(dataset: path, classes: names.sorted())
    }
    // A measurement taken for a class shows by nearly every row having its own.
    guard names.count <= 20 || names.count * 2 <= rows.count else {
      throw .tooManyClasses(
        dataset: path, column: table.columnNames[column], classes: names.count, rows: rows.count)
    }
    let numbers = names.compactMap { name in Double(name).map { (name, $0) } }
    guard numbers.count == names.count else { return names.sorted() }
    return numbers.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }.map(\.0)
  }
}
