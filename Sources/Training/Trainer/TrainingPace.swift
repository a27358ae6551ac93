/// The settings that every step asks for, taken out of the configuration's table beforehand: looking
/// them up by name takes longer than a step of a small network.
struct TrainingPace: Sendable {
  let batchSize: Int
  let shuffles: Bool
  let epochs: Int
  private let learningRate: Double
  private let schedule: LearningRateSchedule
  private let decay: Double
  private let decayEvery: Int
  private let warmup: Int

  init(_ configuration: TrainingConfiguration) {
    batchSize = configuration.batchSize
    shuffles = configuration.shuffles
    epochs = configuration.epochs
    learningRate = configuration.learningRate
    schedule = configuration.schedule
    decay = configuration.decay
    decayEvery = configuration.decayEvery
    warmup = configuration.warmup
  }

  /// How many steps an epoch of as many rows takes.
  func stepsPerEpoch(rows: Int) -> Int { (rows + batchSize - 1) / batchSize }

  /// The learning rate of the step after `step` steps and `epoch` epochs: the configured one times the
  /// schedule's factor.
  func rate(step: Int, epoch: Int, rows: Int) -> Double {
    guard schedule != .constant else { return learningRate }
    let place = SchedulePosition(
      step: step, epoch: epoch, stepsPerEpoch: stepsPerEpoch(rows: rows), epochs: epochs)
    return learningRate
      * schedule.factor(at: place, decay: decay, every: decayEvery, warmup: warmup)
  }
}
