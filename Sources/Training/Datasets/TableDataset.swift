import FoundationEssentials
import Tables

/// A data set out of somebody's own CSV file.
///
/// A column is numbers when every cell that has a value is one; otherwise it is words, and becomes one
/// column of 0 and 1 for each word, if they are few. Rows with a cell without value are left out.
/// All of it is told in the data set's notes. Several target columns hold 0 and 1: labels that may be
/// true together.
struct TableDataset {
  let path: String
  /// The column of the classes; empty means the last one. Several names with commas between them are the
  /// columns of labels, unless one column has that very name.
  let target: String

  /// More different words than this make a column useless to learn from.
  private static let mostWords = 20

  /// True when the path names something that can be read.
  static func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  func load() throws(DatasetError) -> Dataset {
    let table: Table
    do throws(TableError) {
      table = try Table(commaSeparatedFile: path)
    } catch {
      throw .table(error)
    }
    return try dataset(table, targetColumns(of: table))
  }

  /// The places of the target columns, in the order in which they are named.
  private func targetColumns(of table: Table) throws(DatasetError) -> [Int] {
    guard !target.isEmpty else { return [table.columnCount - 1] }
    if let column = table.columnNames.firstIndex(of: target) { return [column] }
    var places: [Int] = []
    for name in TargetNames(target).names {
      do {
        let place = try table.column(named: name)
        guard !places.contains(place) else {
          throw DatasetError.targetNamedTwice(dataset: path, column: name)
        }
        places.append(place)
      } catch let error as TableError {
        throw .table(error)
      } catch let error as DatasetError {
        throw error
      } catch {
        preconditionFailure("only the two error types above are thrown")
      }
    }
    return places
  }

  private func dataset(_ table: Table, _ targets: [Int]) throws(DatasetError) -> Dataset {
    guard table.rowCount > 0 else { throw .noRows(dataset: path) }
    let columns = (0..<table.columnCount).filter { !targets.contains($0) }
    let kinds = columns.map { TableColumn(table, $0, mostWords: Self.mostWords) }
    let used = kinds.filter(\.isUsed)
    guard !used.isEmpty else { throw .noFeatures(dataset: path) }
    var notes = kinds.compactMap(\.note)
    var kept: [Int] = []
    for row in 0..<table.rowCount {
      let needed = used.map(\.index) + targets
      if let gap = needed.first(where: { table.isMissing(row: row, column: $0) }) {
        notes.append(.rowLeftOut(line: table.line(ofRow: row), column: table.columnNames[gap]))
      } else {
        kept.append(row)
      }
    }
    guard !kept.isEmpty else { throw .everyRowLeftOut(dataset: path, rows: table.rowCount) }
    var values: [Double] = []
    for row in kept {
      for column in used { column.append(row: row, to: &values) }
    }
    let featureNames = used.flatMap(\.featureNames)
    if targets.count > 1 {
      let matrix = try labelMatrix(table, targets, kept)
      let names = targets.map { table.columnNames[$0] }
      return try Dataset(
        id: path, title: path, values: values, labelMatrix: matrix, featureNames: featureNames,
        labelNames: names, notes: notes + matrix.constantNotes(names))
    }
    let classes = try classNames(table, targets[0], kept)
    let places = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
    return try Dataset(
      id: path, title: path, values: values,
      labels: kept.compactMap { places[table[$0, targets[0]]] },
      featureNames: featureNames, classNames: classes, notes: notes)
  }

  /// The answers of several columns, each 0 or 1.
  private func labelMatrix(
    _ table: Table, _ columns: [Int], _ rows: [Int]
  ) throws(DatasetError) -> LabelMatrix {
    var values: [Bool] = []
    values.reserveCapacity(rows.count * columns.count)
    for row in rows {
      for column in columns {
        guard let number = table.number(row: row, column: column), number == 0 || number == 1 else {
          throw .labelNotBinary(
            file: path, line: table.line(ofRow: row), column: table.columnNames[column],
            text: table[row, column])
        }
        values.append(number == 1)
      }
    }
    return LabelMatrix(values, labelCount: columns.count)
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
