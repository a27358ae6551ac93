import Tables

/// A data set out of two NPY arrays: rows x features, and one label for each row.
///
/// Labels are whole numbers; the classes are those that occur, in order. An array of several labels a row
/// holds 0 and 1: any of them may be true together.
struct ArrayDataset {
  /// The file of the features.
  let path: String
  /// The file of the labels.
  let labels: String

  func load() throws(DatasetError) -> Dataset {
    guard !labels.isEmpty else { throw .labelsNotNamed(dataset: path) }
    let features = try read(path)
    let labels = try read(labels)
    guard features.rowCount > 0 else { throw .noRows(dataset: path) }
    guard labels.rowCount == features.rowCount, labels.columnCount > 0 else {
      throw .labelsDoNotFit(dataset: path, rows: features.rowCount, labels: labels.shape)
    }
    guard labels.columnCount == 1 else { return try multiLabel(features, labels) }
    if let row = labels.values.firstIndex(where: { Int(exactly: $0) == nil }) {
      throw .labelNotInteger(dataset: labels.file, row: row, value: labels.values[row])
    }
    let classes = Set(labels.values).sorted()
    guard classes.count >= 2 else {
      throw .tooFewClasses(dataset: labels.file, classes: classes.map { "\(Int($0))" })
    }
    guard classes.count <= 20 || classes.count * 2 <= labels.rowCount else {
      throw .tooManyClasses(
        dataset: labels.file, column: "0", classes: classes.count, rows: labels.rowCount)
    }
    let places = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
    return try Dataset(
      id: path, title: path, values: features.values,
      labels: labels.values.compactMap { places[$0] },
      featureNames: (0..<features.columnCount).map { "x\($0)" },
      classNames: classes.map { "\(Int($0))" })
  }

  private func multiLabel(
    _ features: NumberArray, _ labels: NumberArray
  ) throws(DatasetError) -> Dataset {
    let count = labels.columnCount
    if let index = labels.values.firstIndex(where: { $0 != 0 && $0 != 1 }) {
      throw .arrayLabelNotBinary(
        file: labels.file, row: index / count, column: index % count, value: labels.values[index])
    }
    let matrix = LabelMatrix(labels.values.map { $0 == 1 }, labelCount: count)
    let names = (0..<count).map { "\($0)" }
    return try Dataset(
      id: path, title: path, values: features.values, labelMatrix: matrix,
      featureNames: (0..<features.columnCount).map { "x\($0)" }, labelNames: names,
      notes: matrix.constantNotes(names))
  }

  private func read(_ path: String) throws(DatasetError) -> NumberArray {
    do {
      return try NumberArray(npyFile: path)
    } catch {
      if case .file(let error) = error { throw .table(error) }
      throw .array(error)
    }
  }
}
