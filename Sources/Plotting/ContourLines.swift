/// Lines of equal value in a field, by marching squares.
///
/// The field is sampled once, on the corners of a grid of squares, for however many lines.
package struct ContourLines {
  private let columns: Int
  private let rows: Int
  /// The field at the corners, row by row.
  private let corners: [Double]

  /// Samples a field.
  ///
  /// - Parameters:
  ///   - columns: the squares across; more are finer and slower.
  ///   - rows: the squares from top to bottom.
  ///   - value: the field over 0...1 in both directions; NaN where it has no value.
  package init(columns: Int, rows: Int, value: (_ x: Double, _ y: Double) -> Double) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    guard columns > 0, rows > 0 else {
      corners = []
      return
    }
    var corners: [Double] = []
    corners.reserveCapacity((columns + 1) * (rows + 1))
    for row in 0...rows {
      let y = Double(row) / Double(rows)
      for column in 0...columns { corners.append(value(Double(column) / Double(columns), y)) }
    }
    self.corners = corners
  }

  /// The lines of one level as points with gaps: wherever a point is NaN, a new piece begins.
  ///
  /// - Returns: points from 0 to 1 in both directions.
  package func points(of level: Double) -> [Position] {
    guard !corners.isEmpty else { return [] }
    var points: [Position] = []
    corners.withUnsafeBufferPointer { corners in
      for row in 0..<rows {
        let start = row * (columns + 1)
        for column in 0..<columns {
          let upper = start + column
          let lower = upper + columns + 1
          let square = Square(
            corners[upper], corners[upper + 1], corners[lower + 1], corners[lower], level)
          if square.isCrossed { append(square, column, row, to: &points) }
        }
      }
    }
    return points
  }

  /// The values at the corners of a square, clockwise from the upper left, less the level.
  private struct Square {
    let a, b, c, d: Double

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ level: Double) {
      (self.a, self.b, self.c, self.d) = (a - level, b - level, c - level, d - level)
    }

    /// Whether some corners are below the level and others are not, and all have a value.
    var isCrossed: Bool {
      let below = (a < 0 ? 1 : 0) + (b < 0 ? 1 : 0) + (c < 0 ? 1 : 0) + (d < 0 ? 1 : 0)
      return below > 0 && below < 4 && (a + b + c + d).isFinite
    }
  }

  private func append(_ square: Square, _ column: Int, _ row: Int, to points: inout [Position]) {
    var open: Position?
    func cross(_ from: Double, _ to: Double, _ x: Double, _ y: Double, _ dx: Double, _ dy: Double) {
      guard (from < 0) != (to < 0) else { return }
      let share = from / (from - to)
      let place = Position(
        x: (Double(column) + x + share * dx) / Double(columns),
        y: (Double(row) + y + share * dy) / Double(rows))
      // Four crossings are a saddle: two pieces, whichever way.
      if let start = open {
        points += [start, place, Position(x: .nan, y: .nan)]
        open = nil
      } else {
        open = place
      }
    }
    cross(square.a, square.b, 0, 0, 1, 0)
    cross(square.b, square.c, 1, 0, 0, 1)
    cross(square.c, square.d, 1, 1, -1, 0)
    cross(square.d, square.a, 0, 1, 0, -1)
  }
}
