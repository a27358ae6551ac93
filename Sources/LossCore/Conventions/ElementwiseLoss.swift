/// The losses of single elements, and what becomes of them: the part that all elementwise losses of
/// PyTorch share.
struct ElementwiseLoss {
  /// The shape that input and target have in common.
  let broadcast: Broadcast
  /// Multiplies loss and slope of each element.
  var weights: [Double]?
  /// What a mean divides by; the number of elements unless said otherwise.
  var divisor: DoubleDouble

  /// - Throws: `LossError.shapeMismatch` when input and target do not fit together.
  init(input: [Int], target: [Int]) throws(LossError) {
    guard let broadcast = Broadcast(input, target) else {
      throw .shapeMismatch(input: .target, expected: input, found: target)
    }
    self.broadcast = broadcast
    divisor = DoubleDouble(Double(broadcast.count))
  }

  /// Computes every element and reduces.
  @specialized(where T == Float)
  @specialized(where T == Double)
  func outcome<T: LossScalar>(
    _ input: Tensor<T>, _ target: Tensor<T>, reduction: Reduction, gradient: Bool,
    point: (Double, Double) -> ExtendedPoint
  ) -> LossResult<T> {
    let inputPositions = broadcast.positions(in: input.shape)
    let targetPositions = broadcast.positions(in: target.shape)
    let count = broadcast.count
    let scale = reduction == .mean ? divisor : .one
    var losses: [T] = []
    if reduction == .none { losses.reserveCapacity(count) }
    var sum = DoubleDouble.zero
    var slopes = [DoubleDouble](repeating: .zero, count: gradient ? input.values.count : 0)
    for element in 0..<count {
      let source = inputPositions.map { $0[element] } ?? element
      let x = input.values[source].asDouble
      let t = target.values[targetPositions.map { $0[element] } ?? element].asDouble
      var point = point(x, t)
      if let weight = weights?[element] { point = point * weight }
      if reduction == .none { losses.append(T(point.value.high)) } else { sum += point.value }
      if gradient { slopes[source] += point.slope }
    }
    let value =
      reduction == .none
      ? Tensor(fitting: broadcast.shape, losses)
      : Tensor(T(reduction.combine(sum: sum, weight: divisor).high))
    guard gradient else { return LossResult(losses: value) }
    let derivatives = slopes.map { T((scale == .one ? $0 : $0 / scale).high) }
    return LossResult(losses: value, gradient: Tensor(fitting: input.shape, derivatives))
  }
}
