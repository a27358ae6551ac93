/// A loss that is a function of the probability of the true class alone.
protocol TrueClassLoss: Sendable {
  /// The loss and its slope with respect to ln p, from p, 1 - p and -ln p, each of which the caller
  /// knows best.
  func point(
    _ probability: DoubleDouble, _ complement: DoubleDouble, surprisal: DoubleDouble
  ) -> ExtendedPoint

  /// The slope with respect to p at p = 0.
  var slopeAtZero: Double { get }
}

extension TrueClassLoss {
  /// The loss and its slope with respect to the probability.
  func point(ofProbability probability: Double) -> ExtendedPoint {
    let p = DoubleDouble(probability)
    var point = point(p, DoubleDouble(difference: 1, probability), surprisal: -.log(p))
    point.slope = p.high == 0 ? DoubleDouble(slopeAtZero) : point.slope / p
    return point
  }
}

/// The sum over classes of share x weight x f(p), and its gradient.
struct EachClass<Scores: ProbabilityScores, Loss: TrueClassLoss>: RowLoss {
  private let loss: Loss
  private let classWeights: [Scores.Scalar]?

  init(_ loss: Loss, classWeights: [Scores.Scalar]? = nil) {
    self.loss = loss
    self.classWeights = classWeights
  }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    let softmax = Scores.areLogits ? RowExponentials(row) : nil
    let logTotal = softmax?.logTotal ?? .zero
    var sum = DoubleDouble.zero
    for index in row.indices {
      let weight = DoubleDouble(product: target.share(index), classWeights?[index].asDouble ?? 1)
      gradient?[index] = .zero
      guard weight.high != 0 else { continue }
      let point: ExtendedPoint
      if let softmax {
        let (probability, complement) = softmax.shares(index, row[index])
        let surprisal = softmax.surprisal(index, row[index], logTotal: logTotal)
        point = loss.point(probability, complement, surprisal: surprisal) * weight
      } else {
        point = loss.point(ofProbability: row[index]) * weight
      }
      sum += point.value
      gradient?[index] = point.slope
    }
    if let gradient, let softmax { SoftmaxChain.write(logSlopes: gradient, row, softmax) }
    return RowResult(value: sum)
  }
}
