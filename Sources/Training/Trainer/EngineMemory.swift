/// How one block of memory is shared out between the parameters, what the optimizer keeps for each of
/// them, and the working values of a batch.
///
/// One block, allocated when a run begins, is why a step allocates nothing and why copying a trainer
/// copies all that changes and nothing else.
struct EngineMemory: Hashable, Sendable {
  /// How many rows fit at once.
  let rowCapacity: Int
  /// What the optimizer remembers; the parameters start at 0.
  let first: Int
  let second: Int
  /// Where all that outlives a step ends.
  let lastingCount: Int
  /// Where the gradient starts.
  let gradient: Int
  /// Where the gathered rows of features start.
  let inputs: Int
  /// Where the results of each layer start; the last are the logits.
  let results: [Int]
  /// Where the derivative of each hidden layer's activation starts.
  let slopes: [Int]
  /// Where the derivative of the loss by each layer's sums starts.
  let deltas: [Int]
  /// How many numbers there are in all.
  let count: Int

  /// - Parameter remembered: how many numbers the optimizer keeps of each parameter.
  init(layout: NetworkLayout, rowCapacity: Int, remembered: Int) {
    self.rowCapacity = rowCapacity
    var next = 0
    func take(_ count: Int) -> Int {
      defer { next += count }
      return next
    }
    _ = take(layout.parameterCount)
    first = remembered > 0 ? take(layout.parameterCount) : 0
    second = remembered > 1 ? take(layout.parameterCount) : 0
    lastingCount = next
    gradient = take(layout.parameterCount)
    inputs = take(rowCapacity * layout.layers[0].inputStride)
    results = layout.layers.map { take(rowCapacity * $0.stride) }
    slopes = layout.layers.dropLast().map { take(rowCapacity * $0.stride) }
    deltas = layout.layers.map { take(rowCapacity * $0.stride) }
    count = next
  }
}
