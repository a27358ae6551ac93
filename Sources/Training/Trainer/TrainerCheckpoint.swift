/// A moment of a run to which a trainer can go back exactly: parameters, what the optimizer remembers,
/// the order of the rows, and where the random numbers stand.
package struct TrainerCheckpoint: Sendable {
  /// The settings of that time.
  package let configuration: TrainingConfiguration
  /// How many epochs were finished.
  package let epoch: Int
  /// How many steps were taken.
  package let step: Int
  let visited: Int
  let order: [Int32]
  let orderGenerator: SeededGenerator
  let arithmetic: TrainingArithmetic.State

  /// About how much memory it takes.
  var byteCount: Int { arithmetic.byteCount + order.count * MemoryLayout<Int32>.stride + 256 }
}
