import Testing

@testable import Training

struct UpdateMailboxTests {
  private func step(_ number: Int, failing: Bool = false, endsEpoch: Bool = false) -> TrainingUpdate
  {
    let measured = EpochReport(
      epoch: number, step: number, trainLoss: 1, trainAccuracy: 1, validationLoss: nil,
      validationAccuracy: nil, learningRate: 0.1, batchSize: 1, seconds: 0)
    let failure = TrainingFailure.nonFinite(
      .loss, epoch: 1, step: number, largestLogit: .infinity, learningRate: 0.1)
    return .step(
      StepReport(
        step: number, epoch: 1, batchLoss: 1, learningRate: 0.1, batchRows: 1,
        epochReport: endsEpoch ? measured : nil, failure: failing ? failure : nil), progress: 1)
  }

  private func steps(_ updates: [TrainingUpdate]) -> [StepReport] {
    updates.compactMap { if case .step(let report, _) = $0 { report } else { nil } }
  }

  @Test func `up to its capacity nothing is lost, beyond it every second step but the newest`() {
    var mailbox = UpdateMailbox(capacity: 8)
    for number in 1...8 { mailbox.post([step(number)]) }
    #expect(steps(mailbox.updates).map(\.step) == Array(1...8))
    mailbox.post([step(9)])
    #expect(steps(mailbox.updates).map(\.step) == [1, 3, 5, 7, 9])
  }

  @Test func `the step that failed is told of, however much follows it`() {
    for before in [0, 1] {
      var mailbox = UpdateMailbox(capacity: 8)
      for number in 0..<before { mailbox.post([step(number)]) }
      mailbox.post([step(7, failing: true), .phase(.paused)])
      for number in 100..<200 { mailbox.post([step(number, endsEpoch: number % 2 == 0)]) }
      let updates = mailbox.takeAll()
      #expect(steps(updates).filter { $0.failure != nil }.map(\.step) == [7])
      #expect(updates.count <= 9)
    }
  }

  @Test func `ends of epochs stay while other steps can go`() {
    var mailbox = UpdateMailbox(capacity: 8)
    for number in 1...9 { mailbox.post([step(number, endsEpoch: number % 2 == 0)]) }
    #expect(steps(mailbox.updates).map(\.step) == [1, 2, 4, 5, 6, 8, 9])
    for number in 10...30 { mailbox.post([step(number, endsEpoch: true)]) }
    let kept = steps(mailbox.updates).map(\.step)
    #expect(kept.count <= 8 && kept.last == 30 && kept == kept.sorted())
  }

  @Test func `what tells of a state stays, in its order`() {
    var mailbox = UpdateMailbox(capacity: 4)
    for number in 1...50 {
      mailbox.post([step(number), .phase(number % 2 == 0 ? .paused : .playing)])
    }
    let phases = mailbox.updates.filter { if case .phase = $0 { true } else { false } }
    #expect(phases.count == 50)
  }
}
