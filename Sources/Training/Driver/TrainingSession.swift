/// The part that both drivers have in common: a trainer, what it was told to do, and how to obey.
struct TrainingSession {
  private(set) var trainer: Trainer?
  private(set) var phase = TrainingPhase.paused
  private(set) var stepsPerSecond: Double?
  private(set) var isStopped = false
  /// When playing ends by itself.
  private var goal = Goal.lastEpoch

  private enum Goal {
    case oneStep
    case endOfEpoch
    case lastEpoch
  }

  /// The epoch after which playing ends.
  private var lastEpoch = 0

  /// True when there is a step to take now.
  var isPlaying: Bool { phase == .playing && !isStopped }

  /// Loads and prepares a run.
  mutating func begin(_ configuration: TrainingConfiguration) -> [TrainingUpdate] {
    do {
      var trainer = try Trainer(configuration)
      let initial = trainer.measure()
      trainer.pause()
      lastEpoch = configuration.epochs
      phase = .paused
      self.trainer = trainer
      return [.began(TrainingRun(trainer), initial: initial), .phase(.paused)]
    } catch {
      trainer = nil
      phase = .paused
      return [.couldNotBegin(error)]
    }
  }

  /// Obeys a command; steps are taken by `advance(telling:)`.
  mutating func handle(_ command: TrainingCommand) -> [TrainingUpdate] {
    switch command {
    case .play: return play(.lastEpoch)
    case .pause: return enter(.paused)
    case .stepBatch: return play(.oneStep)
    case .stepEpoch: return play(.endOfEpoch)
    case .setSpeed(let stepsPerSecond):
      self.stepsPerSecond = stepsPerSecond.flatMap { $0 > 0 ? $0 : nil }
      return []
    case .setLearningRate(let rate):
      trainer?.setLearningRate(rate)
      return changed { .learningRate($0.configuration.learningRate) }
    case .setBatchSize(let size):
      trainer?.setBatchSize(size)
      return changed { .batchSize($0.configuration.batchSize) }
    case .restart(let configuration): return begin(configuration)
    case .sendModel:
      return trainer.map { [.model($0.model, epoch: $0.epoch, step: $0.stepCount)] } ?? []
    case .stop:
      isStopped = true
      return []
    }
  }

  /// Takes one step, if there is one to take, and adds what happened to `updates`.
  mutating func advance(telling updates: inout [TrainingUpdate]) {
    guard isPlaying, let report = trainer?.step(), let progress = trainer?.progress else { return }
    updates.append(.step(report, progress: progress))
    // The measurement at the end of an epoch can fail although the step itself did not.
    if let failure = trainer?.failure {
      updates += enter(.failed(failure))
      return
    }
    switch goal {
    case .oneStep: updates += enter(.paused)
    case .endOfEpoch: if report.epochReport != nil { updates += enter(.paused) }
    case .lastEpoch:
      guard report.epochReport != nil, (trainer?.epoch ?? 0) >= lastEpoch else { return }
      updates += enter(.finished)
    }
  }

  private mutating func play(_ goal: Goal) -> [TrainingUpdate] {
    guard let trainer, trainer.failure == nil else { return [] }
    self.goal = goal
    if goal == .lastEpoch, trainer.epoch >= lastEpoch {
      lastEpoch = trainer.epoch + trainer.configuration.epochs
    }
    return enter(.playing)
  }

  private mutating func enter(_ phase: TrainingPhase) -> [TrainingUpdate] {
    if phase == .paused, self.phase != .playing { return [] }
    if phase != .playing { trainer?.pause() }
    guard phase != self.phase else { return [] }
    self.phase = phase
    return [.phase(phase)]
  }

  private func changed(_ change: (Trainer) -> TrainingChange) -> [TrainingUpdate] {
    guard let trainer else { return [] }
    return [.changed(step: trainer.stepCount, progress: trainer.progress, change(trainer))]
  }
}
