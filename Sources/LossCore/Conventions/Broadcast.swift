/// How arrays of different shapes are read as one shape: aligned at their last dimensions, a
/// length of 1 repeats. The rule of NumPy, which PyTorch follows.
struct Broadcast {
  /// The common shape.
  let shape: [Int]

  /// The shape that two shapes have in common, or nil when they do not fit.
  init?(_ a: [Int], _ b: [Int]) {
    var common: [Int] = []
    for level in 1...max(a.count, b.count, 1) where level <= max(a.count, b.count) {
      let first = level <= a.count ? a[a.count - level] : 1
      let second = level <= b.count ? b[b.count - level] : 1
      guard first == second || first == 1 || second == 1 else { return nil }
      common.append(first == 1 ? second : first)
    }
    shape = common.reversed()
  }

  /// The number of elements of the common shape.
  var count: Int { shape.reduce(1, *) }

  /// For each element of the common shape, where it is read from in an array of shape `part`;
  /// nil when that is the same place.
  func positions(in part: [Int]) -> [Int]? {
    if part == shape { return nil }
    let offset = shape.count - part.count
    var strides = [Int](repeating: 0, count: shape.count)
    var step = 1
    for level in part.indices.reversed() {
      strides[level + offset] = part[level] == 1 ? 0 : step
      step *= part[level]
    }
    var positions: [Int] = []
    positions.reserveCapacity(count)
    var indices = [Int](repeating: 0, count: shape.count)
    var position = 0
    for _ in 0..<count {
      positions.append(position)
      for level in shape.indices.reversed() {
        indices[level] += 1
        position += strides[level]
        if indices[level] < shape[level] { break }
        position -= strides[level] * shape[level]
        indices[level] = 0
      }
    }
    return positions
  }
}

extension Tensor {
  /// The numbers, repeated to fill a larger shape.
  ///
  /// - Throws: `LossError.shapeMismatch` when the shape cannot hold them.
  func filling(_ target: [Int], as input: LossInput) throws(LossError) -> [Double] {
    guard let broadcast = Broadcast(target, shape), broadcast.shape == target else {
      throw .shapeMismatch(input: input, expected: target, found: shape)
    }
    guard let positions = broadcast.positions(in: shape) else { return values.map(\.asDouble) }
    return positions.map { values[$0].asDouble }
  }
}
