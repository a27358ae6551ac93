package import Tables

/// The truth of each row, however it was written.
package struct Labels: Sendable {
  /// How it was written.
  package let encoding: LabelEncoding
  /// The class of each row from 0; nil where a row has several or shares, or does not count.
  package let classes: [Int?]
  /// N x K shares, row by row; nil where every row has one class.
  package let shares: [Double]?
  /// How many rows do not count, by the label that says so.
  package let ignored: Int
  /// That label; nil where none occurs.
  package let ignoreIndex: Int?
  /// The rows whose label is no class, with the label.
  package let outOfRange: [(row: Int, label: Double)]
  /// The names of the classes, where labels are words.
  package let names: [String]?
  /// Whether whole numbers were written with a point.
  package let areWrittenAsFloats: Bool
  /// Whether nothing but the alphabet says which column each name is.
  package let areNamesGuessed: Bool
  /// The two numbers of labels that are neither 0/1 nor an index.
  package let pair: (low: Double, high: Double)?
  /// The numbers as they stand, where there is one column of them.
  package let raw: [Double]?

  /// Labels for predictions of `columns` columns.
  package init(
    _ grid: Grid, columns: Int, columnNames: [String]?, options: CheckOptions
  ) throws(CheckError) {
    if grid.columnCount == 1 {
      switch grid.column(0) {
      case .words(let codes, let words):
        try self.init(words: codes, words, grid, columns, columnNames, options)
      case .numbers(let numbers):
        try self.init(numbers: numbers, grid, columns, options.classNames ?? columnNames, options)
      }
      return
    }
    try self.init(table: grid, columns)
  }

  private init(
    encoding: LabelEncoding, classes: [Int?], shares: [Double]? = nil, ignored: Int = 0,
    ignoreIndex: Int? = nil, outOfRange: [(row: Int, label: Double)] = [], names: [String]? = nil,
    areWrittenAsFloats: Bool = false, areNamesGuessed: Bool = false,
    pair: (low: Double, high: Double)? = nil,
    raw: [Double]? = nil
  ) {
    self.encoding = encoding
    self.classes = classes
    self.shares = shares
    self.ignored = ignored
    self.ignoreIndex = ignoreIndex
    self.outOfRange = outOfRange
    self.names = names
    self.areWrittenAsFloats = areWrittenAsFloats
    self.areNamesGuessed = areNamesGuessed
    self.pair = pair
    self.raw = raw
  }

  /// Words name columns, or else are sorted as text, as scikit-learn does it.
  private init(
    words codes: [Int32], _ words: [String], _ grid: Grid, _ columns: Int, _ columnNames: [String]?,
    _ options: CheckOptions
  ) throws(CheckError) {
    let classCount = columns == 1 ? 2 : columns
    let order: [String]
    var isGuess = false
    if let known = options.classNames, words.allSatisfy({ known.contains($0) }) {
      order = known
    } else if let known = options.classNames {
      let stranger = words.first { !known.contains($0) } ?? ""
      let row = codes.firstIndex { words[Int($0)] == stranger } ?? 0
      throw .unknownClass(text: stranger, line: grid.line(ofRow: row), known: known)
    } else {
      let found = ClassOrder(words: words, columns: columnNames, count: columns)
      (order, isGuess) = (found.names, found.isGuess)
    }
    guard order.count <= classCount || words.count <= classCount else {
      throw .tooManyClasses(found: words.count, columns: columns)
    }
    let places = words.map { order.firstIndex(of: $0) ?? 0 }
    self.init(
      encoding: .text, classes: codes.map { places[Int($0)] }, names: order,
      areNamesGuessed: isGuess)
  }

  private init(
    numbers: [Double], _ grid: Grid, _ columns: Int, _ names: [String]?, _ options: CheckOptions
  ) throws(CheckError) {
    let classCount = columns == 1 ? 2 : columns
    if let row = numbers.firstIndex(where: \.isNaN) {
      throw Self.badLabel("", grid, row)
    }
    let hidden = options.ignoreIndex ?? (numbers.contains(-100) ? -100 : nil)
    let range = LabelRange(numbers, hidden: hidden)
    let (ignored, areWhole) = (range.ignored, range.areWhole)
    guard areWhole else {
      // Shares of the positive class.
      guard columns == 1, range.low >= 0, range.high <= 1 else {
        let row = numbers.firstIndex { $0 != $0.rounded() } ?? 0
        throw Self.badLabel("\(numbers[row])", grid, row)
      }
      self.init(
        encoding: .soft, classes: numbers.map { _ in nil }, shares: numbers, ignored: ignored,
        ignoreIndex: hidden, raw: numbers)
      return
    }
    let asFloats = !grid.areWhole[0]
    func make(
      _ encoding: LabelEncoding, names: [String]? = nil, _ pair: (Double, Double)? = nil,
      _ map: (Double) -> Int?
    ) -> Labels {
      var outOfRange: [(row: Int, label: Double)] = []
      let skipped = hidden.map(Double.init)
      let classes = numbers.enumerated().map { row, label -> Int? in
        if label == skipped { return nil }
        if let index = map(label) { return index }
        outOfRange.append((row, label))
        return nil
      }
      return Labels(
        encoding: encoding, classes: classes, ignored: ignored, ignoreIndex: hidden,
        outOfRange: outOfRange, names: names, areWrittenAsFloats: asFloats, pair: pair,
        raw: numbers)
    }
    func index(_ label: Double) -> Int? {
      label >= 0 && label < Double(classCount) ? Int(label) : nil
    }
    let (low, high) = (range.low, range.high)
    if let named = Self.places(of: names, columns),
      numbers.allSatisfy({ named[$0] != nil || $0 == hidden.map(Double.init) })
    {
      self = make(.text, names: names) { named[$0] }
    } else if classCount == 2, range.isPair, low == -1, high == 1 {
      self = make(.signs, (-1, 1)) { $0 == 1 ? 1 : $0 == -1 ? 0 : nil }
    } else if classCount == 2, range.isPair, !(low == 0 && high == 1) {
      self = make(.twoNumbers, (low, high)) { $0 == high ? 1 : $0 == low ? 0 : nil }
    } else if columns > 1, low >= 1, high == Double(classCount) {
      self = make(.indexFromOne) { index($0 - 1) }
    } else {
      self = make(.index, nil, index)
    }
  }

  /// The columns whose names are numbers, such as 3, 4 and 5; nil where they only count the columns.
  private static func places(of names: [String]?, _ columns: Int) -> [Double: Int]? {
    guard columns > 1, let names, names.count == columns else { return nil }
    let numbers = names.compactMap { Double($0) }
    guard numbers.count == names.count, Set(numbers).count == numbers.count,
      numbers != (0..<columns).map(Double.init)
    else { return nil }
    return Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
  }

  private static func badLabel(_ text: String, _ grid: Grid, _ row: Int) -> CheckError {
    .badLabel(text: text, place: grid.line(ofRow: row), isLine: grid.hasLines)
  }

  private init(table grid: Grid, _ columns: Int) throws(CheckError) {
    guard grid.columnCount == columns else {
      throw .unreadableTargets(columns: grid.columnCount, classes: columns)
    }
    var flat = [Double](repeating: 0, count: grid.rowCount * columns)
    for column in 0..<columns {
      guard let numbers = grid.numbers(column) else {
        throw .unreadableTargets(columns: grid.columnCount, classes: columns)
      }
      for row in 0..<grid.rowCount { flat[row * columns + column] = numbers[row] }
    }
    if let place = flat.firstIndex(where: { !($0 >= 0 && $0 <= 1) }) {
      throw Self.badLabel(
        flat[place].isNaN ? "" : "\(flat[place])", grid, place / columns)
    }
    let areHard = flat.allSatisfy { $0 == 0 || $0 == 1 }
    var sums: [Double] = []
    for row in 0..<grid.rowCount {
      sums.append(flat[row * columns..<(row + 1) * columns].reduce(0, +))
    }
    if areHard, sums.allSatisfy({ $0 == 1 }) {
      self.init(
        encoding: .oneHot,
        classes: (0..<grid.rowCount).map { row in
          (0..<columns).first { flat[row * columns + $0] == 1 }
        })
    } else if areHard {
      self.init(
        encoding: .multiHot, classes: [Int?](repeating: nil, count: grid.rowCount), shares: flat)
    } else {
      self.init(
        encoding: .soft, classes: [Int?](repeating: nil, count: grid.rowCount), shares: flat)
    }
  }

  /// How many rows have one class.
  package var counted: Int { classes.count { $0 != nil } }
}

/// What one column of labels holds, apart from those of rows that do not count.
private struct LabelRange {
  /// The least and the largest; 0 where none counts.
  private(set) var low = 0.0, high = 0.0
  /// Whether there is nothing between the two, and they differ.
  private(set) var isPair = false
  /// Whether all are whole numbers.
  private(set) var areWhole = true
  /// How many do not count.
  private(set) var ignored = 0

  init(_ labels: [Double], hidden: Int?) {
    let hidden = hidden.map(Double.init)
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for label in labels {
      if label == hidden {
        ignored += 1
        continue
      }
      if label < least { least = label }
      if label > greatest { greatest = label }
      if label != label.rounded() || abs(label) >= 1e15 { areWhole = false }
    }
    guard least <= greatest else { return }
    (low, high) = (least, greatest)
    isPair =
      least < greatest && labels.allSatisfy { $0 == least || $0 == greatest || $0 == hidden }
  }
}
