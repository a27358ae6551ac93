/// Confidence against the share of right answers.
package final class CalibrationMessages: FigureTexts {
  package let title = "Can the confidence be believed?"
  package let summary =
    "Reliability diagram, rows by confidence, and what a temperature would change"
  package let temperatureHelp = "what scores are divided by before softmax"
  package let binsHelp = "bins of confidence"
  /// The axes.
  package let confidenceAxis = "confidence"
  package let accuracyAxis = "share of right answers"
  package let rowsAxis = "rows"
  package let temperatureAxis = "temperature"
  package let lossAxis = "loss"
  /// The diagonal, and the mean confidence of a bin.
  package let honest = "honest"
  package let meanConfidence = "a bin"
  /// The line at the best temperature, with its number.
  package func best(_ temperature: String) -> String { "best \(temperature)" }
  /// Labels of the readings.
  package let loss = "loss"
  package let expectedError = "expected calibration error"
  package let largestGap = "largest gap"
  package let bestTemperature = "best temperature"
  package let bestLoss = "loss at the best"
  package let rows = "rows"
}
