internal import CellGrid
internal import LossCore
internal import Plotting

/// A table of counts, truth downwards and answers across, shaded by the share of its row.
struct MatrixGrid {
  let names: ClassNames
  let rect: Rect
  let counts: ConfusionMatrix
  private let nameColumns: Int
  private let cell: Int

  /// The first class whose line is shown; above 0 only where not all of them fit.
  private let first: Int

  /// - Parameter chosen: the truth whose line must be among those shown.
  init(names: ClassNames, in rect: Rect, counts: ConfusionMatrix, chosen: Int? = nil) {
    self.names = names
    self.rect = rect
    self.counts = counts
    let shown = max(1, rect.rows - 1)
    let last = max(0, counts.classes - shown)
    first =
      rect.rows >= counts.classes ? 0 : min(last, max(0, (chosen ?? 0) - shown + 1))
    nameColumns = names.columns(limit: max(2, rect.columns / 6))
    let widest =
      (0..<counts.classes).flatMap { truth in
        (0..<counts.classes).map { "\(counts[truth: truth, answer: $0])".utf8.count }
      }.max() ?? 1
    let room = max(1, rect.columns - nameColumns - 1)
    cell = min(max(widest + 2, min(names.columns(limit: 10) + 1, 7)), max(1, room / counts.classes))
  }

  var columns: Int { nameColumns + 1 + cell * counts.classes }
  var rows: Int { min(rect.rows, counts.classes + 2) }

  private var left: Int { rect.column + nameColumns + 1 }
  private var hasHead: Bool { rect.rows >= counts.classes + 2 }
  private var top: Int { rect.row + (hasHead ? 2 : 0) }
  /// The row after the last line; where not all classes fit, one row says how many are missing.
  private var endRow: Int { hidden > 0 ? rect.endRow - 1 : rect.endRow }
  private var hidden: Int {
    rect.rows >= counts.classes ? 0 : counts.classes - max(0, rect.rows - 1)
  }

  /// The truth and the answer that a place belongs to, nil for all; nothing beside the table.
  func place(of point: Point) -> (truth: Int?, answer: Int?)? {
    guard rect.contains(point), point.column < rect.column + columns,
      point.row < top + counts.classes, point.row < endRow
    else { return nil }
    return (
      point.row < top ? nil : point.row - top + first,
      point.column < left ? nil : (point.column - left) / cell
    )
  }

  /// Draws names and counts; those of the chosen classes stand out.
  func draw(
    into drawing: inout Drawing, captions: (truth: String, answer: String),
    chosen: (truth: Int?, answer: Int?), more: (Int) -> String
  ) {
    if hidden > 0 {
      drawing.text(
        TextWidth.truncated(more(hidden), columns: rect.columns), column: rect.column,
        row: rect.endRow - 1, style: Style(.muted))
    }
    func look(_ isChosen: Bool) -> Style {
      isChosen ? Style(.accent, on: .standard, [.bold, .underline]) : Style(.axis)
    }
    if hasHead {
      drawing.text(
        TextWidth.truncated("\(captions.truth) ↓  \(captions.answer) →", columns: rect.columns),
        column: rect.column, row: rect.row, style: Style(.muted))
      for index in 0..<counts.classes {
        drawing.text(
          TextWidth.truncated(names.all[index], columns: max(1, cell - (cell > 2 ? 2 : 1))),
          column: left + index * cell + cell - (cell > 2 ? 2 : 1), row: rect.row + 1, align: .right,
          style: look(index == chosen.answer))
      }
    }
    for truth in first..<counts.classes where top + truth - first < endRow {
      let row = top + truth - first
      drawing.text(
        TextWidth.truncated(names.all[truth], columns: nameColumns), column: rect.column, row: row,
        style: look(truth == chosen.truth))
      let total = (0..<counts.classes).reduce(0) { $0 + counts[truth: truth, answer: $1] }
      for answer in 0..<counts.classes {
        let count = counts[truth: truth, answer: answer]
        let share = total > 0 ? Double(count) / Double(total) : 0
        let text = count == 0 ? "·" : "\(count)"
        let trailing = cell > text.count + 1 ? 1 : 0
        // The text fills its cell, so that its background does.
        drawing.text(
          String(repeating: " ", count: max(0, cell - text.count - trailing)) + text
            + String(repeating: " ", count: trailing),
          column: left + answer * cell + cell - 1, row: row, align: .right,
          style: style(share, isRight: truth == answer, isEmpty: count == 0))
      }
    }
  }

  private func style(_ share: Double, isRight: Bool, isEmpty: Bool) -> Style {
    if isEmpty { return Style(.muted) }
    return Style(
      isRight ? .standard : .failure, on: .heat(UInt8(share * 31)), isRight ? .bold : [])
  }
}
