internal import Tables

/// Which columns of a file are labels.
struct LabelColumns {
  private let grid: Grid
  /// The columns that may be labels or predictions.
  private let places: [Int]

  /// Names that a column of labels usually has.
  private static let usual = [
    "label", "labels", "target", "targets", "class", "truth", "y", "y_true", "y_test", "actual",
    "ground_truth", "true_label", "true_class", "class_label",
  ]
  /// How columns of several labels begin; `xent train --predictions` writes them.
  private static let prefix = "label:"

  init(_ grid: Grid, among places: [Int]) {
    self.grid = grid
    self.places = places
  }

  /// The columns of labels, in the order of the predictions that they belong to.
  ///
  /// - Parameter target: the column that was named, or several with commas between; nil to find out.
  func places(_ target: String?) throws(RoleError) -> [Int] {
    if let target { return try named(target) }
    if let found = prefixed { return found }
    if let place = usualPlace { return [place] }
    throw .noTarget(file: grid.file)
  }

  /// The last column with a name that columns of labels have.
  var usualPlace: Int? {
    grid.columnNames.flatMap { names in
      places.last { Self.usual.contains(names[$0].lowercased()) }
    }
  }

  /// A column by its name or its number from 1; or several.
  private func named(_ target: String) throws(RoleError) -> [Int] {
    if let place = place(target) { return [place] }
    var places: [Int] = []
    for name in TargetNames(target).names {
      guard let place = place(name) else {
        throw .noSuchColumn(
          file: grid.file, name: name,
          available: grid.columnNames ?? (1...grid.columnCount).map(String.init))
      }
      guard !places.contains(place) else { throw .targetNamedTwice(file: grid.file, name: name) }
      places.append(place)
    }
    return places
  }

  private func place(_ name: String) -> Int? {
    if let place = grid.columnNames?.firstIndex(of: name) { return place }
    guard let number = Int(name), (1...grid.columnCount).contains(number) else { return nil }
    return number - 1
  }

  /// The columns `label:NAME`, when each other column NAME has one, and there are two of these at least.
  private var prefixed: [Int]? {
    guard let all = grid.columnNames else { return nil }
    let names = places.map { all[$0] }
    let others = names.filter { !$0.hasPrefix(Self.prefix) }
    let found = others.compactMap { all.firstIndex(of: Self.prefix + $0) }
    guard others.count >= 2, found.count == others.count, names.count == 2 * others.count else {
      return nil
    }
    return found
  }
}
