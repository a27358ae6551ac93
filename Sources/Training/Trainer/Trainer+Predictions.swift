import LossCore

extension Trainer {
  /// The probabilities of every class or label for the given rows of the data set, as the model is now:
  /// rows x K.
  package func probabilities(ofRows rows: [Int]) -> [Double] {
    let model = model
    return rows.flatMap { row in
      let features = (0..<dataset.featureCount).map {
        scaler.scaled(dataset.value(row: row, column: $0), column: $0)
      }
      let logits = model.logits(features)
      return dataset.isMultiLabel ? logits.map { sigmoid($0) } : softmax(logits)
    }
  }

  /// The validation rows' probabilities with their labels as comma-separated text: a header with the
  /// classes and `label`, then one row each, in the order of the data set. Without validation rows it
  /// is the training rows.
  ///
  /// Where labels may be true together, the header has their names and then `label:` with each name, and
  /// the truth is 0 or 1 for each.
  package func predictionTable() -> String {
    let rows = split.validation.isEmpty ? split.training : split.validation
    let probabilities = probabilities(ofRows: rows)
    let classes = dataset.classNames
    let truths = dataset.isMultiLabel ? classes.map { "label:" + $0 } : ["label"]
    var lines = [(classes + truths).map(CSVCell.text).joined(separator: ",")]
    for (index, row) in rows.enumerated() {
      let start = index * classes.count
      let numbers = probabilities[start..<start + classes.count].map { "\($0)" }
      let truth =
        dataset.labelMatrix?.row(row).map { $0 ? "1" : "0" }
        ?? [CSVCell.text(classes[dataset.labels[row]])]
      lines.append((numbers + truth).joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
