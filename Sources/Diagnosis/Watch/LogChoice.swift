/// What of a log is which curve, where its names do not tell, and what is known besides.
public struct LogChoice: Hashable, Sendable {
  /// The names to take; nil to go by what names usually mean.
  public var trainLoss, validationLoss, trainAccuracy, validationAccuracy: String?
  /// What to count along; nil to take epochs where they tell measurements apart, else steps.
  public var axis: LogAxis?
  /// K, the number of classes.
  public var classes: Int?
  /// How frequent each class is.
  public var classShares: [Double]?
  /// How much of the targets is spread over all classes.
  public var smoothing: Double?
  /// The mean entropy of targets that are distributions, in nats.
  public var targetEntropy: Double?

  /// Nothing chosen, nothing known.
  public init() {}
}

/// What measurements are counted along.
public enum LogAxis: String, CaseIterable, Hashable, Sendable {
  case epoch, step
  /// The records of the log, from 0.
  case record
}

/// Why a log gives no curves.
public enum LogChoiceProblem: Error, Hashable, Sendable {
  /// A name was asked for that is not in it.
  case noSuchName(String, available: [String])
  /// No name is that of a loss.
  case noLoss(available: [String])
  /// It is to be counted along what is not logged.
  case noAxis(LogAxis)
  /// Text stands where a curve needs a number.
  case notANumber(name: String, line: Int, text: String)
}
