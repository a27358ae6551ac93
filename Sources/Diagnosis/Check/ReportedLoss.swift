internal import LossCore

/// A convention under which the loss of these rows comes out as another tool reported it.
package struct ReportedLoss: Hashable, Sendable {
  /// The convention.
  package enum Convention: Hashable, Sendable {
    /// The mean in nats, as here.
    case same
    /// The mean in another unit.
    case unit(LogBaseName)
    /// The sum over all rows.
    case sum
    /// The sum over classes of weights, over the sum of the weights of the rows.
    case weightedMean
    /// The weighted sum, over the number of rows.
    case weightedOverRows
    /// Probabilities held away from 0 and 1 by this much.
    case clipped(Double)
    /// Targets smoothed by this share.
    case smoothed(Double)
    /// The mean of the means of batches of this size.
    case meanOfMeans(Int)
    /// The mean over all cells of separate binary losses.
    case cells
    /// exp of the mean.
    case perplexity
    /// Minus the mean probability of the truth.
    case negativeProbability
    /// With rows divided by their sums.
    case normalized
    /// The error rate.
    case errorRate
  }

  /// Other units.
  package enum LogBaseName: String, Hashable, Sendable {
    case bits
    case base10
  }

  /// The convention.
  package let convention: Convention
  /// The value that it gives.
  package let value: Double
  /// The pitfall that it is.
  package let pitfall: Pitfall

  /// The conventions whose value agrees with the reported one to the digits it was written with.
  static func explanations(_ input: CheckInput) -> [ReportedLoss] {
    guard let reported = input.options.reported else { return [] }
    var unit = 0.5
    for _ in 0..<max(0, input.options.reportedDigits) { unit /= 10 }
    let tolerance = max(unit * 1.01, abs(reported) * 2e-7)
    return all(input).filter { abs($0.value - reported) <= tolerance }
  }

  /// What every convention gives.
  package static func all(_ input: CheckInput) -> [ReportedLoss] {
    guard let evaluation = input.evaluation, !evaluation.rows.isEmpty else { return [] }
    let mean = evaluation.mean
    var list: [ReportedLoss] = [
      .init(convention: .same, value: mean, pitfall: .noYardstick),
      .init(
        convention: .unit(.bits), value: LogBase.bits.convert(nats: mean), pitfall: .logBase),
      .init(
        convention: .unit(.base10), value: LogBase.base10.convert(nats: mean), pitfall: .logBase),
      .init(convention: .sum, value: evaluation.sum, pitfall: .sumForMean),
      .init(
        convention: .perplexity, value: perplexity(meanLoss: mean), pitfall: .perplexityUnits),
    ]
    if let size = input.options.batchSize, size > 0 {
      let means = stride(from: 0, to: evaluation.losses.count, by: size).map { start in
        let batch = evaluation.losses[start..<min(start + size, evaluation.losses.count)]
        return batch.reduce(0, +) / Double(batch.count)
      }
      list.append(
        .init(
          convention: .meanOfMeans(size), value: means.reduce(0, +) / Double(means.count),
          pitfall: .meanOfMeans))
    }
    guard input.hasClasses else { return list }
    let truths = evaluation.truths.compactMap { $0 }
    if let weights = input.options.weights, weights.count == input.classes {
      let weighted = zip(evaluation.losses, truths).reduce(0) { $0 + $1.0 * weights[$1.1] }
      let total = truths.reduce(0) { $0 + weights[$1] }
      list.append(
        .init(convention: .weightedMean, value: weighted / total, pitfall: .weightedMean))
      list.append(
        .init(
          convention: .weightedOverRows, value: weighted / Double(truths.count),
          pitfall: .weightedMean))
    }
    let classes = input.classes
    let ofTruth = truths.indices.map { evaluation.probabilities[$0 * classes + truths[$0]] }
    for limit in LossFloor.clips {
      let value =
        ofTruth.reduce(0) { $0 + surprisal(min(max($1, limit), 1 - limit)) }
        / Double(truths.count)
      if value != mean {
        list.append(.init(convention: .clipped(limit), value: value, pitfall: .logOfZero))
      }
    }
    for share in LossFloor.smoothings {
      var sum = 0.0
      for index in truths.indices {
        for k in 0..<classes {
          let target = share / Double(classes) + (k == truths[index] ? 1 - share : 0)
          let p = evaluation.probabilities[index * classes + k]
          sum += target * (p > 0 ? Evaluation.cost(p) : .infinity)
        }
      }
      list.append(
        .init(
          convention: .smoothed(share), value: sum / Double(truths.count),
          pitfall: .smoothedLabels))
    }
    list.append(
      .init(
        convention: .negativeProbability,
        value: -ofTruth.reduce(0, +) / Double(truths.count), pitfall: .likelihoodOfProbabilities))
    if input.task == .multiClass {
      var (cells, normalized) = (0.0, 0.0)
      for index in truths.indices {
        let row = evaluation.probabilities[index * classes..<(index + 1) * classes]
        for (k, p) in row.enumerated() {
          cells +=
            k == truths[index]
            ? (p > 0 ? Evaluation.cost(p) : .infinity) : (p < 1 ? surprisal(1 - p) : .infinity)
        }
        let sum = row.reduce(0, +)
        let p = ofTruth[index] / sum
        normalized += p > 0 ? Evaluation.cost(p) : .infinity
      }
      list.append(
        .init(
          convention: .cells, value: cells / Double(truths.count * classes),
          pitfall: .binaryForMultiClass))
      let value = normalized / Double(truths.count)
      if abs(value - mean) > 1e-9 {
        list.append(
          .init(convention: .normalized, value: value, pitfall: .rowsNotSummingToOne))
      }
    }
    list.append(
      .init(convention: .errorRate, value: 1 - evaluation.accuracy, pitfall: .noYardstick))
    return list
  }
}
