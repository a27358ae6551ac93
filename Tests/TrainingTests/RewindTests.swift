import Testing

@testable import Training

struct RewindTests {
  private func configuration(_ optimizer: OptimizerID) -> TrainingConfiguration {
    var settings = TrainingConfiguration(data: "iris", epochs: 4, learningRate: 0.05, batchSize: 32)
    settings.optimizer = optimizer
    settings.hidden = [8]
    settings.dropout = 0.2
    return settings
  }

  private func steps(_ updates: [TrainingUpdate]) -> [StepReport] {
    updates.compactMap { if case .step(let report, _) = $0 { report } else { nil } }
  }

  private func rewound(_ updates: [TrainingUpdate]) -> EpochReport? {
    updates.lazy.compactMap { if case .rewound(let report) = $0 { report } else { nil } }.first
  }

  @Test(arguments: OptimizerID.allCases)
  func `what follows a rewind is what followed the first time, bit for bit`(_ id: OptimizerID) {
    let driver = InlineTrainingDriver(configuration: configuration(id), stepsPerDrain: 100)
    driver.send(.play)
    let first = steps(driver.drain())
    driver.send(.rewind(epoch: 2))
    #expect(rewound(driver.drain())?.epoch == 2)
    driver.send(.play)
    let second = steps(driver.drain())
    let later = first.filter { $0.epoch > 2 }
    #expect(later.map(\.batchLoss) == second.map(\.batchLoss))
    #expect(later.last?.epochReport?.validationLoss == second.last?.epochReport?.validationLoss)
    #expect(!second.isEmpty)
  }

  @Test func `a rewind keeps the settings of now and tells how they differ from those of then`() {
    let driver = InlineTrainingDriver(configuration: configuration(.sgd), stepsPerDrain: 100)
    driver.send(.play)
    _ = driver.drain()
    var changed = configuration(.adam)
    changed.learningRate = 0.01
    driver.send(.configure(changed))
    _ = driver.drain()
    driver.send(.rewind(epoch: 1))
    let updates = driver.drain()
    let changes = updates.lazy.compactMap {
      if case .changed(let step, _, let changes) = $0 { (step, changes) } else { nil }
    }.first
    #expect(changes?.0 == rewound(updates)?.step)
    #expect(Set(changes?.1.map(\.name) ?? []) == ["lr", "optimizer"])
    driver.send(.play)
    #expect(steps(driver.drain()).allSatisfy { $0.learningRate == 0.01 })
  }

  @Test func `a failed run goes on from before its failure`() {
    var settings = configuration(.sgd)
    settings.epochs = 60
    let driver = InlineTrainingDriver(configuration: settings, stepsPerDrain: 100_000)
    driver.send(.stepEpochs(2))
    _ = driver.drain()
    settings.learningRate = 1e6
    driver.send(.configure(settings))
    driver.send(.play)
    guard case .phase(.failed) = driver.drain().last else {
      Issue.record("a rate of a million should fail")
      return
    }
    settings.learningRate = 0.05
    driver.send(.configure(settings))
    driver.send(.rewind(epoch: 2))
    #expect(rewound(driver.drain())?.trainLoss.isFinite == true)
    driver.send(.stepEpochs(1))
    let measured = steps(driver.drain()).compactMap(\.epochReport)
    #expect(measured.map(\.epoch) == [3])
    #expect(measured.allSatisfy { $0.trainLoss.isFinite })
  }

  @Test func `history goes back with the run`() throws {
    var trainer = try Trainer(configuration(.sgd))
    var history = RunHistory()
    history.append(trainer.measure())
    var third: EpochReport?
    for _ in 0..<6 {
      while true {
        let report = trainer.step()
        history.append(report, progress: trainer.progress)
        if let measured = report.epochReport {
          if measured.epoch == 3 { third = measured }
          break
        }
      }
    }
    history.rewind(to: try #require(third))
    #expect(history.trainLoss.last?.epoch == 3)
    #expect(history.validationLoss.points.map(\.epoch) == [0, 1, 2, 3])
    #expect(history.batchLoss.points.allSatisfy { $0.epoch <= 3 })
    #expect(history.latest == third)
  }

  @Test func `checkpoints stay within their bytes, and the first and the newest stay`() throws {
    var trainer = try Trainer(configuration(.adam))
    let size = trainer.checkpoint.byteCount
    var store = CheckpointStore(byteLimit: size * 10)
    store.store(trainer.checkpoint)
    for epoch in 1...100 {
      _ = trainer.finishEpoch()
      store.store(trainer.checkpoint)
      #expect(store.checkpoints.count <= 10)
      #expect(store.checkpoints.first?.epoch == 0)
      #expect(store.checkpoints.last?.epoch == epoch)
    }
    let gaps = zip(store.checkpoints, store.checkpoints.dropFirst()).map { $1.epoch - $0.epoch }
    #expect((gaps.max() ?? 0) <= 32)
    #expect(store.rewind(to: 50).map { $0.epoch <= 50 } == true)
    #expect(store.checkpoints.allSatisfy { $0.epoch <= 50 })
  }

  @Test func `a series that was cut goes on as if the rest had not been`() {
    var cut = MetricSeries(capacity: 8)
    for step in 0..<30 { cut.append(step: step, epoch: Double(step), value: 1) }
    cut.truncate(afterStep: 17)
    #expect(cut.points.allSatisfy { $0.step <= 17 })
    #expect(!cut.isEmpty)
    for step in 18..<60 { cut.append(step: step, epoch: Double(step), value: 2) }
    #expect(cut.points.count <= 9)
    #expect(cut.points.last?.step == 59)
    cut.truncate(afterStep: -1)
    #expect(cut.isEmpty && cut.points.isEmpty)
  }
}
