/// A loss that is taken of each number by itself: binary questions, labels that may be true
/// together, distances. Shapes do not matter; reduction is over all elements.
///
/// The gradient is that of the reduced value with respect to every input; without reduction it is
/// that of the sum.
public protocol ElementLoss<Scalar>: Sendable {
  /// What it is computed in.
  associatedtype Scalar: LossScalar

  /// The one requirement: the value, and the gradient into the caller's memory where it is wanted.
  ///
  /// - Parameters:
  ///   - inputs: what was predicted.
  ///   - target: what is true, one number an input.
  ///   - options: reduction and weights. Weights may be one an element, or fewer that divide the
  ///     number of elements and are repeated, such as one a label; `ignoreIndex` has no meaning.
  ///   - gradient: as many entries as there are inputs, or `nil`. Written whole.
  /// - Throws: `LossError` with the place of the first thing that is wrong; elements count as rows.
  func evaluate(
    _ inputs: UnsafeBufferPointer<Scalar>, target: UnsafeBufferPointer<Scalar>,
    options: LossOptions<Scalar>, gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar>
}

extension ElementLoss {
  /// The loss.
  public func value(
    _ inputs: [Scalar], target: [Scalar], options: LossOptions<Scalar> = LossOptions()
  ) throws(LossError) -> LossResult<Scalar> {
    try withMemory(inputs, target, options, nil)
  }

  /// The loss, and its gradient written over `gradient`, which must have one entry an input.
  public func value(
    _ inputs: [Scalar], target: [Scalar], options: LossOptions<Scalar> = LossOptions(),
    gradient: inout [Scalar]
  ) throws(LossError) -> LossResult<Scalar> {
    try gradient.withUnsafeMutableBufferPointer {
      (memory) throws(LossError) -> LossResult<Scalar> in
      try withMemory(inputs, target, options, memory)
    }
  }

  /// The loss and a new array with its gradient.
  public func valueAndGradient(
    _ inputs: [Scalar], target: [Scalar], options: LossOptions<Scalar> = LossOptions()
  ) throws(LossError) -> (result: LossResult<Scalar>, gradient: [Scalar]) {
    var gradient = [Scalar](repeating: 0, count: inputs.count)
    let result = try value(inputs, target: target, options: options, gradient: &gradient)
    return (result, gradient)
  }

  private func withMemory(
    _ inputs: [Scalar], _ target: [Scalar], _ options: LossOptions<Scalar>,
    _ gradient: UnsafeMutableBufferPointer<Scalar>?
  ) throws(LossError) -> LossResult<Scalar> {
    try inputs.withUnsafeBufferPointer { (inputs) throws(LossError) -> LossResult<Scalar> in
      try target.withUnsafeBufferPointer { (target) throws(LossError) -> LossResult<Scalar> in
        try evaluate(inputs, target: target, options: options, gradient: gradient)
      }
    }
  }
}

/// What a loss says about a single number; the elements around it are `evaluateElements`.
protocol PointLoss: Sendable {
  /// Whether its settings are in range and fit the number of elements.
  func check(count: Int) throws(LossError)

  /// Whether an input and a target are what the loss takes. The index counts from 0.
  func check(_ input: Double, _ target: Double, at index: Int) throws(LossError)

  /// The loss and its slope with respect to the input.
  func point(_ input: Double, _ target: Double, at index: Int) -> ExtendedPoint
}

extension PointLoss {
  func check(count: Int) throws(LossError) {}
  func check(_ input: Double, _ target: Double, at index: Int) throws(LossError) {}
}

/// A loss at one place, its slope there, and whether a clamp had a part in it: what every loss of single
/// numbers comes to, before it is weighted, reduced and rounded.
struct ExtendedPoint {
  var value: DoubleDouble
  var slope: DoubleDouble
  var isClamped = false

  /// Rounded once; adding 0 turns a minus 0 into 0.
  var rounded: LossPoint { (value.high + 0, slope.high + 0) }

  static func * (point: Self, factor: DoubleDouble) -> Self {
    Self(
      value: point.value * factor, slope: point.slope * factor, isClamped: point.isClamped)
  }

  static func * (point: Self, factor: Double) -> Self { point * DoubleDouble(factor) }
}

/// A loss of every element: checks, weights, the one reduction, the scaled gradient.
@specialized(where Loss == BinaryCrossEntropyWithLogits<Float>, T == Float)
@specialized(where Loss == BinaryCrossEntropyWithLogits<Double>, T == Double)
func evaluateElements<Loss: PointLoss, T: LossScalar>(
  _ loss: Loss, _ inputs: UnsafeBufferPointer<T>, _ target: UnsafeBufferPointer<T>,
  _ options: LossOptions<T>, _ gradient: UnsafeMutableBufferPointer<T>?
) throws(LossError) -> LossResult<T> {
  let count = inputs.count
  try checkElements(inputs, target, options, gradient)
  try loss.check(count: count)

  let weights = options.weights
  var divisor = DoubleDouble.zero
  switch options.meanDivisor {
  case .weights:
    guard let weights else {
      divisor = DoubleDouble(Double(count))
      break
    }
    for weight in weights { divisor += weight.asDouble }
    divisor = divisor * Double(count / weights.count)
  case .count: divisor = DoubleDouble(Double(count))
  case .fixed(let number): divisor = DoubleDouble(number)
  }

  let scale = DoubleDouble.one / divisor
  var sum = DoubleDouble.zero
  var clamped = 0
  var values: [T] = []
  if options.reduction == .none { values.reserveCapacity(count) }
  for index in 0..<count {
    let input = inputs[index].asDouble
    let wanted = target[index].asDouble
    try loss.check(input, wanted, at: index)
    var result = loss.point(input, wanted, at: index)
    if let weights {
      result = result * weights[index % weights.count].asDouble
    }
    sum += result.value
    if result.isClamped { clamped += 1 }
    if options.reduction == .none { values.append(T(result.value.high)) }
    if let gradient {
      let slope = options.reduction == .mean ? result.slope * scale : result.slope
      // Adding 0 turns a minus 0 into 0.
      gradient[index] = T(slope.high + 0)
    }
  }
  let losses =
    options.reduction == .none
    ? Tensor(values) : Tensor(T(options.reduction.combine(sum: sum, weight: divisor).high))
  return LossResult(losses: losses, clampedRows: clamped)
}

/// Whether counts fit and nothing is NaN.
func checkElements<T: LossScalar>(
  _ inputs: UnsafeBufferPointer<T>, _ target: UnsafeBufferPointer<T>, _ options: LossOptions<T>,
  _ gradient: UnsafeMutableBufferPointer<T>?
) throws(LossError) {
  let count = inputs.count
  guard count > 0 else { throw .emptyBatch }
  guard target.count == count else {
    throw .shapeMismatch(input: .target, expected: [count], found: [target.count])
  }
  if let gradient, gradient.count != count {
    throw .shapeMismatch(input: .gradient, expected: [count], found: [gradient.count])
  }
  if let weights = options.weights {
    guard !weights.isEmpty, count.isMultiple(of: weights.count) else {
      throw .shapeMismatch(input: .sampleWeights, expected: [count], found: [weights.count])
    }
    try checkFinite(weights, .sampleWeights)
  }
  for index in 0..<count {
    if inputs[index].isNaN { throw .notANumber(input: .scores, row: index, column: 0) }
    if target[index].isNaN { throw .notANumber(input: .target, row: index, column: 0) }
  }
}
