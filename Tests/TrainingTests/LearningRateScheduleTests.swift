import Testing

@testable import Training

struct LearningRateScheduleTests {
  /// What the configured rate is multiplied by at each of 20 steps, 5 an epoch, with `decay` 0.1,
  /// `decay-every` 3 and `warmup` 2; a schedule that is added does not compile without.
  private static func factors(_ schedule: LearningRateSchedule) -> [Double] {
    func eachEpoch(_ factors: [Double]) -> [Double] {
      factors.flatMap { [Double](repeating: $0, count: 5) }
    }
    let rise = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
    return switch schedule {
    case .constant: eachEpoch([1, 1, 1, 1])
    case .step: eachEpoch([1, 1, 1, 0.1])
    case .exponential: eachEpoch([1, 0.1, 0.01, 0.001])
    // Half of 1 + cos 0°, 45°, 90° and 135°.
    case .cosine: eachEpoch([1, 0.8535533905932737, 0.5, 0.14644660940672624])
    case .warmup: rise + eachEpoch([1, 1])
    case .warmupCosine: rise + eachEpoch([1, 0.5])
    // torch.optim.lr_scheduler.OneCycleLR(max_lr=1, total_steps=20), PyTorch 2.15.0.
    case .oneCycle:
      [
        0.040000000000000036, 0.1316718427000253, 0.3716718427000253, 0.6683281572999747,
        0.9083281572999747, 1.0, 0.9874640062350873, 0.9504846320134737, 0.89091617757105,
        0.8117456539497631, 0.7169430017913008, 0.6112620219362893, 0.500002,
        0.38874197806371075, 0.28306099820869923, 0.18825834605023697, 0.10908782242895004,
        0.049519367986526286, 0.012539993764912554, 4e-06,
      ]
    }
  }

  /// What follows when a run goes on after its epochs.
  private static func factorBeyond(_ schedule: LearningRateSchedule) -> [Double] {
    switch schedule {
    case .constant, .warmup: [1, 1]
    case .step: [0.1, 0.1]
    case .exponential: [1e-4, 1e-5]
    case .cosine, .warmupCosine: [0, 0]
    case .oneCycle: [4e-6, 4e-6]
    }
  }

  private func trainer(
    _ schedule: LearningRateSchedule, _ change: (inout TrainingConfiguration) -> Void = { _ in }
  ) throws -> Trainer {
    var configuration = TrainingConfiguration(data: "iris", epochs: 4, batchSize: 30)
    configuration.validationShare = 0
    configuration.learningRate = 0.5
    configuration.schedule = schedule
    configuration.decay = 0.1
    configuration.decayEvery = 3
    configuration.warmup = 2
    change(&configuration)
    return try Trainer(configuration)
  }

  @Test(arguments: LearningRateSchedule.allCases)
  func `every step has the rate that its place in the run gives it`(
    _ schedule: LearningRateSchedule
  ) throws {
    var trainer = try trainer(schedule)
    for (step, factor) in Self.factors(schedule).enumerated() {
      let rate = trainer.step().learningRate
      #expect(abs(rate - 0.5 * factor) < 1e-12, "step \(step + 1): \(rate)")
    }
    for factor in Self.factorBeyond(schedule) {
      for _ in 0..<5 { #expect(abs(trainer.step().learningRate - 0.5 * factor) < 1e-12) }
    }
  }

  @Test(arguments: [LearningRateSchedule.warmup, .warmupCosine])
  func `a way up of no epochs begins at the top, one longer than the run does not reach it`(
    _ schedule: LearningRateSchedule
  ) throws {
    #expect(try trainer(schedule) { $0.warmup = 0 }.scheduledRate == 0.5)
    var slow = try trainer(schedule) { $0.warmup = 10 }
    let rates = (0..<20).map { _ in slow.step().learningRate }
    for (step, rate) in rates.enumerated() {
      #expect(abs(rate - 0.5 * Double(step + 1) / 50) < 1e-12)
    }
  }
}
