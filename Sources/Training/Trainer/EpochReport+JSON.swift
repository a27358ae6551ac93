extension EpochReport {
  /// The report as one line of JSON, with the names that scripts read; what is not there is null.
  public var jsonLine: String {
    let members: [(String, String)] = [
      ("epoch", "\(epoch)"),
      ("step", "\(step)"),
      ("train_loss", Self.number(trainLoss)),
      ("train_accuracy", Self.number(trainAccuracy)),
      ("validation_loss", Self.number(validationLoss)),
      ("validation_accuracy", Self.number(validationAccuracy)),
      ("learning_rate", Self.number(learningRate)),
      ("seconds", Self.number((seconds * 1e6).rounded() / 1e6)),
    ]
    return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  /// The shortest text that reads back as the same number.
  private static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "null" }
    return "\(value)"
  }
}
