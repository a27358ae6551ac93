extension EpochReport {
  /// The report as one line of JSON, with the names that scripts read; what is not there is null.
  ///
  /// Where labels may be true together, no member is called accuracy alone: there is one of cells and
  /// one of whole rows.
  package var jsonLine: String {
    var members: [(String, String)] = [("epoch", "\(epoch)"), ("step", "\(step)")]
    func add(_ name: String, _ value: Double?) { members.append((name, Self.number(value))) }
    add("train_loss", trainLoss)
    if let subsetAccuracy {
      add("train_cell_accuracy", trainAccuracy)
      add("train_subset_accuracy", subsetAccuracy.train)
      add("validation_loss", validationLoss)
      add("validation_cell_accuracy", validationAccuracy)
      add("validation_subset_accuracy", subsetAccuracy.validation)
    } else {
      add("train_accuracy", trainAccuracy)
      add("validation_loss", validationLoss)
      add("validation_accuracy", validationAccuracy)
    }
    add("learning_rate", learningRate)
    add("seconds", (seconds * 1e6).rounded() / 1e6)
    return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  /// The shortest text that reads back as the same number.
  private static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "null" }
    return "\(value)"
  }
}
