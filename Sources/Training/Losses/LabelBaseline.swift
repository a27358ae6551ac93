internal import LossCore

/// What a model must beat to have learned anything about labels that may be true together; losses are
/// means over cells, a label of a row each, in nats.
package struct LabelBaseline: Hashable, Sendable {
  /// ln 2: the loss of saying one half everywhere.
  package let uniform: Double
  /// The least loss of a model that ignores the input: the mean entropy of the labels' shares.
  package let shares: Double
  /// The cell accuracy of always giving each label's more frequent answer.
  package let majority: Double

  /// The baselines of some rows, at least one.
  package init(_ matrix: LabelMatrix, rows: [Int]) {
    precondition(!rows.isEmpty)
    let count = matrix.labelCount
    var (shares, majority) = (0.0, 0.0)
    for label in 0..<count {
      // Two classes and at least one row: there is always a baseline.
      guard let one = try? Baseline(labels: rows.map { matrix[$0, label] ? 1 : 0 }, classes: 2)
      else { continue }
      shares += one.shares / Double(count)
      majority += one.majority / Double(count)
    }
    uniform = surprisal(0.5)
    self.shares = shares
    self.majority = majority
  }
}
