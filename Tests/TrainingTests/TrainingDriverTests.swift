import Dispatch
import Synchronization
import Testing

@testable import Training

struct TrainingDriverTests {
  private let configuration = TrainingConfiguration(data: "iris", epochs: 3, batchSize: 40)

  private func steps(_ updates: [TrainingUpdate]) -> [StepReport] {
    updates.compactMap { if case .step(let report, _) = $0 { report } else { nil } }
  }

  private func phases(_ updates: [TrainingUpdate]) -> [TrainingPhase] {
    updates.compactMap { if case .phase(let phase) = $0 { phase } else { nil } }
  }

  @Test func `a run begins paused with the measurements before its first step`() {
    let driver = InlineTrainingDriver(configuration: configuration, stepsPerDrain: 5)
    let updates = driver.drain()
    guard case .began(let run, let initial) = updates.first else {
      Issue.record("no beginning")
      return
    }
    #expect(run.stepsPerEpoch == 3)
    #expect(initial.step == 0)
    #expect(phases(updates) == [.paused])
    #expect(driver.drain().isEmpty)
  }

  @Test func `playing ends when the epochs are done and can go on for as many`() {
    let driver = InlineTrainingDriver(configuration: configuration, stepsPerDrain: 100)
    _ = driver.drain()
    driver.send(.play)
    var updates = driver.drain()
    #expect(steps(updates).map(\.step) == Array(1...9))
    #expect(phases(updates) == [.playing, .finished])
    driver.send(.play)
    updates = driver.drain()
    #expect(steps(updates).map(\.step) == Array(10...18))
  }

  @Test func `single batches and epochs`() {
    let driver = InlineTrainingDriver(configuration: configuration, stepsPerDrain: 100)
    _ = driver.drain()
    driver.send(.stepBatch)
    #expect(steps(driver.drain()).map(\.step) == [1])
    driver.send(.stepEpochs(1))
    let updates = driver.drain()
    #expect(steps(updates).map(\.step) == [2, 3])
    #expect(phases(updates) == [.playing, .paused])
    #expect(steps(driver.drain()).isEmpty)
  }

  @Test func `changes are told with the step that they follow`() {
    let driver = InlineTrainingDriver(configuration: configuration, stepsPerDrain: 2)
    driver.send(.play)
    _ = driver.drain()
    var faster = configuration
    faster.learningRate = 0.7
    driver.send(.configure(faster))
    let updates = driver.drain()
    guard case .changed(let step, _, let changes) = updates.first else {
      Issue.record("no change")
      return
    }
    #expect(step == 2)
    #expect(changes == [TrainingChange(name: "lr", before: "0.1", after: "0.7")])
    #expect(steps(updates).map(\.learningRate) == [0.7, 0.7])
  }

  @Test func `a restart begins the same run again`() {
    let driver = InlineTrainingDriver(configuration: configuration, stepsPerDrain: 9)
    driver.send(.play)
    let first = steps(driver.drain()).map(\.batchLoss)
    driver.send(.restart(configuration))
    driver.send(.play)
    #expect(steps(driver.drain()).map(\.batchLoss) == first)
  }

  @Test func `data that is not there is told, and a restart with other data works`() {
    let driver = InlineTrainingDriver(
      configuration: TrainingConfiguration(data: "nothing"), stepsPerDrain: 1)
    guard case .couldNotBegin(.data(.unknown(let id, _))) = driver.drain().first else {
      Issue.record("no error")
      return
    }
    #expect(id == "nothing")
    driver.send(.play)
    #expect(driver.drain().isEmpty)
    driver.send(.restart(configuration))
    #expect(phases(driver.drain()) == [.paused])
  }

  @Test func `the thread gives the same losses as no thread`() {
    let inline = InlineTrainingDriver(configuration: configuration, stepsPerDrain: 9)
    inline.send(.play)
    let expected = steps(inline.drain()).map(\.batchLoss)

    let news = DispatchSemaphore(value: 0)
    let threaded = ThreadedTrainingDriver(configuration: configuration) { news.signal() }
    threaded.send(.play)
    var updates: [TrainingUpdate] = []
    while !phases(updates).contains(.finished) {
      #expect(news.wait(timeout: .now() + 60) == .success)
      updates += threaded.drain()
    }
    #expect(steps(updates).map(\.batchLoss) == expected)
    threaded.send(.stop)
  }

  @Test func `releasing the driver ends its thread`() {
    final class Sentinel: Sendable {
      let ended: DispatchSemaphore
      init(_ ended: DispatchSemaphore) { self.ended = ended }
      deinit { ended.signal() }
    }
    // The thread holds the closure, and the closure the sentinel: when one goes, all have gone.
    let ended = DispatchSemaphore(value: 0)
    var sentinel: Sentinel? = Sentinel(ended)
    var driver: ThreadedTrainingDriver? = ThreadedTrainingDriver(configuration: configuration) {
      [sentinel] in _ = sentinel
    }
    sentinel = nil
    driver?.send(.play)
    driver = nil
    #expect(ended.wait(timeout: .now() + 60) == .success)
  }

  @Test func `a full mailbox thins out the steps and keeps what matters`() throws {
    var trainer = try Trainer(configuration)
    var mailbox = UpdateMailbox(capacity: 64)
    mailbox.post([.phase(.playing)])
    for _ in 0..<3000 { mailbox.post([.step(trainer.step(), progress: trainer.progress)]) }
    mailbox.post([.phase(.paused)])
    let updates = mailbox.takeAll()
    #expect(updates.count <= 66)
    #expect(phases(updates) == [.playing, .paused])
    #expect(steps(updates).last?.step == 3000)
    #expect(mailbox.updates.isEmpty)
  }
}
