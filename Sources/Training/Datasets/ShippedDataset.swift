import Foundation
import Synchronization
import Tables

/// A data set whose rows are a CSV file that comes with the program.
///
/// The sources and terms are told at length in Data/README.md.
struct ShippedDataset: DatasetSource {
  let id: String
  let title: String
  let attribution: String
  let license: String
  /// The file below Data.
  let file: String
  /// The column that holds the class.
  let target: String
  /// The columns to learn from; nil means every column but the target.
  var features: [String]?
  /// The classes in the order that the source gives them; others are sorted.
  var classNames: [String]?
  var imageSize: ImageSize?

  /// What was read once is kept: figures train on the same few sets again and again.
  private static let read = Mutex<[String: Dataset]>([:])

  func load(_ configuration: TrainingConfiguration) throws(DatasetError) -> Dataset {
    if let known = Self.read.withLock({ $0[id] }) { return known }
    let dataset = try readFile()
    Self.read.withLock { $0[id] = dataset }
    return dataset
  }

  private func readFile() throws(DatasetError) -> Dataset {
    let path = try path()
    let table: Table
    do {
      table = try Table(commaSeparatedFile: path)
    } catch {
      throw .table(error)
    }
    return try dataset(from: table)
  }

  private func dataset(from table: Table) throws(DatasetError) -> Dataset {
    do {
      let targetColumn = try table.column(named: target)
      let names = features ?? table.columnNames.filter { $0 != target }
      var columns: [Int] = []
      for name in names { columns.append(try table.column(named: name)) }
      var notes = table.columnNames.filter { $0 != target && !names.contains($0) }
        .map { DatasetNote.columnIgnored(column: $0) }
      var kept: [Int] = []
      for row in 0..<table.rowCount {
        if let gap = columns.first(where: { table.isMissing(row: row, column: $0) }) {
          notes.append(
            .rowLeftOut(line: table.line(ofRow: row), column: table.columnNames[gap]))
        } else {
          kept.append(row)
        }
      }
      var values: [Double] = []
      values.reserveCapacity(kept.count * columns.count)
      for row in kept {
        for column in columns { values.append(try table.requiredNumber(row: row, column: column)) }
      }
      let classes = classNames ?? Set(kept.map { table[$0, targetColumn] }).sorted()
      let labels = kept.compactMap { classes.firstIndex(of: table[$0, targetColumn]) }
      precondition(labels.count == kept.count, "every class of a shipped file is named")
      return try Dataset(
        id: id, title: title, values: values, labels: labels, featureNames: names,
        classNames: classes, imageSize: imageSize, notes: notes)
    } catch let error as TableError {
      throw .table(error)
    } catch let error as DatasetError {
      throw error
    } catch {
      preconditionFailure("only the two error types above are thrown")
    }
  }

  /// Where the file is: beside the executable, where SwiftPM puts it; in `share/xent` of the prefix
  /// that the executable was installed under; or in the sources that it was built from.
  ///
  /// The accessor that SwiftPM generates ends the program when the folder is gone; this one says
  /// where it looked.
  private func path() throws(DatasetError) -> String {
    let executable = Bundle.main.bundleURL
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let places = [
      executable.appending(path: "xent_Training.resources/Data"),
      executable.appending(path: "../share/xent/Data").standardizedFileURL,
      sources.appending(path: "Data"),
    ].map { $0.appending(path: file).path }
    guard let found = places.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw .missingFile(id: id, searched: places)
    }
    return found
  }
}
