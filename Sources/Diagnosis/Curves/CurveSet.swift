internal import LossCore

/// The curves of a training, as far as they are known: what the signatures look at.
package struct CurveSet: Sendable {
  /// A measurement: after how many epochs (or steps), and what.
  package struct Point: Hashable, Sendable {
    /// Epochs or steps.
    package let x: Double
    /// The measurement; not finite where it was not.
    package let value: Double

    /// A measurement.
    package init(_ x: Double, _ value: Double) {
      self.x = x
      self.value = value
    }
  }

  /// Mean loss over the training rows, in nats.
  package var trainLoss: [Point]
  /// Mean loss over rows held out, in nats.
  package var validationLoss: [Point]
  /// Accuracies, as shares in [0, 1].
  package var trainAccuracy, validationAccuracy: [Point]
  /// The loss of single batches, by step, and how many of them make an epoch; for patterns within epochs.
  package var batchLoss: [Point] = []
  /// How many batches make an epoch; nil when that is not known.
  package var stepsPerEpoch: Int?
  /// K, the number of classes; nil when that is not known.
  package var classes: Int?
  /// How frequent each class is; nil when that is not known.
  package var classShares: [Double]?
  /// Whether the loss is plain cross-entropy; false where ln K is no yardstick; nil when nobody knows.
  package var isCrossEntropy: Bool?
  /// How much of the target is spread over all classes, when that is known.
  package var smoothing: Double?
  /// The mean entropy of the targets in nats, where these are distributions and that is known.
  package var targetEntropy: Double?
  /// Whether the training loss contains dropout or a penalty that the other does not; nil when nobody
  /// knows.
  package var trainsWithDropout: Bool?

  /// Curves.
  package init(
    trainLoss: [Point] = [], validationLoss: [Point] = [], trainAccuracy: [Point] = [],
    validationAccuracy: [Point] = [], classes: Int? = nil, classShares: [Double]? = nil
  ) {
    self.trainLoss = trainLoss
    self.validationLoss = validationLoss
    self.trainAccuracy = trainAccuracy
    self.validationAccuracy = validationAccuracy
    self.classes = classes
    self.classShares = classShares
  }

  /// The loss that there is most of to see: training, else validation.
  var mainLoss: [Point] { trainLoss.isEmpty ? validationLoss : trainLoss }

  /// ln K, the loss of an even guess.
  var guessLoss: Double? {
    guard let classes, classes > 1, isCrossEntropy != false else { return nil }
    return surprisal(1 / Double(classes))
  }

  /// The entropy of the class shares: the loss of knowing these and nothing else.
  var shareEntropy: Double? {
    guard let classShares, isCrossEntropy != false else { return nil }
    return try? entropy(classShares)
  }
}

extension [CurveSet.Point] {
  /// The points whose values are finite.
  var finite: [CurveSet.Point] { filter(\.value.isFinite) }

  /// The mean of the values; NaN of none.
  var mean: Double { isEmpty ? .nan : reduce(0) { $0 + $1.value } / Double(count) }

  /// The last points: a share of all, and at least so many.
  func tail(_ share: Double, atLeast least: Int) -> [CurveSet.Point] {
    Array(suffix(Swift.max(least, Int(Double(count) * share))))
  }

  /// Each value averaged with its neighbours: as many as half the width to either side, where there are.
  func smoothed(_ width: Int) -> [CurveSet.Point] {
    let half = width / 2
    guard half > 0 else { return self }
    return indices.map { index in
      let reach = Swift.min(half, index, count - 1 - index)
      return CurveSet.Point(self[index].x, Array(self[(index - reach)...(index + reach)]).mean)
    }
  }

  /// The distance between the largest and the least value.
  var spread: Double { (map(\.value).max() ?? 0) - (map(\.value).min() ?? 0) }

  /// The point nearest to a place.
  func nearest(_ x: Double) -> CurveSet.Point? { self.min { abs($0.x - x) < abs($1.x - x) } }
}
