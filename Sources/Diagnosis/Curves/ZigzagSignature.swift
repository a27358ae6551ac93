/// The same pattern of batches in every epoch.
enum ZigzagSignature: CurveSignature {
  static var id: String { "zigzag" }

  /// How many batches an epoch has to have, and how many epochs there have to be, for a pattern.
  private static let leastSteps = 4, leastEpochs = 4
  /// How many of the last epochs are compared.
  private static let epochs = 6
  /// The correlation of one epoch's batches with those of the next. Shuffled batches have 0; those in the
  /// same order nearly 1, since the weights hardly move any more.
  private static let least = 0.8

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard let steps = curves.stepsPerEpoch, steps >= leastSteps else { return nil }
    let losses = curves.batchLoss.map(\.value)
    let count = losses.count / steps
    guard count >= leastEpochs, losses.allSatisfy(\.isFinite) else { return nil }
    // The last epochs, each less its own mean: what is left is the pattern within.
    let rows = (count - min(count, epochs)..<count).map { epoch -> [Double] in
      let row = Array(losses[epoch * steps..<(epoch + 1) * steps])
      let mean = row.reduce(0, +) / Double(steps)
      return row.map { $0 - mean }
    }
    let pairs = zip(rows, rows.dropFirst()).map { correlation($0, $1) }
    let mean = pairs.reduce(0, +) / Double(pairs.count)
    guard mean > least else { return nil }
    return (.zigzag(correlation: mean), .likely)
  }

  private static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    func dot(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
    let size = (dot(a, a) * dot(b, b)).squareRoot()
    return size > 0 ? dot(a, b) / size : 0
  }
}
