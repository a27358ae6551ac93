internal import Training

/// The two directions in which the scaled training rows spread most, by power iteration on an evenly
/// spaced choice of rows.
struct PrincipalComponents {
  /// The mean of the rows.
  let mean: [Double]
  /// Unit vectors at a right angle; the largest entry of each is positive.
  let first, second: [Double]
  /// The rows that were looked at, less the mean.
  let rows: [[Double]]

  init(_ run: TrainingRun) {
    let all = run.split.training
    let count = min(all.count, 500)
    let chosen = (0..<count).map { all[$0 * all.count / count] }
    self.init(
      chosen.map { row in
        run.dataset.row(row).enumerated().map { run.scaler.scaled(Double($1), column: $0) }
      })
  }

  init(_ points: [[Double]]) {
    let width = points.first?.count ?? 0
    var mean = [Double](repeating: 0, count: width)
    for point in points {
      for index in 0..<width { mean[index] += point[index] / Double(points.count) }
    }
    let rows = points.map { point in (0..<width).map { point[$0] - mean[$0] } }
    let first = Self.direction(rows, width, besides: nil)
    self.mean = mean
    self.rows = rows
    self.first = first
    second = Self.direction(rows, width, besides: first)
  }

  private static func direction(
    _ rows: [[Double]], _ width: Int, besides other: [Double]?
  ) -> [Double] {
    // A start that is at no right angle to anything likely.
    var axis = (0..<width).map { 1 + 0.37 * Double(($0 * 7 + (other == nil ? 0 : 3)) % 11) }
    normalize(&axis, besides: other)
    for _ in 0..<60 {
      var next = [Double](repeating: 0, count: width)
      for row in rows {
        let share = FeaturePlane.dot(row, axis)
        for index in 0..<width { next[index] += share * row[index] }
      }
      normalize(&next, besides: other)
      let agreement = FeaturePlane.dot(next, axis)
      axis = next
      if agreement > 1 - 1e-12 { break }
    }
    let largest = axis.max { abs($0) < abs($1) } ?? 1
    return largest < 0 ? axis.map { -$0 } : axis
  }

  /// Takes out what runs along the other direction, and brings the length to 1.
  private static func normalize(_ axis: inout [Double], besides other: [Double]?) {
    if let other {
      let share = FeaturePlane.dot(axis, other)
      for index in axis.indices { axis[index] -= share * other[index] }
    }
    let length = FeaturePlane.dot(axis, axis).squareRoot()
    guard length > 1e-300 else {
      // Nothing spreads in any other direction: any axis will do.
      axis = axis.indices.map { $0 == (other?.firstIndex { abs($0) < 0.5 } ?? 0) ? 1 : 0 }
      return
    }
    for index in axis.indices { axis[index] /= length }
  }
}
