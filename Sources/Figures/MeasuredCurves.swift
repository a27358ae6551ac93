package import Plotting
package import Training

/// The curves of a training as a figure draws them: samples along epochs, steps or records.
package struct MeasuredCurves: Hashable, Sendable {
  /// Mean loss over training rows, and over rows held out.
  package var trainLoss, validationLoss: [Sample]
  /// Accuracies, as shares.
  package var trainAccuracy, validationAccuracy: [Sample]
  /// Loss of single batches.
  package var batchLoss: [Sample] = []
  /// What x is, in words; nil for epochs.
  package var axis: String?

  /// Curves; what is not measured is empty. x never falls.
  package init(
    trainLoss: [Sample] = [], validationLoss: [Sample] = [], trainAccuracy: [Sample] = [],
    validationAccuracy: [Sample] = [], axis: String? = nil
  ) {
    self.trainLoss = trainLoss
    self.validationLoss = validationLoss
    self.trainAccuracy = trainAccuracy
    self.validationAccuracy = validationAccuracy
    self.axis = axis
  }

  /// The curves of a run.
  package init(_ history: RunHistory) {
    func samples(_ series: MetricSeries) -> [Sample] {
      series.points.map { Sample($0.epoch, $0.value) }
    }
    self.init(
      trainLoss: samples(history.trainLoss), validationLoss: samples(history.validationLoss),
      trainAccuracy: samples(history.trainAccuracy),
      validationAccuracy: samples(history.validationAccuracy))
    batchLoss = samples(history.batchLoss)
  }

  /// Whether there is no loss.
  package var isEmpty: Bool { trainLoss.isEmpty && validationLoss.isEmpty }

  /// The least and the greatest x; nil while there is no loss.
  var ends: (Double, Double)? {
    let all = [trainLoss, validationLoss].filter { !$0.isEmpty }
    guard let first = all.compactMap({ $0.first?.x }).min(),
      let last = all.compactMap({ $0.last?.x }).max()
    else { return nil }
    return (first, last)
  }

  /// The samples that show: of very many, in each stretch the least, the greatest and those at its ends, so
  /// that no spike is lost.
  package static func thinned(_ samples: [Sample], to count: Int = 2000) -> [Sample] {
    guard samples.count > count else { return samples }
    let stretches = count / 4
    var kept: [Sample] = []
    for index in 0..<stretches {
      let (from, to) = (
        index * samples.count / stretches, (index + 1) * samples.count / stretches
      )
      let part = from..<to
      let places = [
        from, part.min { samples[$0].y < samples[$1].y } ?? from,
        part.max { samples[$0].y < samples[$1].y } ?? from, to - 1,
      ]
      // A value that is no number shows where a curve ends.
      let broken = part.first { !samples[$0].y.isFinite }
      for place in Set(places + (broken.map { [$0] } ?? [])).sorted() {
        kept.append(samples[place])
      }
    }
    return kept
  }
}
