internal import LossCore

/// Numbers that are none.
enum NotFiniteDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let profile = input.predictions.profile
    guard !input.predictions.areUsable else { return [] }
    let place = profile.firstNotFinite
    return [
      Finding(
        .naiveExponentials, .certain,
        .notFinite(count: profile.notFinite, column: place.column),
        rows: [place.row])
    ]
  }
}

/// Scores where probabilities were said to be, and scores that overflow.
enum ScoreDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let (predictions, profile) = (input.predictions, input.predictions.profile)
    if input.options.kind == .probabilities, profile.least < -1e-9 || profile.greatest > 1 + 1e-6 {
      return [
        Finding(
          .scoresAsProbabilities, .certain,
          .outsideUnit(least: profile.least, greatest: profile.greatest),
          rows: rows(predictions) { $0 < 0 || $0 > 1 }, before: input.evaluation?.mean,
          after: input.hasClasses
            ? predictions.evaluate(as: .logits, input.labels.classes).mean : nil)
      ]
    }
    // exp of a float32 overflows from here on.
    let limit = 88.7
    if predictions.kind == .logits, max(abs(profile.least), abs(profile.greatest)) > limit {
      return [
        Finding(
          .naiveExponentials, .possible,
          .largeScores(greatest: max(abs(profile.least), abs(profile.greatest)), limit: limit),
          rows: rows(predictions) { abs($0) > limit }, before: input.evaluation?.mean)
      ]
    }
    return []
  }

  static func rows(_ predictions: Predictions, _ isSuch: (Double) -> Bool) -> [Int] {
    var found: [Int] = []
    for row in 0..<predictions.rows where predictions.row(row).contains(where: isSuch) {
      found.append(row)
      if found.count == 5 { break }
    }
    return found
  }
}

/// Percent, and probabilities that were rounded to nothing.
enum PercentDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    if predictions.kind == .percent, input.options.kind != .percent {
      let raw = predictions.columns == 1 ? nil : input.evaluate(predictions.values)
      return [
        Finding(
          .percentOrRounded, .certain, .percent(greatest: predictions.profile.greatest),
          before: raw?.mean, after: input.evaluation?.mean)
      ]
    }
    guard predictions.kind == .probabilities, predictions.profile.areHundredths,
      !predictions.profile.areHard, let evaluation = input.evaluation
    else { return [] }
    let zeros = evaluation.losses.indices.filter { evaluation.losses[$0] == .infinity }
    guard !zeros.isEmpty else { return [] }
    return [
      Finding(
        .percentOrRounded, .likely, .rounded(zeros: zeros.count),
        rows: zeros.map { evaluation.rows[$0] }, before: .infinity)
    ]
  }
}

/// An activation that was applied twice.
enum DoubleActivationDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    if input.options.kind == .logits, predictions.columns > 1, predictions.profile.least >= 0,
      predictions.sumToOne(within: input.tolerance), input.hasClasses
    {
      return [
        Finding(
          .doubleActivation, .likely, .alreadyProbabilities, before: input.evaluation?.mean,
          after: predictions.evaluate(as: .probabilities, input.labels.classes).mean)
      ]
    }
    guard predictions.kind == .probabilities, predictions.rows >= 10 else { return [] }
    if input.task == .multiLabel { return sigmoids(input) }
    guard input.hasClasses else { return [] }
    return predictions.columns == 1 ? sigmoids(input) : softmaxes(input)
  }

  private static func softmaxes(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    let classes = predictions.columns
    let zeros = [Double](repeating: 0, count: classes - 1)
    let floor = softmax([0] + [1.0] + zeros.dropLast()).first ?? 0
    let ceiling = softmax([1.0] + zeros)[0]
    let (low, high) = (predictions.profile.least, predictions.profile.greatest)
    guard low >= floor - 1e-6, high <= ceiling + 1e-6,
      predictions.sumToOne(within: input.tolerance),
      high > 1.2 / Double(classes)
    else { return [] }
    // What went into the second softmax: logarithms, shifted so that they sum to 1.
    var undone: [Double] = []
    undone.reserveCapacity(predictions.values.count)
    for row in 0..<predictions.rows {
      let logs = predictions.row(row).map { -surprisal($0) }
      let shift = (1 - logs.reduce(0, +)) / Double(classes)
      for value in logs {
        let p = value + shift
        guard p > -0.02, p < 1.02 else { return [] }
        undone.append(min(max(p, 1e-12), 1))
      }
    }
    guard let before = input.evaluation, let after = input.evaluate(undone),
      after.mean < before.mean, after.mean.isFinite || before.accuracy > 0.5
    else { return [] }
    // Honest, timid probabilities could look like this; sums that come out at 1 everywhere hardly.
    let isSharp = undone.contains { $0 > 0.95 }
    return [
      Finding(
        .doubleActivation, isSharp ? .likely : .possible,
        .squeezed(low: low, high: high, floor: floor, ceiling: ceiling, isSoftmax: true),
        before: before.mean, after: after.mean)
    ]
  }

  private static func sigmoids(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    let (low, high) = (predictions.profile.least, predictions.profile.greatest)
    let ceiling = sigmoid(1.0)
    guard low >= 0.5 - 1e-9, high <= ceiling + 1e-6, high - low > 0.02 else { return [] }
    // The logit of a value is what went into the second sigmoid.
    let undone = predictions.values.map {
      min(max(surprisal(1 - $0) - surprisal($0), 1e-12), 1 - 1e-12)
    }
    let after =
      input.task == .multiLabel
      ? input.labels.shares.map {
        Evaluation(cells: undone, classes: predictions.columns, shares: $0)
      } : input.evaluate(undone.flatMap { [1 - $0, $0] })
    guard let before = input.evaluation, let after, after.mean < before.mean else { return [] }
    return [
      Finding(
        .doubleActivation, .likely,
        .squeezed(low: low, high: high, floor: 0.5, ceiling: ceiling, isSoftmax: false),
        before: before.mean, after: after.mean)
    ]
  }
}

/// Rows that do not sum to 1.
enum SumDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let (predictions, profile) = (input.predictions, input.predictions.profile)
    guard predictions.kind == .probabilities, predictions.columns > 1, !profile.areHard,
      profile.least >= -1e-9, profile.greatest <= 1 + 1e-6,
      input.task == .multiClass, !predictions.sumToOne(within: input.tolerance),
      let evaluation = input.evaluation, !WrongAxisDetector.isTransposed(input)
    else { return [] }
    let (count, width) = (predictions.rows, predictions.columns)
    var normalized: [Double] = []
    normalized.reserveCapacity(count * width)
    var off: [Int] = []
    for row in 0..<count {
      let sum = predictions.row(row).reduce(0, +)
      if abs(sum - 1) > input.tolerance { off.append(row) }
      normalized += predictions.row(row).map { sum > 0 ? $0 / sum : 0 }
    }
    guard let after = input.evaluate(normalized) else { return [] }
    // Sums that wander far are answers to separate questions.
    let areCells = profile.greatestSum - profile.leastSum > 0.15
    if areCells, input.hasClasses {
      var right = 0
      for row in evaluation.rows {
        for (k, p) in predictions.row(row).enumerated()
        where (p >= 0.5) == (k == input.labels.classes[row]) {
          right += 1
        }
      }
      let cells = Double(right) / Double(max(1, evaluation.rows.count * width))
      return [
        Finding(
          .binaryForMultiClass, .likely,
          .cellsForClasses(
            leastSum: profile.leastSum, greatestSum: profile.greatestSum, cellAccuracy: cells,
            accuracy: evaluation.accuracy), rows: off, before: evaluation.mean, after: after.mean)
      ]
    }
    // What goes a little to both sides may be no more than rounding to few bits.
    let mayBeRounding =
      profile.leastSum > 1 - Predictions.coarsest && profile.leastSum < 1
      && profile.greatestSum < 1 + Predictions.coarsest && profile.greatestSum > 1
    return [
      Finding(
        .rowsNotSummingToOne, mayBeRounding ? .possible : .certain,
        .sums(least: profile.leastSum, greatest: profile.greatestSum, count: off.count), rows: off,
        before: evaluation.mean, after: after.mean)
    ]
  }
}

/// Softmax over the wrong axis, or an array turned round.
enum WrongAxisDetector: Detector {
  static func isTransposed(_ input: CheckInput) -> Bool {
    let predictions = input.predictions
    guard predictions.kind == .probabilities, predictions.columns > 1, predictions.rows >= 4,
      predictions.rows != predictions.columns
    else { return false }
    return (0..<predictions.columns).allSatisfy { column in
      var sum = 0.0
      for row in 0..<predictions.rows {
        sum += predictions.values[row * predictions.columns + column]
      }
      return abs(sum - 1) < max(input.tolerance, 1e-3)
    }
  }

  static func find(_ input: CheckInput) -> [Finding] {
    let predictions = input.predictions
    if input.isTransposed {
      return [
        Finding(
          .wrongAxis, .certain, .transposed(isShape: true),
          after: input.evaluation?.mean)
      ]
    }
    guard isTransposed(input) else { return [] }
    var normalized: [Double] = []
    for row in 0..<predictions.rows {
      let sum = predictions.row(row).reduce(0, +)
      normalized += predictions.row(row).map { sum > 0 ? $0 / sum : 0 }
    }
    return [
      Finding(
        .wrongAxis, .certain, .transposed(isShape: false),
        before: input.evaluation?.mean, after: input.evaluate(normalized)?.mean)
    ]
  }
}

/// Softmax over one output, predictions of 0 and 1, and zeros where the truth is.
enum ZeroDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let (predictions, profile) = (input.predictions, input.predictions.profile)
    guard profile.notFinite == 0 else { return [] }
    if predictions.columns == 1, profile.least == 1, profile.greatest == 1, predictions.rows > 1 {
      return [
        Finding(.softmaxOnOneOutput, .certain, .allOnes, before: input.evaluation?.mean)
      ]
    }
    guard let evaluation = input.evaluation, input.hasClasses else { return [] }
    if profile.areHard, predictions.rows > 1 {
      let errors = 1 - evaluation.accuracy
      // What scikit-learn puts in place of 0.
      let cap = surprisal(Double.ulpOfOne)
      return [
        Finding(
          .hardPredictions, .certain, .hard(errors: errors, cap: cap), before: evaluation.mean,
          after: nil)
      ]
    }
    let zeros = evaluation.losses.indices.filter { evaluation.losses[$0] == .infinity }
    guard !zeros.isEmpty else { return [] }
    return [
      Finding(
        .logOfZero, .certain,
        .zeroForTruth(
          count: zeros.count, capFloat32: surprisal(Double(Float.ulpOfOne)),
          capFloat64: surprisal(Double.ulpOfOne)), rows: zeros.map { evaluation.rows[$0] },
        before: .infinity)
    ]
  }
}
