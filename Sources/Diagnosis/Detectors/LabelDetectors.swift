internal import LossCore

/// Labels that begin at 1, or are no class.
enum LabelRangeDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let labels = input.labels
    var found: [Finding] = []
    if labels.encoding == .indexFromOne {
      // As the numbers stand, every row is scored with its neighbour, and the last class is no class.
      let stood = (labels.raw ?? []).map { raw -> Int? in
        raw >= 0 && raw < Double(input.classes) ? Int(raw) : nil
      }
      let before = input.evaluation.map { _ in
        input.predictions.evaluate(as: input.predictions.kind, stood)
      }
      found.append(
        Finding(
          .labelsFromOne, .certain,
          .fromOne(
            classes: input.classes, accuracyBefore: before?.accuracy ?? .nan,
            accuracyAfter: input.evaluation?.accuracy ?? .nan), before: before?.mean,
          after: input.evaluation?.mean))
    }
    if let first = labels.outOfRange.first, [-1, 255].contains(first.label),
      labels.outOfRange.allSatisfy({ $0.label == first.label })
    {
      found.append(
        Finding(
          .everythingIgnored, .likely,
          .unknownSentinel(count: labels.outOfRange.count, label: Int(first.label)),
          rows: labels.outOfRange.map(\.row), before: input.evaluation?.mean))
    } else if let first = labels.outOfRange.first {
      found.append(
        Finding(
          .labelsFromOne, .certain,
          .labelsOutOfRange(
            count: labels.outOfRange.count, label: first.label, classes: input.classes),
          rows: labels.outOfRange.map(\.row)))
    } else if labels.encoding == .index, input.predictions.columns > 2,
      let evaluation = input.evaluation, evaluation.rows.count >= 20
    {
      found += shifted(input, evaluation)
    }
    return found
  }

  /// Labels without a 0 that fit far better one lower.
  private static func shifted(_ input: CheckInput, _ evaluation: Evaluation) -> [Finding] {
    let raw = input.labels.classes
    guard !raw.contains(0), raw.contains(where: { $0 != nil }) else { return [] }
    let after = input.predictions.evaluate(
      as: input.predictions.kind, raw.map { $0.map { $0 - 1 } })
    guard after.accuracy > evaluation.accuracy + 0.3, after.mean < evaluation.mean else {
      return []
    }
    return [
      Finding(
        .labelsFromOne, .likely,
        .fromOne(
          classes: input.classes, accuracyBefore: evaluation.accuracy,
          accuracyAfter: after.accuracy), before: evaluation.mean, after: after.mean)
    ]
  }
}

/// Labels of a binary loss that are not 0 and 1.
enum LabelPairDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    guard let pair = input.labels.pair, let raw = input.labels.raw,
      let evaluation = input.evaluation, input.classes == 2
    else { return [] }
    // y s(p) + (1 - y) s(1 - p), with the numbers as they stand.
    var sum = 0.0
    for row in evaluation.rows {
      let p = evaluation.probabilities.isEmpty ? 0 : probability(input, row)
      sum += raw[row] * surprisal(p) + (1 - raw[row]) * surprisal(1 - p)
    }
    let before = sum / Double(max(1, evaluation.rows.count))
    return [
      Finding(
        .labelsOutsideUnit, .certain, .labelPair(low: pair.low, high: pair.high), before: before,
        after: evaluation.mean)
    ]
  }

  private static func probability(_ input: CheckInput, _ row: Int) -> Double {
    let all = input.predictions
    let value = all.columns == 1 ? all.values[row] : all.values[row * 2 + 1]
    switch all.kind {
    case .logits:
      return all.columns == 1
        ? sigmoid(value) : softmax(Array(all.row(row)))[1]
    case .probabilities: return value
    case .percent: return value / 100
    case .logProbabilities: return perplexity(meanLoss: value)
    }
  }
}

/// Whole numbers written with a point, and rows that do not count.
enum LabelFormDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let labels = input.labels
    var found: [Finding] = []
    if let label = labels.ignoreIndex, labels.ignored > 0 {
      let isAll = labels.ignored == labels.classes.count
      found.append(
        Finding(
          .everythingIgnored, isAll ? .certain : .possible,
          isAll ? .allIgnored(label: label) : .someIgnored(count: labels.ignored, label: label),
          before: isAll ? .nan : input.evaluation?.mean))
    }
    if labels.areWrittenAsFloats, labels.encoding == .index, input.predictions.columns > 1 {
      found.append(Finding(.targetType, .possible, .wholeNumbersAsFloats))
    }
    return found
  }
}

/// Classes that no row has.
enum AbsentClassDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    guard input.hasClasses, input.labels.counted > 0 else { return [] }
    let shares = input.shares
    let absent = shares.indices.filter { shares[$0] == 0 }
    guard !absent.isEmpty, absent.count < input.classes else { return [] }
    return [
      Finding(.absentClass, .possible, .absent(classes: absent), before: input.evaluation?.mean)
    ]
  }
}

/// Softmax where several labels are true.
enum MultiLabelDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    guard input.task == .multiLabel, let shares = input.labels.shares,
      predictions.kind == .probabilities, predictions.sumToOne(within: input.tolerance)
    else { return [] }
    let perRow = shares.reduce(0, +) / Double(max(1, predictions.rows))
    guard perRow > 1.05 else { return [] }
    return [
      Finding(
        .softmaxForMultiLabel, .certain,
        .sharedUnit(labelsPerRow: perRow, floor: surprisal(1 / perRow)),
        before: input.evaluation?.mean)
    ]
  }
}

/// Soft labels, whose loss has a floor; and labels that are predictions.
enum SoftLabelDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    guard input.labels.encoding == .soft, let shares = input.labels.shares,
      let evaluation = input.evaluation
    else { return [] }
    if input.predictions.profile.areHard, input.predictions.columns > 1 {
      let after = Evaluation(
        probabilities: shares, classes: input.classes, shares: input.predictions.values)
      return [
        Finding(
          .swappedArguments, .likely, .swapped, before: evaluation.mean, after: after.mean)
      ]
    }
    if input.predictions.profile.areHard {
      let after = Evaluation(
        probabilities: shares.flatMap { [1 - $0, $0] }, classes: 2,
        truths: input.predictions.values.map { Int($0) })
      return [
        Finding(.swappedArguments, .likely, .swapped, before: evaluation.mean, after: after.mean)
      ]
    }
    let width = input.predictions.columns == 1 ? 1 : input.classes
    var sum = 0.0
    for row in 0..<input.predictions.rows {
      let target = Array(shares[row * width..<(row + 1) * width])
      let whole = width == 1 ? [1 - target[0], target[0]] : target
      sum += (try? entropy(whole)) ?? 0
    }
    let floor = sum / Double(max(1, input.predictions.rows))
    guard floor > 1e-6 else { return [] }
    return [
      Finding(
        .softLabelFloor, .certain,
        .softFloor(entropy: floor, divergence: evaluation.mean - floor), before: evaluation.mean)
    ]
  }
}
