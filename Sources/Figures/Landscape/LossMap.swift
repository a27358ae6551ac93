internal import Plotting

/// A loss over two numbers, sampled on a grid, and straight between its corners.
struct LossMap: Sendable {
  let x, y: ClosedRange<Double>
  let columns, rows: Int
  /// The loss at the corners, rows from the bottom.
  private let corners: [Double]

  /// Samples a loss.
  init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int,
    loss: (Double, Double) -> Double
  ) {
    self.x = x
    self.y = y
    self.columns = columns
    self.rows = rows
    corners = (0...rows).flatMap { row in
      (0...columns).map { column in
        loss(
          x.lowerBound + x.length * Double(column) / Double(columns),
          y.lowerBound + y.length * Double(row) / Double(rows))
      }
    }
  }

  /// The lowest corner.
  var least: Double { corners.filter(\.isFinite).min() ?? .nan }
  /// The highest corner.
  var greatest: Double { corners.filter(\.isFinite).max() ?? .nan }

  /// The loss at a place; NaN outside.
  func callAsFunction(_ px: Double, _ py: Double) -> Double {
    let across = (px - x.lowerBound) / x.length * Double(columns)
    let up = (py - y.lowerBound) / y.length * Double(rows)
    guard across >= -1e-9, up >= -1e-9, across <= Double(columns) + 1e-9, up <= Double(rows) + 1e-9
    else { return .nan }
    let column = min(max(Int(across), 0), columns - 1)
    let row = min(max(Int(up), 0), rows - 1)
    let (right, above) = (across - Double(column), up - Double(row))
    func at(_ row: Int, _ column: Int) -> Double { corners[row * (columns + 1) + column] }
    let low = at(row, column) * (1 - right) + at(row, column + 1) * right
    let high = at(row + 1, column) * (1 - right) + at(row + 1, column + 1) * right
    return low * (1 - above) + high * above
  }

  /// From the lowest loss to one that is not much above what the path met: higher ones share the last
  /// colour.
  func colors(upTo highest: Double) -> Scale {
    let bottom = max(least, 1e-4)
    let top = min(greatest, max(highest, bottom * 4))
    return Scale(.logarithmic, from: bottom, to: max(top, bottom * 2))
  }

  /// About eight losses to draw lines at, each the same factor above the one before.
  func levels(_ colors: Scale) -> [Double] {
    (1...8).map { colors.value(at: Double($0) / 9) }
  }
}
