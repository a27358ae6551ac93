import LossCore

/// The labels of a request to one of scikit-learn's losses: numbers, texts or flags, whose sorted
/// order is the order of the classes.
struct ScikitLearnLabels {
  /// A class by name.
  enum Label: Hashable, Comparable {
    case number(Double)
    case text(String)

    /// Numbers by size, texts by code points, as NumPy sorts them.
    static func < (a: Label, b: Label) -> Bool {
      switch (a, b) {
      case (.number(let a), .number(let b)): a < b
      case (.text(let a), .text(let b)):
        a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
      case (.number, .text): true
      case (.text, .number): false
      }
    }

    var shown: String {
      switch self {
      case .number(let value):
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
      case .text(let text): WrittenArray.Word.text(text).shown
      }
    }
  }

  private let target: WrittenArray
  private let truths: [Label]
  private let declared: [Label]?
  private let positive: Label?

  init(_ request: LossRequest) throws(RequestProblem) {
    guard let target = request.target else { throw .missingField(.target) }
    self.target = target
    truths = try Self.labels(target, .target)
    if let labels = request.labels {
      guard labels.rank == 1 else {
        throw .shapeMismatch(.labels, found: labels.shape, needed: "a list")
      }
      declared = try Self.labels(labels, .labels)
    } else {
      declared = nil
    }
    if let label = request.positiveLabel {
      guard label.rank == 0 else {
        throw .shapeMismatch(.positiveLabel, found: label.shape, needed: "a single label")
      }
      positive = try Self.labels(label, .positiveLabel).first
    } else {
      positive = nil
    }
  }

  /// The labels of an array, all of one kind.
  private static func labels(
    _ array: WrittenArray, _ field: RequestField
  ) throws(RequestProblem) -> [Label] {
    var labels: [Label] = []
    labels.reserveCapacity(array.count)
    var texts = 0
    for (position, value) in array.values.enumerated() {
      switch array.words.isEmpty ? nil : array.words[position] {
      case .text(let text):
        texts += 1
        labels.append(.text(text))
      case .flag(let flag): labels.append(.number(flag ? 1 : 0))
      case nil:
        guard value == value.rounded(), value.isFinite else {
          throw .loss(.labelNotInteger(value: value, row: array.indices(at: position).first ?? 0))
        }
        // -0 and 0 are one label.
        labels.append(.number(value + 0))
      }
    }
    guard texts == 0 || texts == labels.count else { throw .mixedLabels(field) }
    return labels
  }

  private static func sortedClasses(_ labels: [Label]) -> [Label] { Set(labels).sorted() }

  /// One label a row, as `target` must hold it but for an indicator.
  private func requireColumn() throws(RequestProblem) {
    guard target.rank == 1 || (target.rank == 2 && target.shape[1] == 1) else {
      throw .shapeMismatch(.target, found: target.shape, needed: "one label for each row")
    }
  }

  /// The target of losses that take a probability for each class.
  func target(columns: Int) throws(RequestProblem) -> Target<Double> {
    if target.rank == 2, target.shape[1] > 1 { return try indicator(columns: columns) }
    try requireColumn()
    let classes = Self.sortedClasses(declared ?? truths)
    guard classes.count > 1, classes.count == columns else {
      if truths.isEmpty { throw .loss(.emptyBatch) }
      throw .classCount(labels: classes.count, columns: columns, explicit: declared != nil)
    }
    return .classes(try indices(in: classes))
  }

  /// A 1 in the column of each true class.
  private func indicator(columns: Int) throws(RequestProblem) -> Target<Double> {
    guard declared == nil else { throw .contradiction(.labels, .target) }
    let width = target.shape[1]
    guard target.words.isEmpty, target.values.allSatisfy({ $0 == 0 || $0 == 1 }) else {
      throw .shapeMismatch(
        .target, found: target.shape, needed: "one label for each row, or rows of 0 and 1")
    }
    guard width == columns else {
      throw .classCount(labels: width, columns: columns, explicit: false)
    }
    return .unchecked(target.values)
  }

  /// The target of the Brier score when only the positive class's probability is given.
  func binaryTarget() throws(RequestProblem) -> Target<Double> {
    try requireColumn()
    let classes = Self.sortedClasses(truths)
    guard classes.count <= 2 else {
      throw .classCount(labels: classes.count, columns: 2, explicit: false)
    }
    guard let last = classes.last else { throw .loss(.emptyBatch) }
    var chosen = positive ?? last
    if positive == nil {
      if case .text = last { throw .missingField(.positiveLabel) }
      let usual: [[Label]] = [
        [.number(0), .number(1)], [.number(-1), .number(1)], [.number(0)], [.number(-1)],
      ]
      if usual.contains(classes) { chosen = .number(1) }
    }
    return .classes(truths.map { $0 == chosen ? 1 : 0 })
  }

  /// The classes of the rows for the hinge loss, and how many classes there are.
  func marginTarget(columns: Int) throws(RequestProblem) -> (classes: [Int], count: Int) {
    try requireColumn()
    let classes = Self.sortedClasses(declared ?? truths)
    if classes.count > 2 {
      guard classes.count == columns else {
        throw .classCount(labels: classes.count, columns: columns, explicit: declared != nil)
      }
      return (try indices(in: classes), classes.count)
    }
    // With two classes or fewer scikit-learn looks at the target alone, and takes a single class
    // for the negative one.
    let own = Self.sortedClasses(truths)
    guard own.count <= 2 else {
      throw .classCount(labels: own.count, columns: 2, explicit: false)
    }
    return (try indices(in: own), 2)
  }

  private func indices(in classes: [Label]) throws(RequestProblem) -> [Int] {
    let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
    var indices: [Int] = []
    indices.reserveCapacity(truths.count)
    for (position, truth) in truths.enumerated() {
      guard let place = places[truth] else {
        throw .undeclaredLabel(truth.shown, row: target.indices(at: position).first ?? 0)
      }
      indices.append(place)
    }
    return indices
  }
}
