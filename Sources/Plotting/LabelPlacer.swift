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

  /// A place beside a curve with as little else around it as possible; nil when there is no room.
  mutating func place(width: Int, along trace: [Position]) -> Point? {
    guard width > 0, width <= area.columns else { return nil }
    var best: Point?
    var bestScore = Int.max
    var lastColumn = Int.min
    for place in trace where area.contains(place) {
      let column = Int(place.x)
      if column == lastColumn { continue }
      lastColumn = column
      let row = Int(place.y)
      let starts = [
        (column + 2, row), (column + 1, row - 1), (column - width, row - 1), (column + 1, row + 1),
        (column - width, row + 1), (column - width - 1, row), (column - width / 2, row - 1),
        (column - width / 2, row + 1),
      ]
      for (start, at) in starts where isFree(start, at, width) {
        let around = count(Rect(column: start - 3, row: at - 2, columns: width + 6, rows: 5))
        let fromEdge = min(start - area.column, area.endColumn - start - width, 8)
        let score = 4 * around - fromEdge
        if score < bestScore {
          bestScore = score
          best = Point(column: start, row: at)
        }
      }
    }
    return best
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
