internal import LossCore

/// Predictions that say the same of every row.
enum ConstantDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    guard let evaluation = input.evaluation, input.hasClasses, evaluation.rows.count >= 10,
      !input.predictions.profile.areHard, let own = try? entropy(input.shares)
    else { return [] }
    let (count, classes) = (evaluation.rows.count, input.classes)
    if input.predictions.profile.differentRows == 0 {
      let first = evaluation.probabilities.prefix(classes)
      let isUniform = first.allSatisfy { abs($0 - 1 / Double(classes)) < 1e-3 }
      return [
        Finding(
          .stuckAtGuessing, .certain, .equalRows(isUniform: isUniform), before: evaluation.mean)
      ]
    }
    let largest = input.shares.max() ?? 0
    guard abs(evaluation.mean - own) < 0.02 * own, abs(evaluation.accuracy - largest) < 0.02 else {
      return []
    }
    // How much each column varies over the rows.
    for k in 0..<classes {
      var (low, high) = (1.0, 0.0)
      for row in 0..<count {
        let p = evaluation.probabilities[row * classes + k]
        low = min(low, p)
        high = max(high, p)
      }
      guard high - low < 0.1 else { return [] }
    }
    return [
      Finding(
        .majorityClass, .likely,
        .constant(
          loss: evaluation.mean, entropy: own, accuracy: evaluation.accuracy,
          largestShare: largest), before: evaluation.mean)
    ]
  }
}

/// Columns that belong to other classes.
enum ColumnOrderDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    guard let evaluation = input.evaluation, input.hasClasses, input.task == .multiClass,
      (2...100).contains(input.classes), evaluation.rows.count >= 5 * input.classes
    else { return [] }
    let classes = input.classes
    var counts = [Double](repeating: 0, count: classes * classes)
    // Rows evenly chosen tell the order as well as a million do.
    let count = evaluation.rows.count
    for sample in 0..<min(count, 50_000) {
      let index = count <= 50_000 ? sample : sample * count / 50_000
      guard let truth = evaluation.truths[index] else { continue }
      // How likely each column found the rows of each class; logarithms would be ruled by single rows.
      for k in 0..<classes {
        counts[truth * classes + k] += evaluation.probabilities[index * classes + k]
      }
    }
    // The assignment of classes to columns that agrees most.
    let order = Assignment.best(counts, classes)
    guard order != Array(0..<classes) else { return [] }
    var values = [Double](repeating: 0, count: evaluation.probabilities.count)
    for row in 0..<evaluation.rows.count {
      for truth in 0..<classes {
        values[row * classes + truth] = evaluation.probabilities[row * classes + order[truth]]
      }
    }
    let after = Evaluation(probabilities: values, classes: classes, truths: evaluation.truths)
    guard after.accuracy > evaluation.accuracy + 0.1, after.accuracy > 0.5,
      after.mean < evaluation.mean || !evaluation.mean.isFinite
    else { return [] }
    return [
      Finding(
        .columnOrder, .likely,
        .permuted(
          order: order, isTextOrder: order == textOrder(classes),
          accuracyBefore: evaluation.accuracy, accuracyAfter: after.accuracy),
        before: evaluation.mean, after: after.mean)
    ]
  }

  /// Where each class stands when the numbers are sorted as text: 10 before 2.
  private static func textOrder(_ classes: Int) -> [Int] {
    let sorted = (0..<classes).sorted { "\($0)" < "\($1)" }
    return (0..<classes).map { sorted.firstIndex(of: $0) ?? $0 }
  }
}

/// One column that means the other class.
enum InvertedDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    guard let evaluation = input.evaluation, input.hasClasses, input.predictions.columns == 1,
      evaluation.rows.count >= 20
    else { return [] }
    let scores = evaluation.rows.map { input.predictions.values[$0] }
    guard let auc = try? rocArea(scores: scores, labels: evaluation.truths.compactMap { $0 }),
      auc < 0.35
    else { return [] }
    let flipped = evaluation.probabilities.indices.map { index in
      evaluation.probabilities[index.isMultiple(of: 2) ? index + 1 : index - 1]
    }
    let after = Evaluation(probabilities: flipped, classes: 2, truths: evaluation.truths)
    guard after.mean < evaluation.mean || !evaluation.mean.isFinite else { return [] }
    return [
      Finding(
        .invertedColumn, .likely,
        .inverted(
          auc: auc, accuracyBefore: evaluation.accuracy, accuracyAfter: after.accuracy),
        before: evaluation.mean, after: after.mean)
    ]
  }
}

/// Rows of predictions that belong to other rows of labels.
enum MisalignedDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    if let order = input.order, input.hasClasses {
      let classes = input.labels.classes
      let after = input.predictions.evaluate(
        as: input.predictions.kind, order.map { classes[$0] })
      return [
        Finding(
          .misalignedRows, .certain,
          .otherOrder(
            count: order.enumerated().count { $0.offset != $0.element },
            accuracyBefore: input.evaluation?.accuracy ?? .nan, accuracyAfter: after.accuracy),
          rows: order.indices.filter { order[$0] != $0 }, before: input.evaluation?.mean,
          after: after.mean)
      ]
    }
    guard let evaluation = input.evaluation, input.hasClasses, evaluation.rows.count >= 50,
      input.predictions.profile.differentRows > 0, let own = try? entropy(input.shares)
    else { return [] }
    let count = evaluation.rows.count
    var answered = [Double](repeating: 0, count: input.classes)
    for answer in evaluation.answers { answered[answer] += 1 / Double(count) }
    let expected = zip(input.shares, answered).reduce(0) { $0 + $1.0 * $1.1 }
    // By chance, within three standard deviations.
    let deviation = (expected * (1 - expected) / Double(count)).squareRoot()
    guard answered.max() ?? 1 < 0.95, abs(evaluation.accuracy - expected) < 3 * deviation + 0.01,
      evaluation.mean > own, ConstantDetector.find(input).isEmpty,
      ColumnOrderDetector.find(input).isEmpty, InvertedDetector.find(input).isEmpty
    else { return [] }
    var best: (lag: Int, evaluation: Evaluation)?
    for lag in [-1, 1, -2, 2, -3, 3, -5, 5, -10, 10] {
      let truths = evaluation.truths.indices.map { index -> Int? in
        let place = index + lag
        return evaluation.truths.indices.contains(place) ? evaluation.truths[place] : nil
      }
      let moved = Evaluation(
        probabilities: evaluation.probabilities, classes: input.classes, truths: truths)
      if moved.accuracy > max(evaluation.accuracy + 0.2, best?.evaluation.accuracy ?? 0) {
        best = (lag, moved)
      }
    }
    // Without a lag, a model that learned nothing but noise looks the same.
    return [
      Finding(
        .misalignedRows, best == nil ? .possible : .likely,
        .chance(
          accuracy: evaluation.accuracy, expected: expected, lag: best?.lag,
          accuracyAtLag: best?.evaluation.accuracy), before: evaluation.mean,
        after: best?.evaluation.mean)
    ]
  }
}

/// A model that is surer than it is right.
enum OverconfidenceDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    guard let evaluation = input.evaluation, input.hasClasses, evaluation.rows.count >= 50,
      !input.predictions.profile.areHard, evaluation.accuracy > 1.5 / Double(input.classes)
    else { return [] }
    let count = Double(evaluation.rows.count)
    let confidence = evaluation.confidences.reduce(0, +) / count
    // Beyond what the number of rows leaves to chance.
    let deviation = (evaluation.accuracy * (1 - evaluation.accuracy) / count).squareRoot()
    guard confidence > evaluation.accuracy + 0.03 + 2 * deviation,
      ColumnOrderDetector.find(input).isEmpty, InvertedDetector.find(input).isEmpty
    else { return [] }
    guard let fit = input.temperature, fit.temperature > 1.15,
      fit.lossAfter < 0.95 * fit.lossBefore
    else { return [] }
    let sorted = evaluation.losses.sorted(by: >)
    let worst = sorted.prefix(max(1, sorted.count / 20)).reduce(0, +)
    return [
      Finding(
        .overconfidence, .likely,
        .overconfident(
          confidence: confidence, accuracy: evaluation.accuracy, temperature: fit.temperature,
          worstShare: evaluation.sum > 0 && evaluation.sum.isFinite ? worst / evaluation.sum : 1),
        rows: evaluation.costliest(5).map { evaluation.rows[$0] }, before: evaluation.mean,
        after: evaluation.mean.isFinite
          ? evaluation.mean * fit.lossAfter / fit.lossBefore : fit.lossAfter)
    ]
  }
}
