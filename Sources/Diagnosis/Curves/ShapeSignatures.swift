/// A loss that jumps up again and again.
enum BouncingSignature: CurveSignature {
  static var id: String { "rate-too-high" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let loss = curves.mainLoss.finite
    guard loss.count >= 8 else { return nil }
    let late = loss.tail(0.7, atLeast: 7)
    guard let least = late.map(\.value).min(), let highest = late.map(\.value).max() else {
      return nil
    }
    // Steps that are large beside the loss itself, half of them upwards.
    let rises = zip(late, late.dropFirst()).count { $1.value > 1.15 * $0.value + 0.005 }
    guard rises >= 3, Double(rises) >= 0.25 * Double(late.count - 1), highest > 1.5 * least else {
      return nil
    }
    let isAboveGuess = curves.guessLoss.map { highest > $0 } ?? false
    return (
      .bouncing(rises: rises, count: late.count - 1, highest: highest, least: least),
      isAboveGuess ? .likely : .possible
    )
  }
}

/// Validation loss that rises while training loss falls.
enum ValidationSignature: CurveSignature {
  static var id: String { "validation-rises" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let measured = curves.validationLoss.finite
    // A long curve goes up and down by chance; its least point is then the luckiest, not the best.
    let width = measured.count / 10
    let validation = measured.smoothed(width)
    let train = curves.trainLoss.finite
    guard validation.count >= 6, train.count >= 2,
      let least = validation.min(by: { $0.value < $1.value }),
      let place = validation.firstIndex(of: least),
      validation.count - 1 - place >= max(3, validation.count / 6)
    else { return nil }
    let tail = validation[(place + 1)...].suffix(3)
    let last = Array(tail).mean
    let noise = zip(measured, validation).map { abs($0.value - $1.value) }.sorted()
    guard last > 1.08 * least.value, last > least.value + 0.005,
      last > least.value + noise[noise.count / 2],
      let before = train.nearest(least.x), let now = train.last, now.value < 0.95 * before.value
    else { return nil }
    // It rises, and not by one jump alone.
    let middle = Array(validation[(place + 1)...])
    guard middle.count(where: { $0.value > least.value }) * 10 >= middle.count * 9 else {
      return nil
    }
    let accuracy = curves.validationAccuracy.finite
    guard let then = accuracy.nearest(least.x)?.value, accuracy.count >= 3 else {
      return (
        .overfitting(
          least: least.value, atX: least.x, last: last, accuracyThen: nil, accuracyNow: nil),
        .likely
      )
    }
    let current = Array(accuracy.suffix(3)).mean
    if current >= then - 0.01 {
      return (
        .overconfident(
          least: least.value, atX: least.x, last: last, accuracyThen: then, accuracyNow: current),
        .likely
      )
    }
    return (
      .overfitting(
        least: least.value, atX: least.x, last: last, accuracyThen: then, accuracyNow: current),
      .likely
    )
  }
}

/// An almost straight, slow fall.
enum SlowSignature: CurveSignature {
  static var id: String { "rate-too-low" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let loss = curves.mainLoss.finite
    guard loss.count >= 8, let first = loss.first, let last = loss.last, first.value > 0 else {
      return nil
    }
    let fall = first.value - last.value
    guard fall > 0.005 * first.value, last.value > 0.6 * first.value else { return nil }
    let half = loss.count / 2
    let early = first.value - loss[half].value
    let late = loss[half].value - last.value
    // A straight line falls as much in its second half as in its first.
    guard early > 0, late > 0.6 * early, late < 1.4 * early else { return nil }
    // And hardly ever rises.
    let rises = zip(loss, loss.dropFirst()).count { $1.value > $0.value }
    guard rises * 5 <= loss.count else { return nil }
    return (.slowFall(from: first.value, to: last.value, x: last.x), .likely)
  }
}

/// Training loss evenly above validation loss.
enum TrainAboveSignature: CurveSignature {
  static var id: String { "train-above-validation" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    let (train, validation) = (curves.trainLoss.finite, curves.validationLoss.finite)
    guard curves.trainsWithDropout != false, train.count >= 8, validation.count >= 8 else {
      return nil
    }
    let late = train.tail(0.5, atLeast: 5)
    let gaps = late.compactMap { point in
      validation.nearest(point.x).map { CurveSet.Point(point.x, point.value - $0.value) }
    }
    let level = validation.tail(0.5, atLeast: 5).mean
    guard gaps.count >= 5, gaps.allSatisfy({ $0.value > 0 }), gaps.mean > 0.15 * level,
      gaps.mean > 0.02
    else { return nil }
    return (.trainAbove(gap: gaps.mean), curves.trainsWithDropout == true ? .likely : .possible)
  }
}

/// The same pattern of batches in every epoch.
enum ZigzagSignature: CurveSignature {
  static var id: String { "zigzag" }

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard let steps = curves.stepsPerEpoch, steps >= 4 else { return nil }
    let losses = curves.batchLoss.map(\.value)
    let count = losses.count / steps
    guard count >= 4, losses.allSatisfy(\.isFinite) else { return nil }
    // The last epochs, each less its own mean: what is left is the pattern within.
    let rows = (count - min(count, 6)..<count).map { epoch -> [Double] in
      let row = Array(losses[epoch * steps..<(epoch + 1) * steps])
      let mean = row.reduce(0, +) / Double(steps)
      return row.map { $0 - mean }
    }
    let pairs = zip(rows, rows.dropFirst()).map { correlation($0, $1) }
    let mean = pairs.reduce(0, +) / Double(pairs.count)
    guard mean > 0.8 else { return nil }
    return (.zigzag(correlation: mean), .likely)
  }

  private static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    func dot(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
    let size = (dot(a, a) * dot(b, b)).squareRoot()
    return size > 0 ? dot(a, b) / size : 0
  }
}
