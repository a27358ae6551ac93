/// What of a log is which curve, where its names do not tell, and what is known besides.
package struct LogChoice: Hashable, Sendable {
  /// The names to take; nil to go by what names usually mean.
  package var trainLoss, validationLoss, trainAccuracy, validationAccuracy: String?
  /// What to count along; nil to take epochs where they tell measurements apart, else steps.
  package var axis: LogAxis?
  /// K, the number of classes.
  package var classes: Int?
  /// How frequent each class is.
  package var classShares: [Double]?
  /// How much of the targets is spread over all classes.
  package var smoothing: Double?
  /// The mean entropy of targets that are distributions, in nats.
  package var targetEntropy: Double?

  /// Nothing chosen, nothing known.
  package init() {}
}

/// What measurements are counted along.
package enum LogAxis: String, CaseIterable, Hashable, Sendable {
  case epoch, step
  /// The records of the log, from 0.
  case record
}

/// Why a log gives no curves.
package enum LogChoiceProblem: Error, Hashable, Sendable {
  /// A name was asked for that is not in it.
  case noSuchName(String, available: [String])
  /// No name is that of a loss.
  case noLoss(available: [String])
  /// It is to be counted along what is not logged.
  case noAxis(LogAxis)
  /// Text stands where a curve needs a number.
  case notANumber(name: String, line: Int, text: String)
}
