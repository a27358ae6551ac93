/// One truth in many encodings.
package final class EncodingsMessages: FigureTexts {
  package let title = "One truth, many encodings"
  package let summary = "What each loss answers to each way of writing the true class"
  package let probabilityHelp = "predicted probability of the true class"
  package let classHelp = "the true class"
  package let classesHelp = "how many classes"
  package let smoothingHelp = "share of a smoothed target given away"
  package let index = "index from 0"
  package let fromOne = "index from 1"
  package let oneHot = "one-hot, 0/1"
  package let plusMinus = "-1/+1"
  package let percent = "percent"
  package let soft = "soft label"
  package let smoothed = "smoothed"
  /// Headings.
  package let encoding = "encoding"
  package let written = "written"
  package let indexLoss = "index loss"
  package let shareLoss = "one-hot loss"
  package let cellLoss = "binary, per class"
  /// Why a loss refuses, in a word or two.
  package func refusal(_ reason: EncodingRefusal) -> String {
    switch reason {
    case .range: "error: class"
    case .notInteger: "error: index"
    case .shape: "error: shape"
    case .values: "error: range"
    }
  }
  /// The predicted probabilities, and the true class.
  package func prediction(_ numbers: String, _ truth: Int) -> String {
    "true class \(truth)   predicted \(numbers)"
  }
  package let legend = "✓ right loss   ✗ silently wrong number"
  package let rightLoss = "the right loss"
  package let rightBinary = "the right binary loss"
  package let silent = "silently wrong answers"
}

/// Why a loss refuses an encoding.
package enum EncodingRefusal: Sendable {
  /// A label that is no class.
  case range
  /// A label that is no whole number.
  case notInteger
  /// Another number of numbers than it wants.
  case shape
  /// Numbers outside of their range.
  case values
}
