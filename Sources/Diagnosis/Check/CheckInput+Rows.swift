internal import LossCore

extension CheckInput {
  /// The classes that are true of a row of the file: one, any number where labels may be true together, and
  /// the likelier ones of shares.
  package func trueClasses(ofRow row: Int) -> [Int] {
    guard let shares = labels.shares else { return labels.classes[row].map { [$0] } ?? [] }
    if predictions.columns == 1 { return [shares[row] >= 0.5 ? 1 : 0] }
    return (0..<classes).filter { shares[row * classes + $0] >= 0.5 }
  }

  /// The classes that the predictions name for a counted row: the most probable, or all that are likelier
  /// than not where labels may be true together.
  package func answers(ofCounted index: Int) -> [Int] {
    guard let evaluation else { return [] }
    guard task == .multiLabel else { return [evaluation.answers[index]] }
    let row = Array(predictions.row(evaluation.rows[index]))
    return row.indices.filter {
      switch predictions.kind {
      case .logits: row[$0] >= 0
      case .logProbabilities: row[$0] >= -surprisal(0.5)
      case .probabilities: row[$0] >= 0.5
      case .percent: row[$0] >= 50
      }
    }
  }
}
