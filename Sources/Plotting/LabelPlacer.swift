internal import CellGrid

/// Finds room for names among curves.
///
/// Counts of taken cells are kept as sums over all cells above and to the left, so asking how much
/// is taken in any rectangle costs four look-ups.
struct LabelPlacer {
  let area: Rect
  private var taken: [Bool]
  private var sums: [Int32] = []

  init(area: Rect) {
    self.area = area
    taken = Array(repeating: false, count: area.columns * area.rows)
  }

  /// Takes the cells that a curve goes through.
  mutating func add(_ trace: [Position]) {
    sums = []
    if trace.count == 1, let only = trace.first { take(only) }
    for (from, to) in zip(trace, trace.dropFirst()) {
      guard let (start, end) = area.clipped(from, to) else { continue }
      let steps = Int(max(abs(end.x - start.x), abs(end.y - start.y)).rounded(.up)) * 2
      for step in 0...max(steps, 1) {
        let share = Double(step) / Double(max(steps, 1))
        take(
          Position(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y)))
      }
    }
  }

  /// Takes all cells of a rectangle.
  mutating func block(_ rect: Rect) {
    sums = []
    let part = rect.intersection(area)
    for row in part.row..<max(part.row, part.endRow) {
      for column in part.column..<max(part.column, part.endColumn) {
        taken[(row - area.row) * area.columns + column - area.column] = true
      }
    }
  }

  private mutating func take(_ place: Position) {
    guard area.contains(place) else { return }
    taken[(Int(place.y) - area.row) * area.columns + Int(place.x) - area.column] = true
  }

  /// The number of taken cells in a rectangle.
  private mutating func count(_ rect: Rect) -> Int {
    if sums.isEmpty { sum() }
    let part = rect.intersection(area)
    if part.isEmpty { return 0 }
    let width = area.columns + 1
    let top = (part.row - area.row) * width
    let bottom = (part.endRow - area.row) * width
    let left = part.column - area.column
    let right = part.endColumn - area.column
    return Int(sums[bottom + right] - sums[top + right] - sums[bottom + left] + sums[top + left])
  }

  private mutating func sum() {
    let width = area.columns + 1
    sums = Array(repeating: 0, count: width * (area.rows + 1))
    for row in 0..<area.rows {
      var line: Int32 = 0
      for column in 0..<area.columns {
        if taken[row * area.columns + column] { line += 1 }
        sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + line
      }
    }
  }

  private mutating func isFree(_ start: Int, _ row: Int, _ width: Int) -> Bool {
    row >= area.row && row < area.endRow && start >= area.column && start + width <= area.endColumn
      && count(Rect(column: start - 1, row: row, columns: width + 2, rows: 1)) == 0
  }

  /// A place beside a curve: close to it over the whole width of the name where that is possible,
  /// and with as little else around as possible; nil when there is no room.
  mutating func place(width: Int, along trace: [Position]) -> Point? {
    guard width > 0, width <= area.columns else { return nil }
    let own = rows(of: trace)
    // Neighbouring columns of a flat curve propose the same places again.
    var isKnown = Array(repeating: false, count: area.columns * area.rows)
    var best: Point?
    var bestScore = Int.max
    for column in area.column..<area.endColumn {
      guard let (top, bottom) = own[column - area.column] else { continue }
      for row in [top - 1, bottom + 1, (top + bottom) / 2] {
        for start in [column + 2, column - width - 1, column - width / 2] {
          guard row >= area.row, row < area.endRow, start >= area.column,
            start + width <= area.endColumn
          else { continue }
          let index = (row - area.row) * area.columns + start - area.column
          if isKnown[index] { continue }
          guard isFree(start, row, width) else {
            isKnown[index] = true
            continue
          }
          var beside = 0
          var near = 0
          for at in max(area.column, start - 3)..<min(area.endColumn, start + width + 3) {
            guard let (top, bottom) = own[at - area.column] else { continue }
            if row >= top - 1, row <= bottom + 1, at >= start, at < start + width { beside += 1 }
            near += max(0, min(bottom, row + 2) - max(top, row - 2) + 1)
          }
          // A name at the side of a steep piece is beside it, too; one further away is not.
          if beside == 0, row < top || row > bottom { continue }
          isKnown[index] = true
          let around = count(Rect(column: start - 3, row: row - 2, columns: width + 6, rows: 5))
          let fromEdge = min(start - area.column, area.endColumn - start - width, 8)
          let score = 6 * max(0, around - near) - 2 * min(beside, 10) - fromEdge
          if score < bestScore {
            bestScore = score
            best = Point(column: start, row: row)
          }
        }
      }
    }
    return best
  }

  /// The rows that a curve takes in each column of the area.
  private func rows(of trace: [Position]) -> [(top: Int, bottom: Int)?] {
    var rows: [(top: Int, bottom: Int)?] = Array(repeating: nil, count: area.columns)
    for (from, to) in zip(trace, trace.dropFirst()) {
      guard let (start, end) = area.clipped(from, to) else { continue }
      for place in [start, end] {
        let column = Int(place.x) - area.column
        let row = Int(place.y)
        let known = rows[column] ?? (row, row)
        rows[column] = (min(known.top, row), max(known.bottom, row))
      }
      // Between two far points, every column in between.
      let first = Int(min(start.x, end.x)) + 1
      let last = Int(max(start.x, end.x))
      for at in first..<max(first, last) {
        let share = (Double(at) + 0.5 - start.x) / (end.x - start.x)
        let row = Int(start.y + share * (end.y - start.y))
        rows[at - area.column] = rows[at - area.column] ?? (row, row)
      }
    }
    return rows
  }

  /// A place next to a point: right, left, above, below; nil when there is no room.
  mutating func place(width: Int, beside point: Position) -> Point? {
    guard point.x.isFinite, point.y.isFinite, abs(point.x) < 1e6, abs(point.y) < 1e6 else {
      return nil
    }
    let column = Int(point.x.rounded(.down))
    let row = Int(point.y.rounded(.down))
    for distance in 0...3 {
      for at in distance == 0 ? [row] : [row - distance, row + distance] {
        for start in [column + 2, column - width - 1, column - width / 2] {
          // Never on the point itself.
          if at == row, start <= column + 1, start + width >= column - 1, start != column + 2,
            start != column - width - 1
          {
            continue
          }
          if isFree(start, at, width) { return Point(column: start, row: at) }
        }
      }
    }
    return nil
  }

  /// A place on or next to a straight line across, as far right as possible.
  mutating func place(width: Int, onRow row: Int) -> Point? {
    for start in stride(from: area.endColumn - width - 1, through: area.column, by: -1) {
      for at in [row - 1, row + 1] where isFree(start, at, width) {
        return Point(column: start, row: at)
      }
    }
    for start in stride(from: area.endColumn - width - 1, through: area.column, by: -1)
    where isFree(start, row, width) {
      return Point(column: start, row: row)
    }
    return nil
  }

  /// A place next to a straight line upwards, as far up as possible.
  mutating func place(width: Int, onColumn column: Int) -> Point? {
    for row in area.row..<max(area.row, area.endRow) {
      for start in [column + 2, column - width - 1] where isFree(start, row, width) {
        return Point(column: start, row: row)
      }
    }
    return nil
  }
}
