internal import LossCore
internal import Plotting
internal import Training

/// What a model answers over a plane: logits and probabilities on a grid of places.
struct ProbabilityMap: Sendable {
  /// The squares across and upwards.
  static let columns = 72
  static let rows = 40

  let classes: Int
  /// K probabilities of each corner of the grid, rows from the top.
  private var probabilities: [Double] = []
  /// For each class and corner: how far its logit is ahead of the next, or behind the first.
  private var leads: [[Double]]

  init(_ model: MultilayerPerceptron, _ plane: FeaturePlane) {
    classes = model.classCount
    leads = [[Double]](repeating: [], count: classes)
    let evaluator = PlaneEvaluator(model, plane)
    var scratch = PlaneEvaluator.Scratch(model)
    for row in 0...Self.rows {
      let y = plane.y.upperBound - Double(row) / Double(Self.rows) * plane.y.length
      for column in 0...Self.columns {
        let x = plane.x.lowerBound + Double(column) / Double(Self.columns) * plane.x.length
        append(evaluator.logits(x, y, &scratch))
      }
    }
  }

  private mutating func append(_ logits: [Double]) {
    probabilities += softmax(logits)
    let best = logits.indices.max { logits[$0] < logits[$1] } ?? 0
    let second = logits.indices.filter { $0 != best }.map { logits[$0] }.max() ?? 0
    for k in 0..<classes {
      leads[k].append(logits[k] - (k == best ? second : logits[best]))
    }
  }

  /// The probability of a class, or with nil of the most probable one, at a share of width and
  /// height from the top left; straight between the corners of the grid.
  func probability(_ label: Int?, _ x: Double, _ y: Double) -> Double {
    let (column, right) = Self.split(x, Self.columns)
    let (row, below) = Self.split(y, Self.rows)
    func at(_ row: Int, _ column: Int) -> Double {
      let start = (row * (Self.columns + 1) + column) * classes
      if let label { return probabilities[start + label] }
      var largest = 0.0
      for k in 0..<classes { largest = max(largest, probabilities[start + k]) }
      return largest
    }
    let upper = at(row, column) * (1 - right) + at(row, column + 1) * right
    let lower = at(row + 1, column) * (1 - right) + at(row + 1, column + 1) * right
    return upper * (1 - below) + lower * below
  }

  private static func split(_ share: Double, _ count: Int) -> (Int, Double) {
    let place = min(max(share, 0), 1) * Double(count)
    let index = min(Int(place), count - 1)
    return (index, place - Double(index))
  }

  /// The lines on which a class ties with the best other one, over 0...1 in both directions.
  func border(of label: Int) -> [Position] {
    let lead = leads[label]
    return ContourLines(columns: Self.columns, rows: Self.rows) { x, y in
      let column = Int((x * Double(Self.columns)).rounded())
      let row = Int((y * Double(Self.rows)).rounded())
      return lead[row * (Self.columns + 1) + column]
    }.points(of: 0)
  }

  /// The share of the plane in which a class is the answer.
  func share(of label: Int) -> Double {
    Double(leads[label].count { $0 > 0 }) / Double(max(1, leads[label].count))
  }
}

extension ClosedRange where Bound == Double {
  /// From one end to the other.
  var length: Double { upperBound - lowerBound }
}
