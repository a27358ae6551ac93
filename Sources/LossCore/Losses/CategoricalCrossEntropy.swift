/// Cross-entropy of logits: -sum of t_c ln softmax(z)_c, in nats; what `torch.nn.CrossEntropyLoss`
/// and ONNX's SoftmaxCrossEntropyLoss compute.
///
/// With class weights w and smoothing e, a row with true class y has the target
/// t_c = (1 - e) w_y [c = y] + e w_c / K, and counts w_y in a weighted mean; a row with shares s has
/// t_c = w_c ((1 - e) s_c + e / K) and counts 1. A class of share 0 costs nothing even at -infinity.
public struct CategoricalCrossEntropy<Scalar: LossScalar>: ClassLoss, RowLoss {
  /// One weight a class; 1 each where there are none.
  public var classWeights: [Scalar]?
  /// The part of the target spread evenly over all classes, 0...1.
  public var labelSmoothing: Scalar

  /// The loss with these settings, which are checked when it is used.
  public init(classWeights: [Scalar]? = nil, labelSmoothing: Scalar = 0) {
    self.classWeights = classWeights
    self.labelSmoothing = labelSmoothing
  }

  /// Value and gradient with respect to the logits; see `ClassLoss`. `Float` logits with class
  /// indices go through the float32 kernels where those apply (within 2e-6; see `FloatKernels`).
  public func evaluate(
    _ scores: Logits<Scalar>, target: Target<Scalar>, options: LossOptions<Scalar>,
    gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    if let result = try evaluateByKernels(scores, target, options, gradient) { return result }
    return try evaluateRows(self, scores, target, options, gradient)
  }

  func check(classes: Int) throws(LossError) {
    try checkClassWeights(classWeights, classes: classes)
    try checkRange("label_smoothing", labelSmoothing.asDouble, 0, 1)
  }

  func weight(of target: RowTarget) -> Double {
    guard let classWeights, case .label(let label) = target else { return 1 }
    return classWeights[label].asDouble
  }

  func evaluate(
    _ row: UnsafeBufferPointer<Double>, target: RowTarget, gradient: RowGradient?
  ) -> RowResult {
    if labelSmoothing == 0, case .label(let label) = target {
      let softmax = RowExponentials(row, weights: gradient)
      let weight = classWeights?[label].asDouble ?? 1
      if let gradient {
        SoftmaxChain.write(
          logSlope: DoubleDouble(-weight), label: label, over: gradient, softmax)
      }
      let loss = softmax.surprisal(label, row[label])
      return RowResult(value: weight == 0 ? .zero : loss * weight)
    }

    let softmax = RowExponentials(row)
    let logTotal = softmax.logTotal
    let share = SmoothedShare(
      classWeights: classWeights, smoothing: labelSmoothing, classes: row.count, target: target)
    var sum = DoubleDouble.zero
    for index in row.indices {
      let weight = share[index]
      gradient?[index] = -weight
      if weight.high != 0 {
        sum += softmax.surprisal(index, row[index], logTotal: logTotal) * weight
      }
    }
    if let gradient { SoftmaxChain.write(logSlopes: gradient, row, softmax) }
    return RowResult(value: sum)
  }
}

/// The weighted and smoothed share that each class has in the target of a row.
struct SmoothedShare<Scalar: LossScalar> {
  let classWeights: [Scalar]?
  let kept: DoubleDouble
  let even: DoubleDouble
  let target: RowTarget

  init(classWeights: [Scalar]?, smoothing: Scalar, classes: Int, target: RowTarget) {
    self.classWeights = classWeights
    self.target = target
    kept = DoubleDouble(difference: 1, smoothing.asDouble)
    even = DoubleDouble(smoothing.asDouble) / Double(classes)
  }

  subscript(index: Int) -> DoubleDouble {
    let share = kept * target.share(index) + even
    guard let classWeights else { return share }
    return share * classWeights[index].asDouble
  }
}
