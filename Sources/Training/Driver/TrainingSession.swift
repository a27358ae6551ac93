/// The part that both drivers have in common: a trainer, what it was told to do, and how to obey.
struct TrainingSession {
  private(set) var trainer: Trainer?
  private(set) var phase = TrainingPhase.paused
  private(set) var stepsPerSecond: Double?
  private(set) var isStopped = false
  /// When playing ends by itself.
  private var goal = Goal.lastEpoch

  private enum Goal: Equatable {
    case oneStep
    case endOfEpoch(Int)
    case lastEpoch
  }

  /// The epoch after which playing ends.
  private var lastEpoch = 0
  private var checkpoints = CheckpointStore()
  /// The last step, while nobody was told of it.
  private var untold: UntoldStep?

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
      checkpoints = CheckpointStore()
      checkpoints.store(trainer.checkpoint)
      return [.began(TrainingRun(trainer), initial: initial), .phase(.paused)]
    } catch {
      trainer = nil
      phase = .paused
      return [.couldNotBegin(error)]
    }
  }

  /// Obeys a command; steps are taken by `advance(telling:)`. The step before it is told of first.
  mutating func handle(_ command: TrainingCommand) -> [TrainingUpdate] {
    defer { untold = nil }
    return (untold.map { [$0.update] } ?? []) + obey(command)
  }

  private mutating func obey(_ command: TrainingCommand) -> [TrainingUpdate] {
    switch command {
    case .play: return play(.lastEpoch)
    case .pause: return enter(.paused)
    case .stepBatch: return play(.oneStep)
    case .stepEpochs(let count): return play(.endOfEpoch((trainer?.epoch ?? 0) + max(1, count)))
    case .setSpeed(let stepsPerSecond):
      self.stepsPerSecond = stepsPerSecond.flatMap { $0 > 0 ? $0 : nil }
      return []
    case .configure(let configuration): return configure(configuration)
    case .rewind(let epoch): return rewind(to: epoch)
    case .restart(let configuration): return begin(configuration)
    case .sendSnapshot: return (trainer?.snapshot()).map { [.snapshot($0)] } ?? []
    case .stop:
      isStopped = true
      return []
    }
  }

  /// Takes one step, if there is one to take, and adds what happened to `updates`.
  ///
  /// - Parameter isBrief: leaves out a step that neither ends an epoch nor changes the phase. Telling of
  ///   a step takes as long as a step of a small network.
  mutating func advance(telling updates: inout [TrainingUpdate], isBrief: Bool = false) {
    guard isPlaying, let report = trainer?.step(), let progress = trainer?.progress else { return }
    if isBrief, report.epochReport == nil, report.failure == nil, goal != .oneStep {
      untold = UntoldStep(report, progress)
      return
    }
    untold = nil
    updates.append(.step(report, progress: progress))
    // The measurement at the end of an epoch can fail although the step itself did not.
    if let failure = trainer?.failure {
      updates += enter(.failed(failure))
      return
    }
    if report.epochReport != nil, let trainer { checkpoints.store(trainer.checkpoint) }
    switch goal {
    case .oneStep: updates += enter(.paused)
    case .endOfEpoch(let last):
      if report.epochReport != nil, (trainer?.epoch ?? last) >= last { updates += enter(.paused) }
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

  private mutating func configure(_ configuration: TrainingConfiguration) -> [TrainingUpdate] {
    guard let changes = trainer?.configure(configuration), !changes.isEmpty, let trainer else {
      return []
    }
    // The end moves with the number of epochs, and lies never behind.
    if changes.contains(where: { $0.name == TrainingConfiguration.Name.epochs.rawValue }) {
      lastEpoch = max(trainer.configuration.epochs, trainer.epoch)
    }
    return [.changed(step: trainer.stepCount, progress: trainer.progress, changes)]
  }

  private mutating func rewind(to epoch: Int) -> [TrainingUpdate] {
    guard let settings = trainer?.configuration, let checkpoint = checkpoints.rewind(to: epoch)
    else { return [] }
    trainer?.restore(checkpoint)
    guard let report = trainer?.measure() else { return [] }
    lastEpoch = max(settings.epochs, report.epoch)
    phase = .paused
    trainer?.pause()
    return [.rewound(report)] + configure(settings) + [.phase(.paused)]
  }
}

/// What is to be told of a step that ended no epoch: a tenth of the memory of a report.
private struct UntoldStep {
  let step: Int
  let epoch: Int
  let batchLoss: Double
  let learningRate: Double
  let batchRows: Int
  let progress: Double

  init(_ report: StepReport, _ progress: Double) {
    step = report.step
    epoch = report.epoch
    batchLoss = report.batchLoss
    learningRate = report.learningRate
    batchRows = report.batchRows
    self.progress = progress
  }

  var update: TrainingUpdate {
    .step(
      StepReport(
        step: step, epoch: epoch, batchLoss: batchLoss, learningRate: learningRate,
        batchRows: batchRows, epochReport: nil, failure: nil),
      progress: progress)
  }
}
