/// Rows of numbers with the class that each row belongs to.
///
/// `features` has shape N x D, row by row; `labels` has N entries in 0..<K, and `classNames[k]` says
/// what class k is. N and D are at least 1, K is at least 2, and every number is finite: the
/// initialiser throws otherwise.
public struct Dataset: Sendable {
  /// The stable name: "digits", "iris", or the path of a file.
  public let id: String
  /// The name that people read.
  public let title: String
  /// N x D numbers, row by row.
  public let features: [Float]
  /// The class of each row, from 0.
  public let labels: [Int]
  /// What each column is called.
  public let featureNames: [String]
  /// What each class is called.
  public let classNames: [String]
  /// How the columns of a row form a picture, when they do.
  public let imageSize: ImageSize?
  /// What was done to the rows on the way in, for the person to know.
  public let notes: [DatasetNote]

  /// The numbers before they were rounded to Float; nil when rounding changed none of them.
  let exactFeatures: [Double]?

  /// N, the number of rows.
  public var rowCount: Int { labels.count }
  /// D, the number of columns.
  public var featureCount: Int { featureNames.count }
  /// K, the number of classes.
  public var classCount: Int { classNames.count }

  /// A data set out of its parts.
  ///
  /// - Throws: `noRows`, `noFeatures`, `tooFewClasses`, or `nonFiniteFeature` with its row and
  ///   column (both from 0).
  public init(
    id: String, title: String, values: [Double], labels: [Int], featureNames: [String],
    classNames: [String], imageSize: ImageSize? = nil, notes: [DatasetNote] = []
  ) throws(DatasetError) {
    guard !labels.isEmpty else { throw .noRows(dataset: id) }
    guard !featureNames.isEmpty else { throw .noFeatures(dataset: id) }
    guard classNames.count >= 2 else { throw .tooFewClasses(dataset: id, classes: classNames) }
    precondition(values.count == labels.count * featureNames.count, "N x D numbers")
    precondition(labels.allSatisfy { classNames.indices.contains($0) }, "labels in 0..<K")
    let features = values.map(Float.init)
    if let index = features.firstIndex(where: { !$0.isFinite }) {
      let (row, column) = index.quotientAndRemainder(dividingBy: featureNames.count)
      throw .nonFiniteFeature(dataset: id, row: row, column: featureNames[column])
    }
    self.id = id
    self.title = title
    self.features = features
    self.labels = labels
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
    self.featureNames = featureNames
    self.classNames = classNames
    self.imageSize = imageSize
    self.notes = notes
    exactFeatures = nil
  }

  /// How many rows each class has.
  public var classCounts: [Int] {
    var counts = [Int](repeating: 0, count: classCount)
    for label in labels { counts[label] += 1 }
    return counts
  }

  /// The numbers of one row, D of them.
  public func row(_ index: Int) -> ArraySlice<Float> {
    features[index * featureCount..<(index + 1) * featureCount]
  }

  /// One number at full precision.
  func value(row: Int, column: Int) -> Double {
    let index = row * featureCount + column
    return exactFeatures?[index] ?? Double(features[index])
  }
}

/// How many rows and columns of picture elements make a row of data.
public struct ImageSize: Hashable, Sendable {
  /// Rows of picture elements, from the top.
  public let rows: Int
  /// Columns of picture elements, from the left.
  public let columns: Int

  /// A size; the data must have `rows * columns` features, row by row.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}
