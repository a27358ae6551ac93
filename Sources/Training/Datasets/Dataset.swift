/// Rows of numbers with the truth about each: one class of several, or several labels that may be
/// true together.
///
/// `features` has shape N x D, row by row. Where each row has one class, `labels` has N entries in
/// 0..<K and `labelMatrix` is nil; where labels may be true together, `labels` is empty and
/// `labelMatrix` is N x K. `classNames[k]` says what class or label k is. N and D are at least 1, K is
/// at least 2, and every number is finite: the initialisers throw otherwise.
package struct Dataset: Sendable {
  /// The stable name: "digits", "iris", or the path of a file.
  package let id: String
  /// The name that people read.
  package let title: String
  /// N x D numbers, row by row.
  package let features: [Float]
  /// The class of each row, from 0; empty where labels may be true together.
  package let labels: [Int]
  /// Which labels are true of each row; nil where each row has one class.
  package let labelMatrix: LabelMatrix?
  /// What each column is called.
  package let featureNames: [String]
  /// What each class is called, or each label.
  package let classNames: [String]
  /// How the columns of a row form a picture, when they do.
  package let imageSize: ImageSize?
  /// What was done to the rows on the way in, for the person to know.
  package let notes: [DatasetNote]

  /// The numbers before they were rounded to Float; nil when rounding changed none of them.
  let exactFeatures: [Double]?

  /// N, the number of rows.
  package var rowCount: Int { labelMatrix?.rowCount ?? labels.count }
  /// D, the number of columns.
  package var featureCount: Int { featureNames.count }
  /// K, the number of classes or labels.
  package var classCount: Int { classNames.count }
  /// Whether labels may be true together, each a question of its own.
  package var isMultiLabel: Bool { labelMatrix != nil }

  /// A data set of rows with one class each, out of its parts.
  ///
  /// - Throws: `noRows`, `noFeatures`, `tooFewClasses`, or `nonFiniteFeature` with its row and
  ///   column (both from 0).
  package init(
    id: String, title: String, values: [Double], labels: [Int], featureNames: [String],
    classNames: [String], imageSize: ImageSize? = nil, notes: [DatasetNote] = []
  ) throws(DatasetError) {
    try self.init(
      id: id, title: title, values: values, truth: .classes(labels), featureNames: featureNames,
      classNames: classNames, imageSize: imageSize, notes: notes)
  }

  /// A data set of rows with any of K labels, out of its parts; `labelNames` has K entries.
  ///
  /// - Throws: `noRows`, `noFeatures`, or `nonFiniteFeature` with its row and column (both from 0).
  package init(
    id: String, title: String, values: [Double], labelMatrix: LabelMatrix, featureNames: [String],
    labelNames: [String], notes: [DatasetNote] = []
  ) throws(DatasetError) {
    precondition(labelNames.count == labelMatrix.labelCount, "a name for each label")
    try self.init(
      id: id, title: title, values: values, truth: .labels(labelMatrix),
      featureNames: featureNames, classNames: labelNames, imageSize: nil, notes: notes)
  }

  init(
    id: String, title: String, values: [Double], truth: DatasetTruth, featureNames: [String],
    classNames: [String], imageSize: ImageSize?, notes: [DatasetNote]
  ) throws(DatasetError) {
    guard truth.rowCount > 0 else { throw .noRows(dataset: id) }
    guard !featureNames.isEmpty else { throw .noFeatures(dataset: id) }
    guard classNames.count >= 2 else { throw .tooFewClasses(dataset: id, classes: classNames) }
    precondition(values.count == truth.rowCount * featureNames.count, "N x D numbers")
    let features = values.map(Float.init)
    if let index = features.firstIndex(where: { !$0.isFinite }) {
      let (row, column) = index.quotientAndRemainder(dividingBy: featureNames.count)
      throw .nonFiniteFeature(dataset: id, row: row, column: featureNames[column])
    }
    switch truth {
    case .classes(let labels):
      precondition(labels.allSatisfy { classNames.indices.contains($0) }, "labels in 0..<K")
      (self.labels, labelMatrix) = (labels, nil)
    case .labels(let matrix): (labels, labelMatrix) = ([], matrix)
    }
    self.id = id
    self.title = title
    self.features = features
    self.featureNames = featureNames
    self.classNames = classNames
    self.imageSize = imageSize
    self.notes = notes
    exactFeatures = zip(values, features).allSatisfy { $0 == Double($1) } ? nil : values
  }

  /// A data set out of numbers that are exact as they are; otherwise as above.
  init(
    id: String, title: String, floats: [Float], labels: [Int], featureNames: [String],
    classNames: [String], imageSize: ImageSize? = nil, notes: [DatasetNote] = []
  ) throws(DatasetError) {
    guard !labels.isEmpty else { throw .noRows(dataset: id) }
    precondition(floats.count == labels.count * featureNames.count, "N x D numbers")
    precondition(labels.allSatisfy { classNames.indices.contains($0) }, "labels in 0..<K")
    self.id = id
    self.title = title
    features = floats
    self.labels = labels
    labelMatrix = nil
    self.featureNames = featureNames
    self.classNames = classNames
    self.imageSize = imageSize
    self.notes = notes
    exactFeatures = nil
  }

  /// The truth about every row.
  var truth: DatasetTruth { labelMatrix.map { .labels($0) } ?? .classes(labels) }

  /// How many rows each class has, or of how many each label is true.
  package var classCounts: [Int] {
    if let labelMatrix { return labelMatrix.positiveCounts }
    var counts = [Int](repeating: 0, count: classCount)
    for label in labels { counts[label] += 1 }
    return counts
  }

  /// The numbers of one row, D of them.
  package func row(_ index: Int) -> ArraySlice<Float> {
    features[index * featureCount..<(index + 1) * featureCount]
  }

  /// One number at full precision.
  func value(row: Int, column: Int) -> Double {
    let index = row * featureCount + column
    return exactFeatures?[index] ?? Double(features[index])
  }
}

/// How many rows and columns of picture elements make a row of data.
package struct ImageSize: Hashable, Sendable {
  /// Rows of picture elements, from the top.
  package let rows: Int
  /// Columns of picture elements, from the left.
  package let columns: Int
}
