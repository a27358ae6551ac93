/// Confidence against the share of right answers.
public struct CalibrationMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let temperatureHelp, binsHelp: String
  /// The axes.
  public let confidenceAxis, accuracyAxis, rowsAxis, temperatureAxis, lossAxis: String
  /// The diagonal, and the mean confidence of a bin.
  public let honest, meanConfidence: String
  /// The line at the best temperature, with its number.
  public let best: @Sendable (String) -> String
  /// Labels of the readings.
  public let loss, expectedError, largestGap, bestTemperature, bestLoss, rows: String
}

extension CalibrationMessages {
  static let english = CalibrationMessages(
    title: "Can the confidence be believed?",
    summary: "Reliability diagram, rows by confidence, and what a temperature would change",
    temperatureHelp: "what scores are divided by before softmax",
    binsHelp: "bins of confidence", confidenceAxis: "confidence",
    accuracyAxis: "share of right answers", rowsAxis: "rows", temperatureAxis: "temperature",
    lossAxis: "loss", honest: "honest", meanConfidence: "a bin",
    best: { "best \($0)" }, loss: "loss", expectedError: "expected calibration error",
    largestGap: "largest gap", bestTemperature: "best temperature",
    bestLoss: "loss at the best", rows: "rows")
}
