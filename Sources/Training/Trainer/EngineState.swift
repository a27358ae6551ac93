/// What must be kept of an engine to go on from it exactly: the parameters and what the optimizer
/// remembers, and where the random numbers stand.
struct EngineState<Scalar: TrainingScalar>: Sendable {
  /// The part of the engine's memory that outlives a step.
  let lasting: [Scalar]
  /// The number of the last step before the optimizer began.
  let optimizerStart: Int
  let dropoutGenerator: SeededGenerator
}
