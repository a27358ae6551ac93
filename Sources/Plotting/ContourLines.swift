/// Lines of equal value in a field, by marching squares.
public enum ContourLines {
  /// The lines of one level as points with gaps: wherever a point is NaN, a new piece begins.
  ///
  /// - Parameters:
  ///   - level: the value along the line.
  ///   - columns: the squares across; more are finer and slower.
  ///   - rows: the squares from top to bottom.
  ///   - value: the field over 0...1 in both directions; NaN where it has no value.
  /// - Returns: points from 0 to 1 in both directions.
  public static func points(
    of level: Double, columns: Int, rows: Int, value: (_ x: Double, _ y: Double) -> Double
  ) -> [Position] {
    guard columns > 0, rows > 0 else { return [] }
    var points: [Position] = []
    var above = [Double](repeating: .nan, count: columns + 1)
    for row in 0...rows {
      let y = Double(row) / Double(rows)
      let line = (0...columns).map { value(Double($0) / Double(columns), y) }
      if row > 0 {
        for column in 0..<columns {
          append(
            level, corners: [above[column], above[column + 1], line[column + 1], line[column]],
            at: Position(x: Double(column), y: Double(row - 1)), columns, rows, to: &points)
        }
      }
      above = line
    }
    return points
  }

  private static func append(
    _ level: Double, corners: [Double], at place: Position, _ columns: Int, _ rows: Int,
    to points: inout [Position]
  ) {
    guard corners.allSatisfy(\.isFinite) else { return }
    let places = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
    var crossings: [Position] = []
    for side in 0..<4 {
      let from = corners[side]
      let to = corners[(side + 1) % 4]
      guard (from < level) != (to < level) else { continue }
      let share = (level - from) / (to - from)
      let (start, end) = (places[side], places[(side + 1) % 4])
      crossings.append(
        Position(
          x: (place.x + start.0 + share * (end.0 - start.0)) / Double(columns),
          y: (place.y + start.1 + share * (end.1 - start.1)) / Double(rows)))
    }
    // Four crossings are a saddle: two pieces, whichever way.
    for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
      points += [crossings[pair], crossings[pair + 1], Position(x: .nan, y: .nan)]
    }
  }
}
