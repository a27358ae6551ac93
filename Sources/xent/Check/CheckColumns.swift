import App
import Diagnosis
import Localization
import Tables

/// Which columns of the files are predictions and which are labels; the rest is left out, and told.
struct CheckColumns {
  /// Nothing but predictions.
  let predictions: Grid
  /// Nothing but labels.
  let targets: Grid
  /// The second predictions, with the same columns as the first.
  let again: Grid?
  /// What is neither.
  private(set) var leftOut: [LeftOutColumn] = []
  /// The row of the labels that has the number of each row of the predictions, where both files number their
  /// rows and not in the same order.
  let order: [Int]?

  /// - Parameters:
  ///   - second: the labels; nil where they are columns of the predictions.
  ///   - again: predictions of the same rows, a second time; nil for none.
  ///   - target: which columns are labels, where they are in the first file; nil to find out.
  init(
    _ first: Grid, _ second: Grid?, again: Grid?, target: String?, _ messages: Messages
  ) throws(CommandFailure) {
    var kept = Array(0..<first.columnCount)
    if let place = first.rowNumbers {
      kept.removeAll { $0 == place }
      leftOut.append(first.leftOut(place, .rowNumbers))
    }
    var labels: [Int] = []
    if second == nil {
      labels = try LabelColumns(first, among: kept).places(target, messages)
      kept.removeAll { labels.contains($0) }
    }
    let words = kept.filter { first.holdsOnlyWords($0) }
    if words.count < kept.count {
      kept.removeAll { words.contains($0) }
      leftOut += words.map { first.leftOut($0, .words) }
    }
    if let place = first.columnBesideShares(among: kept) {
      kept.removeAll { $0 == place }
      leftOut.append(first.leftOut(place, .besideShares))
    }
    predictions = first.selecting(kept)
    // What is no prediction in one of two files is none in the other.
    self.again = again.map { other in
      other.columnCount == first.columnCount ? other.selecting(kept) : other
    }
    guard let second else {
      (targets, order) = (first.selecting(labels), nil)
      return
    }
    var ofLabels = Array(0..<second.columnCount)
    if let place = second.rowNumbers {
      ofLabels.removeAll { $0 == place }
      let column = second.leftOut(place, .rowNumbers)
      if !leftOut.contains(column) { leftOut.append(column) }
    }
    if ofLabels.count > 1, ofLabels.count != kept.count,
      let place = LabelColumns(second, among: ofLabels).usualPlace
    {
      leftOut += ofLabels.filter { $0 != place }.map { second.leftOut($0, .besideLabels) }
      ofLabels = [place]
    }
    targets = second.selecting(ofLabels)
    order = first.rowNumbers.flatMap { first.numbers($0) }.flatMap { numbers in
      second.rowNumbers.flatMap { second.numbers($0) }.flatMap {
        Grid.order(of: numbers, in: $0)
      }
    }
  }
}

extension Grid {
  fileprivate func leftOut(_ place: Int, _ reason: LeftOutColumn.Reason) -> LeftOutColumn {
    LeftOutColumn(name: columnNames?[place] ?? "\(place + 1)", reason: reason)
  }
}
