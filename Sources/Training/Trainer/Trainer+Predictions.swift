import LossCore

extension Trainer {
  /// The probabilities of every class for the given rows of the data set, as the model is now: rows x K.
  public func probabilities(ofRows rows: [Int]) -> [Double] {
    let model = model
    return rows.flatMap { row in
      let features = (0..<dataset.featureCount).map {
        scaler.scaled(dataset.value(row: row, column: $0), column: $0)
      }
      return softmax(model.logits(features))
    }
  }

  /// The validation rows' probabilities with their labels as comma-separated text: a header with the
  /// classes and `label`, then one row each, in the order of the data set. Without validation rows it
  /// is the training rows.
  public func predictionTable() -> String {
    let rows = split.validation.isEmpty ? split.training : split.validation
    let probabilities = probabilities(ofRows: rows)
    let classes = dataset.classNames
    var lines = [(classes + ["label"]).map(CSVCell.text).joined(separator: ",")]
    for (index, row) in rows.enumerated() {
      let start = index * classes.count
      let numbers = probabilities[start..<start + classes.count].map { "\($0)" }
      let label = CSVCell.text(classes[dataset.labels[row]])
      lines.append((numbers + [label]).joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
