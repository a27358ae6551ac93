package import Tables

/// What a column of a file is.
package enum ColumnRole: Hashable, Sendable {
  /// Predictions, or one column a class of them.
  case prediction
  /// Labels. Where labels have several columns, the place from 0 of the column of predictions that this one
  /// belongs to.
  case target(Int)
  /// Neither.
  case leftOut(LeftOutColumn.Reason)
}

/// The roles of the columns of one file, in the order of the file.
package struct ColumnRoles: Hashable, Sendable {
  /// One a column.
  package var roles: [ColumnRole]

  /// Roles that somebody decided.
  package init(_ roles: [ColumnRole]) { self.roles = roles }

  /// The roles of a file of predictions.
  ///
  /// - Parameters:
  ///   - target: the columns of labels, named; nil to find out.
  ///   - areLabelsElsewhere: whether another file holds the labels.
  package init(
    ofPredictions grid: Grid, target: String?, areLabelsElsewhere: Bool
  ) throws(RoleError) {
    roles = [ColumnRole](repeating: .prediction, count: grid.columnCount)
    if let place = grid.rowNumbers { roles[place] = .leftOut(.rowNumbers) }
    if !areLabelsElsewhere {
      let labels = try LabelColumns(grid, among: predictions).places(target)
      for (place, column) in labels.enumerated() { roles[column] = .target(place) }
    }
    let words = predictions.filter { grid.holdsOnlyWords($0) }
    if words.count < predictions.count {
      for place in words { roles[place] = .leftOut(.words) }
    }
    if let place = grid.columnBesideShares(among: predictions) {
      roles[place] = .leftOut(.besideShares)
    }
  }

  /// The roles of a file of labels.
  ///
  /// - Parameter classes: how many columns of predictions there are; as many columns are labels, too.
  package init(ofLabels grid: Grid, classes: Int) {
    let rowNumbers = grid.rowNumbers
    var labels = (0..<grid.columnCount).filter { $0 != rowNumbers }
    if labels.count > 1, labels.count != classes,
      let place = LabelColumns(grid, among: labels).usualPlace
    {
      labels = [place]
    }
    roles = (0..<grid.columnCount).map { column in
      if let place = labels.firstIndex(of: column) { return .target(place) }
      return .leftOut(column == rowNumbers ? .rowNumbers : .besideLabels)
    }
  }

  /// The places of the predictions.
  package var predictions: [Int] { roles.indices.filter { roles[$0] == .prediction } }

  /// The places of the labels, in the order of the predictions that they belong to.
  package var targets: [Int] {
    roles.indices.compactMap { column -> (place: Int, column: Int)? in
      guard case .target(let place) = roles[column] else { return nil }
      return (place, column)
    }.sorted { $0.place < $1.place }.map(\.column)
  }

  /// The place of the column that numbers the rows; nil where there is none.
  package var rowNumbers: Int? { roles.firstIndex(of: .leftOut(.rowNumbers)) }

  /// The columns that are neither, by why.
  func leftOut(of grid: Grid) -> [LeftOutColumn] {
    LeftOutColumn.Reason.allCases.flatMap { reason in
      roles.indices.filter { roles[$0] == .leftOut(reason) }.map {
        LeftOutColumn(name: grid.columnNames?[$0] ?? "\($0 + 1)", reason: reason)
      }
    }
  }
}

/// The roles of the columns of the files of a check: decided once, before any number is looked at.
package struct CheckRoles: Hashable, Sendable {
  /// Those of the file of predictions, which may hold the labels.
  package var first: ColumnRoles
  /// Those of the file of labels; nil where there is none.
  package var second: ColumnRoles?

  /// Finds out.
  ///
  /// - Parameters:
  ///   - second: the labels; nil where they are columns of the predictions.
  ///   - target: which columns are labels, where they are in the first file; nil to find out.
  package init(_ first: Grid, _ second: Grid?, target: String? = nil) throws(RoleError) {
    self.first = try ColumnRoles(
      ofPredictions: first, target: target, areLabelsElsewhere: second != nil)
    let classes = self.first.predictions.count
    self.second = second.map { ColumnRoles(ofLabels: $0, classes: classes) }
  }
}

/// Why nobody can tell what the columns of a file are.
package enum RoleError: Error, Hashable, Sendable {
  /// No column looks like labels.
  case noTarget(file: String)
  /// A column of labels that is not there; the columns that are.
  case noSuchColumn(file: String, name: String, available: [String])
  /// A column of labels that was named twice.
  case targetNamedTwice(file: String, name: String)
}
