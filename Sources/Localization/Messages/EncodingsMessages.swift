/// One truth in many encodings.
public struct EncodingsMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let probabilityHelp, classHelp, classesHelp, smoothingHelp: String
  /// The encodings.
  public let index, fromOne, oneHot, plusMinus, percent, soft, smoothed: String
  /// Headings.
  public let encoding, written, indexLoss, shareLoss, cellLoss: String
  /// Why a loss refuses, in a word or two.
  public let refusal: @Sendable (EncodingRefusal) -> String
  /// The predicted probabilities, and the true class.
  public let prediction: @Sendable (String, Int) -> String
  /// What the signs mean.
  public let legend: String
  /// Labels of the readings.
  public let rightLoss, rightBinary, silent: String
}

/// Why a loss refuses an encoding.
public enum EncodingRefusal: Sendable {
  /// A label that is no class.
  case range
  /// A label that is no whole number.
  case notInteger
  /// Another number of numbers than it wants.
  case shape
  /// Numbers outside of their range.
  case values
}

extension EncodingsMessages {
  static let english = EncodingsMessages(
    title: "One truth, many encodings",
    summary: "What each loss answers to each way of writing the true class",
    probabilityHelp: "predicted probability of the true class", classHelp: "the true class",
    classesHelp: "how many classes", smoothingHelp: "share of a smoothed target given away",
    index: "index from 0", fromOne: "index from 1", oneHot: "one-hot, 0/1",
    plusMinus: "-1/+1", percent: "percent", soft: "soft label", smoothed: "smoothed",
    encoding: "encoding", written: "written", indexLoss: "index loss",
    shareLoss: "one-hot loss", cellLoss: "binary, per class",
    refusal: { reason in
      switch reason {
      case .range: "error: class"
      case .notInteger: "error: index"
      case .shape: "error: shape"
      case .values: "error: range"
      }
    },
    prediction: { numbers, truth in "true class \(truth)   predicted \(numbers)" },
    legend: "✓ right loss   ✗ silently wrong number",
    rightLoss: "the right loss", rightBinary: "the right binary loss",
    silent: "silently wrong answers")
}
